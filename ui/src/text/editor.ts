// Texts of the editor: toolbar, tooltips, search, context menu.

export const editor = {
  label: "Texte",
} as const;
