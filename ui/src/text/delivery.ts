// The French of the delivery screen.

import { figure } from "./when";
import { NB, NN } from "./typo";

export const deliveryText = {
  label: "Livraison",
  format: "Format",
  formats: {
    page: { label: "Page HTML complète", hint: "titre, méta, Open Graph, JSON-LD" },
    fragment: { label: "Fragment HTML", hint: "à coller dans un champ" },
    markdown: { label: "Markdown", hint: "avec ses champs en tête" },
    text: { label: "Texte", hint: "UTF-8, espaces insécables gardées" },
  },
  options: "Options",
  profile: "Profil typographique",
  file: "Fichier",
  directory: "Dossier",
  name: "Nom du fichier",
  choose: "Choisir…",
  chooseLabel: "Choisir le dossier",
  export: {
    page: "Exporter la page HTML",
    fragment: "Exporter le fragment",
    markdown: "Exporter le Markdown",
    text: "Exporter le texte",
  },
  exporting: "Écriture du fichier…",
  copy: { page: "Copier le code", fragment: "Copier le code", markdown: "Copier le Markdown", text: "Copier le texte" },
  copyFormatted: "copier le texte mis en forme",
  copyFormattedHint: "Copie le texte mis en forme, à coller dans un traitement de texte ou un éditeur visuel",
  copied: "Copié",
  copiedFormatted: "texte copié, mis en forme",
  written: (bytes: string) => `Fichier écrit, ${bytes}${NB}:`,
  bytes: (n: number) =>
    n < 1000 ? `${n}${NB}${n < 2 ? "octet" : "octets"}` : `${(n / 1000).toFixed(1).replace(".", ",").replace(",0", "")}${NB}ko`,
  exists: (name: string) => `«${NB}${name}${NB}» existe déjà. Remplacer${NN}?`,
  replace: "Remplacer",
  keep: "Garder l’ancien",
  tabs: { page: "Page", code: "Code", snippet: "Extrait Google" },
  tabsLabel: "Aperçu",
  desktop: "Ordinateur",
  phone: "Mobile",
  widthLabel: "Largeur de l’aperçu",
  preview: "Aperçu de la page",
  code: "Code de l’export",
  rendering: "Mise en page…",
  snippet: {
    titleWidth: (px: number, limit: number) => `Titre SEO${NB}: ${figure(px)} sur ${figure(limit)}${NB}px`,
    descriptionWidth: (px: number, limit: number) => `Méta-description${NB}: ${figure(px)} sur ${figure(limit)}${NB}px`,
    standIn: "Sans titre SEO, le titre du texte en tient lieu.",
    noDescription: "Sans méta-description, Google prendra un passage de la page.",
    estimate: (from: number, limit: number) =>
      `Largeurs mesurées en Arial. Google ne publie pas de limite${NB}: le métier voit les titres coupés entre ${figure(from)} et ${figure(limit)}${NB}px.`,
  },
  held: {
    title: "Ce que le texte tient",
    contract: "Contrat",
    clauses: (met: number, total: number) =>
      `${met}${NB}${met < 2 ? "clause tenue" : "clauses tenues"} sur${NB}${total}`,
    noContract: "Pas de contrat",
    met: "tenue",
    unmet: "non tenue",
    length: "Longueur",
    reading: (minutes: number) => `lecture${NB}: ${figure(Math.max(1, minutes))}${NB}${minutes < 1.5 ? "minute" : "minutes"}`,
    contractRule: "contrat",
    words: (n: number) => `${figure(n)}${NB}${n < 2 ? "mot" : "mots"}`,
    signs: (n: number) => `${figure(n)}${NB}${n < 2 ? "signe" : "signes"}`,
    press: "Presse",
    feuillets: (n: number) => {
      const rounded = n.toFixed(1).replace(".", ",").replace(",0", "");
      return `${rounded}${NB}${n < 2 ? "feuillet" : "feuillets"}`;
    },
    findings: "Relevé",
    faults: "À corriger",
    advice: "Conseils",
    waiting: "Lecture du texte…",
    hints: {
      "mots": "signes isolés non comptés",
      "traitement-de-texte": "comme Word",
      "antidote": "l’ compte pour un mot",
      "scolaire": "traits d’union séparés",
    } as Record<string, string>,
  },
  empty: "Aucun texte ouvert.",
  emptyHint: "Ouvrez un texte de la bibliothèque pour le livrer.",
} as const;
