// Texts of the facts: what the draft kept of its source, what it says without one, what is left.

import { counted, NB, NN, number, plural, quoted } from "./typo";

const facts = (count: number) => counted(count, "fait", "faits");

/** How far a draft is from its source, by the share of five-word sequences taken over (our own steps). */
const distance = (shared: number): string =>
  shared < 10 ? "bien différent" : shared < 25 ? "assez différent" : shared < 50 ? "encore proche" : "très proche";

export const factsText = {
  tab: "Faits",
  none: "Pas de source",
  noneHint: "Importez le texte de départ pour voir ce que l’article en garde.",
  empty: "Aucun fait à montrer ici.",
  /** « Assez différent (12 % repris), toujours vrai (17 faits sur 18). » */
  sum: (shared: number, kept: number, total: number, wrong: number) => {
    const far = distance(shared);
    const start = `${far.charAt(0).toUpperCase()}${far.slice(1)} (${number(Math.round(shared))}${NB}% repris)`;
    const truth = wrong === 0 ? "toujours vrai" : wrong === 1 ? "un fait à vérifier" : `${number(wrong)} faits à vérifier`;
    return total === 0 ? `${start}.` : `${start}, ${truth} (${facts(kept)} sur ${number(total)}).`;
  },
  kept: (kept: number, total: number) => `${facts(kept)} sur ${number(total)} ${plural(kept, "gardé", "gardés")}`,
  legend: {
    kept: (count: number) => `${number(count)} ${plural(count, "gardé", "gardés")}`,
    missing: (count: number) => `${number(count)} ${plural(count, "absent", "absents")}`,
    altered: (count: number) => `${number(count)} ${plural(count, "modifié", "modifiés")}`,
  },
  filters: "Montrer",
  status: { todo: "À vérifier", kept: "Gardés", altered: "Modifiés", missing: "Absents", unsourced: "Sans source" },
  kinds: "Quels faits",
  allKinds: "Tous les faits",
  kind: {
    person: "Personnes",
    organisation: "Organisations",
    acronym: "Sigles",
    place: "Lieux",
    figure: "Chiffres",
    date: "Dates",
    quote: "Citations",
  } as Record<string, string>,
  one: {
    person: "Personne",
    organisation: "Organisation",
    acronym: "Sigle",
    place: "Lieu",
    figure: "Chiffre",
    date: "Date",
    quote: "Citation",
  } as Record<string, string>,
  state: { kept: "gardé", altered: "modifié", missing: "absent du texte", unsourced: "sans source", passed: "passé" } as Record<string, string>,
  show: "Montrer dans le texte et dans la source",
  showOne: "Montrer dans le texte",
  want: "À garder",
  wantHint: "Signaler si ce fait manque",
  unwant: "Ne plus exiger ce fait",
  wanted: (wanted: number, lost: number) =>
    lost === 0
      ? `${plural(wanted, "Le fait à garder y est", `Les ${number(wanted)} faits à garder y sont`)}.`
      : `${number(lost)} ${plural(lost, "fait à garder manque ou a changé", "faits à garder manquent ou ont changé")}.`,
  addNote: "Noter la source",
  note: "D’où vient ce fait",
  noteHint: "Quelques mots, ou une adresse",
  save: "Noter",
  cancel: "Annuler",
  pass: "Passer",
  passHint: "Ne pas demander de source pour ce fait",
  again: "Demander une source",
  source: (note: string) => `Source${NB}: ${note}`,
  says: (speaker: string) => `dit par ${speaker}`,
  copied: "Recopiés de la source",
  copiedRun: (words: number) => `${counted(words, "mot", "mots")} à la suite`,
  left: "À traiter",
  leftHint: "La source en parle, votre texte pas encore.",
  leftWords: (words: number) => counted(words, "mot", "mots"),
  beside: "Poser près du curseur",
  besideTitle: "De la source",
  closeBeside: "Retirer ce passage",
  more: (count: number) => `montrer ${counted(count, "autre", "autres")}`,
  moved: `Ce passage vient de changer${NN}; la liste suit.`,
  excerpt: (text: string) => quoted(text),
} as const;
