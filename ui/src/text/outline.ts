// Texts of the outline panel.

import { counted, keys, NB, NN, number, quoted, withKeys } from "./typo";

const words = (count: number) => counted(count, "mot", "mots");

export const outlineText = {
  title: "Plan",
  tree: "Plan du texte",
  tools: "Section choisie",
  show: "Montrer le plan",
  hide: "Masquer le plan",
  empty: `Pas encore de titre${NB}: le plan se dessinera ici dès le premier intertitre (${keys("Ctrl+Alt+2")}).`,
  lead: "Avant le premier titre",
  unnamed: "Titre vide",
  up: withKeys("Déplacer plus haut", "Alt+↑"),
  down: withKeys("Déplacer plus bas", "Alt+↓"),
  promote: withKeys("Hausser d’un niveau", "Alt+←"),
  demote: withKeys("Abaisser d’un niveau", "Alt+→"),
  rename: withKeys("Renommer", "F2"),
  name: "Nouveau nom du titre",
  emptyName: `Un titre ne peut pas être vide${NN}; Échap laisse l’ancien.`,
  /** Why a tool can do nothing. */
  reasons: {
    title: "Le titre de la page reste en tête, au niveau\u00a01.",
    first: "Cette section ne peut pas aller plus haut sans changer de niveau.",
    last: "Cette section ne peut pas aller plus bas sans changer de niveau.",
    highest: "Un intertitre est au niveau\u00a02 au plus haut\u00a0: le niveau\u00a01 est celui du titre de la page.",
    deepest: "Le niveau\u00a06 est le dernier, et cette section l’atteint.",
    jump: "Un intertitre descend d’un seul niveau sous celui qui le précède.",
    none: "Choisissez un titre dans le plan.",
  },
  refused: "Cette section n’a pas été touchée\u00a0: le texte serait lu autrement. Un bloc de code ou un commentaire y est sans doute resté ouvert, ou un élément HTML tel que <details> entoure l’une des sections.",
  own: (count: number) => number(count),
  /** Before the section's own words: « 190 dont 57 ». */
  whole: (count: number) => `${number(count)}${NB}dont`,
  /** What a row says when the pointer rests on it. */
  told: (name: string, own: number | null, whole: number | null, excess: number) => {
    if (own === null) return name;
    const over = excess > 0 ? `, ${number(excess)} de trop (${number(own - excess)} au plus par section)` : "";
    if (whole === null || whole === own) return `${name}${NB}: ${words(own)}${over}.`;
    return `${name}${NB}: ${words(own)} avant le premier sous-titre${over}, ${words(whole)} avec ses sous-parties.`;
  },
  level: (level: number) => `niveau${NB}${level}`,
  moved: (name: string, before: string) => `${quoted(name)} est maintenant après ${quoted(before)}.`,
  movedFirst: (name: string) => `${quoted(name)} est maintenant en tête.`,
  levelled: (name: string, level: number) => `${quoted(name)} est maintenant au niveau${NB}${level}.`,
  renamed: (name: string) => `Le titre est maintenant ${quoted(name)}.`,
} as const;
