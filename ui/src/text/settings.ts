// Texts of the settings and of the versions.

export const settings = {
  title: "Réglages",
} as const;
