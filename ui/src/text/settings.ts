// Texts of the settings.

import { NB, number } from "./typo";

export const settings = {
  title: "Réglages",
  theme: "Thème",
  themes: { system: "Selon l’ordinateur", light: "Clair", dark: "Sombre" },
  author: "Votre nom",
  authorHint: "Écrit sur les versions et les points de contrôle.",
  site: "Site",
  siteName: "Nom du site",
  siteHost: "Adresse du site",
  siteHostPlaceholder: "www.exemple.fr",
  titleSuffix: "Ajouté au titre par le site",
  titleSuffixPlaceholder: "| Nom du site",
  words: "Votre dictionnaire",
  noWords: "Aucun mot ajouté.",
  removeWord: (word: string) => `Retirer ${word}`,
  ignored: "Passages ignorés",
  noIgnored: "Rien n’est ignoré.",
  restore: "rétablir",
  everywhere: "partout",
  silenced: "Règles mises en sommeil",
  thresholds: "Seuils",
  thresholdsHint: "Chaque seuil dit d’où il vient. Vide, il reprend sa valeur d’usage.",
  unit: (value: number, unit: string) => `${number(value)}${NB}${unit}`,
  reset: "valeur d’usage",
  version: (version: string) => `Chapô ${version}`,
  privacy: "Tout est sur cet ordinateur. Rien n’est envoyé.",
} as const;
