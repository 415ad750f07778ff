// Texts of the Atelier: source, count, contract, tabs, status line.

import { counted, decimal, keys, NB, NN, number, percent, plural, quoted, withKeys } from "./typo";

const words = (count: number) => counted(count, "mot", "mots");

/** The sentence of a finding, or what takes its place. */
const PARTS: Record<string, string> = {
  sentence: "Dans cette phrase",
  heading: "Pour ce titre",
  paragraph: "Dans ce paragraphe",
  cell: "Dans cette cellule",
};

export const atelier = {
  empty: {
    title: "Rien sur la table.",
    hint: "Ouvrez un texte de la bibliothèque, commencez-en un, ou partez d’un communiqué.",
    create: "Nouveau texte",
    import: "Importer une source",
  },
  source: {
    title: "Source",
    region: "Source",
    fold: "Replier la source",
    unfold: "Déplier la source",
    replace: "Remplacer la source",
    import: "Importer une source",
    order: "Commande",
    words,
    paragraphs: (count: number) => counted(count, "paragraphe", "paragraphes"),
    copy: "Copier la source",
    copied: "La source est dans le presse-papiers.",
  },
  side: {
    region: "Mesures et contrat",
    fold: "Replier les mesures",
    unfold: "Déplier les mesures",
    rail: (count: number, target: number | null, met: number, total: number) =>
      [
        target === null ? words(count) : `${number(count)} / ${number(target)}`,
        ...(total > 0 ? [`${met} / ${total}`] : []),
      ].join(" · "),
  },
  length: {
    region: "Longueur",
    of: (target: number) => `/ ${words(target)}`,
    words: (count: number) => plural(count, "mot", "mots"),
    left: "encore",
    more: "de plus",
    sections: (sections: readonly { words: number; excess: number }[]) => {
      const counts = sections.map((section) => number(section.words)).join(", ");
      const over = sections.filter((section) => section.excess > 0).length;
      const told = `${counted(sections.length, "section", "sections")}${NB}: ${counts}${NB}mots.`;
      return over === 0 ? told : `${told} ${counted(over, "section dépasse", "sections dépassent")} la longueur voulue.`;
    },
    live: (count: number, target: number | null) =>
      target === null ? words(count) : `${words(count)} sur ${number(target)}`,
  },
  contract: {
    title: "Contrat",
    met: (met: number, total: number) =>
      `${met}${NB}${plural(met, "clause tenue", "clauses tenues")} sur ${total}`,
    keyphrase: (phrase: string) => `Expression clé${NB}: ${quoted(phrase)}`,
    tenue: "tenue",
    nonTenue: "non tenue",
    none: "Pas de contrat",
    write: "en écrire un",
    edit: "modifier",
    showMet: "Montrer les clauses tenues",
    hideMet: "Masquer les clauses tenues",
    form: {
      title: "Contrat",
      words: "Nombre de mots",
      wordsHint: "vide si libre",
      rule: "Compter comme",
      keyphrase: "Expression clé",
      client: "Client",
      subheadings: "Intertitres demandés",
      french: "Texte en français",
      save: "Enregistrer",
      cancel: "Annuler",
      remove: "Retirer le contrat",
      badWords: `Indiquez un nombre de mots entre 1 et ${number(100_000)}, ou laissez vide.`,
    },
  },
  tabs: {
    label: "Détails",
    corrections: "Corrections",
    headings: "Intertitres",
    readability: "Lisibilité",
    snippet: "Extrait",
  },
  corrections: {
    none: "Rien de signalé",
    noneHint: `Rien à corriger pour l’instant${NN}; la grammaire n’est pas vérifiée.`,
    nothingToFix: "La typographie est déjà correcte.",
    fixAll: "tout corriger",
    accept: (label: string) => `Corriger${NB}: ${label}`,
    more: "Autres choix",
    show: "Aller au passage",
    silenceText: "Ne plus le signaler dans ce texte",
    mend: `Pour corriger${NB}:`,
    origin: `Qui le demande${NB}:`,
    figuresOf: "Réglage de",
    silence: "Ne plus le signaler",
    /** Buttons that end the sentence above; what stands for a sentence has its own name. */
    reach: (reach: "part" | "text" | "always", part?: string) =>
      reach === "text" ? "Dans ce texte" : reach === "always" ? "Toujours" : (PARTS[part ?? ""] ?? "Dans cette phrase"),
    always: "Toujours l’accepter",
    check: "La règle",
    silenceCheck: "Ne plus la vérifier",
    silenceCheckFor: "Pour ce client seul",
    silenceCheckForName: (client: string) => `Ne plus la vérifier pour ${quoted(client)}`,
    addWord: "Ajouter au dictionnaire",
    addWordFor: "À celui de ce client",
    addWordForName: (client: string) => `Ajouter au dictionnaire de ${quoted(client)}`,
    all: (count: number) => `montrer les ${number(count)}`,
    silenced: (count: number) => counted(count, "constat tu", "constats tus"),
    kept: (count: number) => counted(count, "silence gardé", "silences gardés"),
    keys: [
      [keys("F8"), "remarque suivante"],
      [keys("Ctrl+."), "ses corrections"],
      [keys("Ctrl+Entrée"), "corriger"],
    ] as const,
    field: { title: "Titre SEO", description: "Méta-description", slug: "Adresse", keyphrase: "Expression clé", secondary: "Expressions secondaires" } as Record<
      string,
      string
    >,
  },
  headings: {
    none: "Aucun intertitre à proposer.",
    noneHint: "Chaque section se lit d’une traite.",
    insert: "insérer",
    show: "Voir l’endroit",
    note: "Propositions tirées du texte. Un intertitre s’écrit en dernier\u00a0: c’est vous qui tranchez.",
  },
  readability: {
    title: "Votre texte et sa source",
    titleAlone: "Votre texte",
    method: `facilité${NB}: Kandel et Moles`,
    text: "texte",
    source: "source",
    sourceIs: (value: string) => `source${NB}${value}`,
    flesch: "Facilité de lecture",
    wordsPerSentence: "Mots par phrase",
    longSentences: "Phrases longues",
    passive: "Voix passive",
    connectors: "Phrases avec un mot de liaison",
    lix: "Indice LIX",
    wordsPerParagraph: "Mots par paragraphe",
    alike: "Phrases au même début",
    figure: decimal,
    percent,
    /** How the text reads beside its source, in words. */
    beside: (own: number, source: number) => {
      const [a, b] = [Math.round(own), Math.round(source)];
      if (a === b) return `Aussi lisible que la source${NB}: ${number(a)}.`;
      return `${a > b ? "Plus" : "Moins"} lisible que la source${NB}: ${number(a)} contre ${number(b)}.`;
    },
    open: {
      show: "Voir le détail",
      sentences: (count: number, all: number) => `${counted(count, "phrase", "phrases")} sur ${number(all)}`,
      longest: (count: number) => `${counted(count, "phrase", "phrases")}, de la plus longue à la plus courte`,
      paragraphs: (count: number) =>
        count < 2 ? counted(count, "paragraphe", "paragraphes") : `${counted(count, "paragraphe", "paragraphes")}, du plus long au plus court`,
      hardest: "Les phrases qui pèsent le plus",
      heaviest: "Les mots qui pèsent le plus",
      none: "Rien à montrer.",
      words,
      ease: (value: number) => `facilité ${number(Math.round(value))}`,
      lix: (value: number) => `LIX ${number(Math.round(value))}`,
      times: (count: number) => `${number(count)}${NB}fois`,
      heavyWord: (word: string, count: number, syllables: number) =>
        `${word}${NB}: ${counted(syllables, "syllabe", "syllabes")}, ${number(count)}${NB}fois. Aller au passage suivant`,
      more: (count: number) => `et ${counted(count, "autre", "autres")}`,
      moved: `Ce passage vient de changer\u202f; la liste suit.`,
      back: "revenir où j’étais",
      backHint: "F6 ramène du texte à cette liste",
    },
    note: "Comparez à la source plutôt qu’à un idéal\u00a0: un texte officiel part de loin.",
  },
  snippet: {
    title: "Titre",
    description: "Méta-description",
    slug: "Adresse",
    pixels: (pixels: number, limit: number) => `${number(pixels)} / ${number(limit)}${NB}px`,
    tooWide: "coupé par Google",
    fromHeading: "Vide\u00a0: le titre de l’article tient lieu de titre.",
    fromText: "Vide\u00a0: Google prend le début du texte.",
    mobile: "Mobile",
    realSize: "taille réelle",
    desktop: "Aperçu sur ordinateur, taille réelle",
    desktopRegion: "Aperçu Google sur ordinateur",
    estimates: (titleFrom: number, title: number, description: number) =>
      `${titleFrom} à ${title}${NB}px, ${description}${NB}px${NB}: estimations du métier, pas des règles de Google`,
    noTitle: "Sans titre",
    noDescription: "Sans description",
    descriptionMeter: (pixels: number, limit: number) => `description\u00a0: ${number(pixels)} / ${number(limit)}${NB}px`,
  },
  keyphrase: {
    label: "Expression clé",
    secondary: "Expressions secondaires",
    secondaryHint: "Séparées par des virgules.",
    figure: (count: number, density: number) => `${number(count)}${NB}fois, ${percent(density)}`,
    next: "suivante",
    mark: "marquer",
    unmark: "ne plus marquer",
    longest: (count: number) => `${words(count)} sans elle`,
    longestHint: (count: number, share: number) =>
      `Plus long passage sans l’expression${NB}: ${words(count)}, ${number(share)}${NB}% du texte. Aller au passage.`,
    track: "Places de l’expression dans le texte",
    place: (index: number, count: number) => `Occurrence ${number(index)} sur ${number(count)}`,
    present: "présente",
    absent: "absente",
    missing: "absente du texte",
    taken: "Expression déjà prise par",
    openTaken: "Ouvrir ce texte",
    places: {
      title: "titre",
      introduction: "chapô",
      headings: (found: number, count: number) =>
        found === 0 ? "intertitres" : `${number(found)} ${plural(found, "intertitre", "intertitres")} sur ${number(count)}`,
      slug: "adresse",
      description: "description",
    },
  },
  status: {
    words: (count: number) => plural(count, "mot", "mots"),
    signs: (count: number) => plural(count, "signe", "signes"),
    feuillets: (count: number) => plural(count, "feuillet", "feuillets"),
    reading: "de lecture",
    minutes: (minutes: number) => `${number(Math.max(1, Math.round(minutes)))}${NB}min`,
    typography: `Typographie${NB}:`,
    /** Short names of the profiles, by their ids. */
    profiles: {
      "imprimerie-nationale": "France",
      "web-sur": "Web sûr",
      "ue": "Union européenne",
      "suisse": "Suisse romande",
      "quebec": "Québec",
      "auto": "d’après le texte",
    } as Record<string, string>,
    /** The profile was told from the text. */
    followed: (profile: string) => `${profile}, d’après le texte`,
    saved: "Enregistré",
    saving: "Enregistrement…",
    failed: (reason: string) => `Non enregistré${NB}: ${reason}`,
  },
  history: {
    title: "Versions",
    create: "Créer un point de contrôle",
    name: "Nom du point de contrôle",
    placeholder: "Avant relecture du client",
    save: "Créer",
    none: "Aucune version pour l’instant. Chapô en garde une de temps en temps\u00a0; vous pouvez en nommer.",
    timed: "version gardée automatiquement",
    imported: "import",
    words,
    restore: "revenir à cette version",
    restored: (name: string) => `Le texte est revenu à ${quoted(name)}. ${withKeys("Annuler", "Ctrl+Z")} le rétablit.`,
    created: (name: string) => `Point de contrôle ${quoted(name)} créé.`,
    review: "comparer en relecture",
  },
} as const;
