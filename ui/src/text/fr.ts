// Every text of the window, in French. Each screen and group of panels has its own section.

import { atelier } from "./atelier";
import { deliveryText } from "./delivery";
import { editor } from "./editor";
import { factsText } from "./facts";
import { outlineText } from "./outline";
import { pagesText } from "./pages";
import { proposalsText } from "./proposals";
import { libraryText } from "./library";
import { reviewText } from "./review";
import { settings } from "./settings";
import { keys, NB, quoted, withKeys } from "./typo";

export const fr = {
  app: {
    name: "Chapô",
    windowTitle: (title: string) => (title === "" ? "Chapô" : `${title} – Chapô`),
    untitled: "Sans titre",
    textFiles: "Textes et brouillons",
    screens: "Écrans",
    screen: { library: "Bibliothèque", atelier: "Atelier", review: "Relecture", delivery: "Livraison" },
    loading: "Ouverture…",
    close: "Fermer",
    cancel: "Annuler",
  },
  top: {
    search: withKeys("Chercher dans le texte", "Ctrl+F"),
    history: withKeys("Versions", "Ctrl+Maj+H"),
    theme: "Thème clair ou sombre",
    settings: withKeys("Réglages", "Ctrl+,"),
  },
  notices: {
    region: "Messages",
    dismiss: "Fermer ce message",
    notSaved: (reason: string) =>
      reason === "" ? "Le texte n’a pas pu être enregistré." : `Le texte n’a pas pu être enregistré${NB}: ${reason}`,
    closeAgain: `Le texte n’est pas enregistré. Fermez de nouveau la fenêtre pour quitter quand même.`,
    copyRefused: `La copie a été refusée. Sélectionnez le texte et copiez-le avec ${keys("Ctrl+C")}.`,
    noDraft: "Aucun texte ouvert.",
    noDraftHint: `Ouvrez un texte depuis la ${quoted("Bibliothèque")}, ou commencez-en un.`,
  },
  library: libraryText,
  atelier,
  editor,
  facts: factsText,
  outline: outlineText,
  proposals: proposalsText,
  pages: pagesText,
  settings,
  review: reviewText,
  delivery: deliveryText,
} as const;
