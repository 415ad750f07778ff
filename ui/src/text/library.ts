// The French of the library and of the import sheet.

import { figure } from "./when";
import { NB, NN } from "./typo";

export const libraryText = {
  label: "Bibliothèque",
  filters: "Filtres",
  newDraft: "Nouveau texte",
  importSource: "Importer une source",
  statusHeading: "Statut",
  clientHeading: "Client",
  all: "Tous les textes",
  statuses: {
    draft: "Brouillon",
    review: "En relecture",
    approved: "Validé",
    delivered: "Livré",
  },
  bin: "Corbeille",
  local: ["Tout est sur cet ordinateur.", "Rien n’est envoyé."],
  searchPlaceholder: "Chercher un titre, un client, une phrase",
  searchLabel: "Chercher dans les textes",
  clearSearch: "effacer la recherche",

  lastOpened: (when: string) => (when === "" ? "Dernier texte ouvert" : `Dernier texte ouvert, modifié ${when}`),
  resume: "Reprendre l’écriture",
  target: (words: number) => `/${NB}${figure(words)}`,
  targetWords: (words: number) => `/${NB}${figure(words)}${NB}mots`,
  words: (n: number) => (n < 2 ? "mot" : "mots"),
  clausesOf: (met: number, total: number) => `${met}${NB}${met < 2 ? "clause" : "clauses"} sur${NB}${total}`,
  clauses: (met: number, total: number) => `${met}${NB}/${NB}${total}`,

  columns: {
    title: "Titre",
    client: "Client",
    keyphrase: ", expression clé",
    status: "Statut",
    words: "Mots",
    clauses: "Clauses",
    modified: "Modifié",
  },
  sortBy: (column: string) => `Trier par${NB}: ${column.toLowerCase()}`,
  tableLabel: "Textes",
  binLabel: "Textes de la corbeille",
  rowHelp: "Entrée ouvre, F2 renomme, Suppr met à la corbeille.",

  menu: {
    label: (title: string) => `Actions sur «${NB}${title}${NB}»`,
    open: "Ouvrir",
    duplicate: "Dupliquer",
    rename: "Renommer",
    status: "Statut",
    delete: "Mettre à la corbeille",
  },
  keys: { open: "Entrée", rename: "F2", delete: "Suppr" },
  renameLabel: "Nouveau titre",
  binned: (title: string) => `«${NB}${title}${NB}» est dans la corbeille.`,
  undo: "Annuler",
  close: "Fermer",

  empty: {
    title: "Rien sur la table.",
    text: "Commencez un texte, ou partez d’un communiqué.",
  },
  noResult: (query: string) => `Aucun texte ne contient «${NB}${query}${NB}».`,
  noneHere: "Aucun texte ne répond à ces filtres.",
  showAll: "voir tous les textes",
  loading: "Chargement des textes…",
  retry: "Réessayer",

  binView: {
    title: "Corbeille",
    count: (n: number) => (n < 2 ? `${n}${NB}texte` : `${figure(n)}${NB}textes`),
    empty: "La corbeille est vide.",
    restore: "Restaurer",
    deleteForever: "Supprimer définitivement",
    confirmDelete: (title: string) => `Supprimer définitivement «${NB}${title}${NB}»${NN}?`,
    emptyBin: "Vider la corbeille",
    confirmEmpty: (n: number) =>
      n < 2
        ? `Supprimer définitivement ce texte${NN}? Il ne pourra pas être récupéré.`
        : `Supprimer définitivement ces ${figure(n)}${NB}textes${NN}? Ils ne pourront pas être récupérés.`,
    confirm: "Supprimer",
    cancel: "Garder",
    emptied: (n: number) => (n < 2 ? `${n}${NB}texte supprimé.` : `${figure(n)}${NB}textes supprimés.`),
    back: "Revenir aux textes",
  },

  importSheet: {
    title: "Importer une source",
    replaceTitle: "Remplacer la source",
    intro: "Collez un communiqué, un rapport, un article. L’original est gardé\u202f; ce que la page a mis autour est barré, et vous pouvez le rétablir.",
    paste: "Texte de la source",
    pastePlaceholder: "Collez le texte ici, ou déposez un fichier dans la fenêtre\u00a0: .txt, .md, .html, .mhtml ou .docx.",
    name: "Nom",
    namePlaceholder: "Communiqué du 12 novembre",
    defaultName: "Texte collé",
    chooseFile: "Ouvrir un fichier…",
    confirm: "Importer",
    cancel: "Annuler",
    nothing: "Collez d’abord un texte, ou ouvrez un fichier.",
    working: "Lecture de la source…",
    signs: (n: number) => `${figure(n)}${NB}${n < 2 ? "signe" : "signes"}`,
  },
  unknownError: "Une erreur inattendue s’est produite.",
} as const;
