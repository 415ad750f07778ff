// Texts of the Atelier: source, count, contract, tabs, status line.

export const atelier = {
  title: "Atelier",
} as const;
