// The French of the review screen.

import { figure } from "./when";
import { NB } from "./typo";

export const reviewText = {
  label: "Relecture",
  left: "Version de gauche",
  right: "Version de droite",
  current: "Texte actuel",
  source: "Source",
  groups: {
    draft: "Ce texte",
    checkpoints: "Versions gardées",
    source: "Source",
    others: "Autres textes",
  },
  unnamed: "Version gardée",
  imported: "Texte importé",
  words: (n: number) => (n < 2 ? "mot" : "mots"),
  clauses: (n: number) => (n < 2 ? "clause" : "clauses"),
  faults: (n: number) => (n < 2 ? "faute" : "fautes"),
  status: "Statut",
  take: "Prendre cette version",
  takeFromLeft: "Prendre la version de gauche",
  takeFromRight: "Prendre la version de droite",
  takeKey: "Touche A",
  undo: "Annuler la dernière reprise",
  undoShort: "annuler",
  taken: (n: number) => (n < 2 ? `${n}${NB}modification reprise` : `${figure(n)}${NB}modifications reprises`),
  notCurrent: "Choisissez le texte actuel d’un côté pour y reprendre une modification.",
  position: (index: number, total: number) => `Modification ${figure(index)} sur${NB}${figure(total)}`,
  count: (total: number) =>
    total === 0 ? "Aucune différence" : total === 1 ? `1${NB}modification` : `${figure(total)}${NB}modifications`,
  next: "Modification suivante (J)",
  previous: "Modification précédente (K)",
  keys: "suivante, précédente",
  takeHint: "prendre",
  mark: (index: number) => `Modification ${figure(index)}`,
  nothingHere: "rien dans cette version",
  identical: "Ces deux versions sont identiques.",
  same: "Choisissez deux versions différentes pour les comparer.",
  loading: "Comparaison en cours…",
  moved: "Le texte a changé entre-temps, la comparaison a été refaite. Reprenez la modification.",
  empty: "Aucun texte ouvert.",
  emptyHint: "Ouvrez un texte de la bibliothèque pour le relire.",
  retry: "Réessayer",
} as const;
