// Texts of the source's cleaning: what is struck out, why, and how it comes back.

import { counted, NB, plural, withKeys } from "./typo";

export const sourceText = {
  region: "Nettoyage de la source",
  summary: (dropped: number, mended: number, back: number) => {
    const parts = [
      ...(dropped > 0 ? [counted(dropped, "passage écarté", "passages écartés")] : []),
      ...(mended > 0 ? [counted(mended, "réparation", "réparations")] : []),
      ...(back > 0 ? [`${back}${NB}${plural(back, "rétabli", "rétablis")}`] : []),
    ];
    return parts.join(", ");
  },
  show: "Montrer",
  hide: "Masquer",
  putAllBack: "Tout rétablir",
  takeAll: "Tout écarter",
  undo: "Annuler",
  undoHint: withKeys("Annuler la dernière décision", "Ctrl+Z"),
  putBack: "Rétablir",
  take: "Écarter",
  mend: "Réparer",
  /** The button's whole name, for a screen reader. */
  about: (action: string, reason: string) => `${action}${NB}: ${reason}`,
  isBack: "dans le texte",
  more: (lines: number) => `et ${counted(lines, "autre ligne", "autres lignes")}`,
  places: (count: number) => counted(count, "endroit", "endroits"),
} as const;
