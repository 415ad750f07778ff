// Texts of the pages that the writer brings to compare with.

import { counted, NB, number, plural, quoted, withKeys } from "./typo";

export const pagesText = {
  label: "Pages à comparer",
  open: "Les lire côte à côte",
  bring: "En apporter",
  bringHint: "Des pages qui se classent déjà, enregistrées depuis votre navigateur.",
  pages: (count: number) => counted(count, "page", "pages"),
  missingCount: (count: number) =>
    count === 0
      ? "Votre texte dit tout ce que la plupart de ces pages disent."
      : plural(count, "Un terme que la plupart disent manque ici.", `${number(count)} termes que la plupart disent manquent ici.`),
  alone: "Il en faut deux en français pour voir ce qu’elles partagent.",
  more: (count: number) => `et ${number(count)}${NB}${plural(count, "autre", "autres")}`,

  back: withKeys("Revenir au texte", "Échap"),
  add: "Ajouter des pages…",
  paste: "Coller une page",
  reading: "Lecture des pages…",
  yours: "Votre texte",
  words: (count: number) => counted(count, "mot", "mots"),
  wordsUnit: (count: number) => plural(count, "mot", "mots"),
  yoursUnit: (count: number) => `${plural(count, "mot", "mots")} dans votre texte`,
  median: (count: number) =>
    count === 1 ? "longueur de cette page" : `longueur médiane de ces ${number(count)}${NB}pages`,
  noRule: "Ce n’est pas une règle de Google.",

  missing: "La plupart le disent, votre texte pas",
  missingHint: "Noms et groupes de mots que plus de la moitié des pages emploient, sous quelque forme que ce soit.",
  nothingMissing: `Rien ne manque${NB}: votre texte a tous les termes que ces pages partagent.`,
  nothingShared: "Ces pages n’ont pas de terme en commun.",
  covered: "Votre texte le dit aussi",
  inPages: (count: number, of: number) => `${number(count)}${NB}sur${NB}${number(of)}`,
  inPagesHint: (count: number, of: number, typical: number) =>
    `${number(count)} pages sur ${number(of)} le disent, d’ordinaire ${counted(typical, "fois", "fois")}.`,
  times: (count: number) => counted(count, "fois", "fois"),
  little: "peu",
  littleHint: (said: number, typical: number) =>
    `${counted(said, "fois", "fois")} ici${NB}; d’ordinaire ${number(typical)} dans une de ces pages.`,
  show: (term: string) => `Où les pages disent ${quoted(term)}`,
  secondary: "Ajouter aux expressions secondaires",
  secondaryTaken: "Parmi les expressions secondaires",

  outlines: "Plans côte à côte",
  before: "avant le premier titre",
  here: "votre texte",
  noHeading: "Aucun titre.",
  foreign: (language: string) => `en ${language}${NB}: ses termes ne sont pas comptés`,
  remove: (title: string) => `Retirer la page ${quoted(title)}`,
  leftOut: "Laissé de côté",
  dismiss: "Masquer ces messages",

  emptyTitle: "Aucune page à comparer",
  emptyHint: `Apportez jusqu’à vingt pages qui se classent déjà sur votre sujet${NB}: Chapô montre les termes que la plupart partagent et que votre texte n’a pas, leur longueur et leurs plans.`,
  emptyHow: `Dans votre navigateur, ouvrez chaque page, puis ${quoted("Enregistrer sous…")}, et déposez les fichiers ici (.html, .mhtml, .txt, .md ou .docx). Rien n’est demandé au réseau, rien ne quitte votre machine.`,
  noDraft: "Ouvrez d’abord un texte.",

  pasteTitle: "Coller une page",
  pasteIntro: `Copiez l’article dans votre navigateur, ou le code source de la page${NB}: les deux se lisent.`,
  pastePlaceholder: "Collez ici le texte de la page",
  pasteConfirm: "Ajouter la page",
  pasteEmpty: "Collez d’abord une page.",
  cancel: "Annuler",
} as const;
