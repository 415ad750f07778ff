// Texts of what is proposed for the draft's fields.

import { counted, NB, NN, number } from "./typo";

export const proposalsText = {
  about: `De quoi parle ce texte${NN}?`,
  aboutHint: "Les expressions qui le résument, d’après ses mots et leur place.",
  nothing: "Aucune expression ne se dégage encore.",
  times: (count: number) => counted(count, "fois", "fois"),
  main: "principale",
  secondary: "secondaire",
  takeMain: (phrase: string) => `Prendre «${NB}${phrase}${NB}» comme expression clé`,
  takeSecondary: (phrase: string) => `Ajouter «${NB}${phrase}${NB}» aux expressions secondaires`,
  toCover: "Champ lexical à couvrir",
  toCoverHint: "La source en parle, votre texte pas encore.",
  propose: "Proposer",
  titles: "Titres proposés",
  description: "Description proposée",
  slug: "Adresse proposée",
  noTitle: "Le texte ne donne pas encore de titre.",
  noDescription: "Aucune phrase du texte n’a la bonne longueur (121 à 156 caractères).",
  noSlug: "Donnez d’abord un titre au texte.",
  pixels: (pixels: number) => `${number(pixels)}${NB}px`,
  signs: (text: string) => counted([...text].length, "caractère", "caractères"),
  chapo: "Chapô proposé",
  chapoHint: (text: string) => `Le premier paragraphe est trop long pour un chapô${NB}: coupé ici, après ${counted([...text].length, "signe", "signes")}, son début en devient un.`,
  takeChapo: "En faire le chapô",
  moved: "Le texte a changé à cet endroit entre-temps. Rien n’a été coupé.",
  take: "Reprendre ce texte",
} as const;
