// A host held in memory, for the tests and for a plain browser: nothing is kept, nothing is sent.

import type { Brief } from "../bindings/Brief";
import type { ChapoProposal } from "../bindings/ChapoProposal";
import type { ClientSettings } from "../bindings/ClientSettings";
import type { Comparison } from "../bindings/Comparison";
import type { Content } from "../bindings/Content";
import type { Draft } from "../bindings/Draft";
import type { DraftSummary } from "../bindings/DraftSummary";
import type { Edit } from "../bindings/Edit";
import type { HeadingProposal } from "../bindings/HeadingProposal";
import type { PersonalWord } from "../bindings/PersonalWord";
import type { Preferences } from "../bindings/Preferences";
import type { Finding } from "../bindings/Finding";
import type { RefusedHeading } from "../bindings/RefusedHeading";
import type { RevisionSummary } from "../bindings/RevisionSummary";
import type { Silence } from "../bindings/Silence";
import type { Source } from "../bindings/Source";
import type { TextRef } from "../bindings/TextRef";
import type { Backend } from "./backend";
import { copyHtml, copyText } from "./clipboard";
import { catalogue, noClientSettings } from "./fixture/catalogue";
import { openFigure } from "./fixture/figures";
import { beside as besidePages, pageSet, samplePage, type KeptPage } from "./fixture/pages";
import { countWords, MISSPELLED, report } from "./fixture/report";
import { compare as compareWithSource } from "./fixture/rewrite";
import { sampleContent, sampleSource } from "./fixture/sample";

type Kept = Draft & { deletedAt: string | null };
type Version = RevisionSummary & { draft: string; content: Content };

const EMPTY: Content = {
  ...sampleContent,
  body: "",
  meta: { ...sampleContent.meta, title: "", description: "", slug: "", keyphrase: "", client: "", date: "", author: "" },
};

/** The first sentence of a first paragraph of more than 300 signs. */
function chapoOf(body: string): ChapoProposal | null {
  const first = /^(?!#).*\S.*$/mu.exec(body);
  const sentence = first && first[0].length > 300 ? /^.*?\.(?=\s)/u.exec(first[0]) : null;
  if (!first || !sentence) return null;
  const end = first.index + sentence[0].length;
  return { text: sentence[0], gap: { from: end, to: end + 1 } };
}

export function fixtureBackend(): Backend {
  let count = 0;
  const newId = () => `00000000-0000-7000-8000-${String(++count).padStart(12, "0")}`;
  const now = () => new Date().toISOString();
  const drafts = new Map<string, Kept>();
  const versions: Version[] = [];
  const words: PersonalWord[] = [];
  const silences: Silence[] = [];
  const refused: (RefusedHeading & { draft: string })[] = [];
  const decided = new Map<string, Map<string, { decision: string; note: string }>>();
  const clients = new Map<string, ClientSettings>();
  const templates = new Map<string, Brief>();
  const pages = new Map<string, KeptPage[]>();
  let opened: string | null = null;
  let preferences: Preferences = {
    theme: "system",
    showSpaces: true,
    sourceFolded: false,
    exportDir: "",
    author: "Claire Aubin",
    titleSuffix: "",
    pageTitle: "",
    siteName: "Le Courrier des communes",
    siteHost: "courrier.example",
    thresholds: {},
    silenced: [],
    profile: "",
    countRule: "",
  };

  const fail = (code: string, message: string): never => {
    throw { code, message };
  };
  const find = (id: string): Kept => drafts.get(id) ?? fail("no-such-draft", "Ce texte n’existe plus.");
  const add = (content: Content, source: Source | null): Kept => {
    const draft: Kept = {
      id: newId(),
      revision: 1,
      content: structuredClone(content),
      source,
      status: "draft",
      createdAt: now(),
      updatedAt: now(),
      frontMatterError: null,
      deletedAt: null,
    };
    drafts.set(draft.id, draft);
    opened = draft.id;
    return draft;
  };
  const sourceOf = (name: string, text: string): Source => ({
    name,
    text,
    paragraphs: text.split(/\n\s*\n/u).filter((paragraph) => paragraph.trim() !== ""),
    order: null,
    about: { title: "", author: "", date: "", address: "" },
    notes: [],
    cleaning: [],
  });
  const known = (client: string) => new Set(words.filter((entry) => entry.client === null || entry.client === client).map(({ word }) => word));
  const reportOn = (draft: Kept, content: Content, revision: number) => {
    const { client } = content.meta;
    const own = clients.get(client);
    const full = report(content, draft.source, revision, known(client), { ...preferences.thresholds, ...own?.thresholds });
    const off = (check: string) => own?.silenced[check] ?? preferences.silenced.includes(check);
    const sentence = ({ part }: Finding) => (part ? content.body.slice(part.range.from, part.range.to) : null);
    const silent = (finding: Finding) =>
      content.meta.silences.includes(finding.check) ||
      silences.some(
        (entry) =>
          entry.check === finding.check &&
          (entry.draftId === null || entry.draftId === draft.id) &&
          (entry.excerpt === "" || entry.excerpt === finding.excerpt) &&
          (entry.sentence === "" || entry.sentence === sentence(finding)),
      );
    const spoken = full.findings.filter(({ check }) => !off(check));
    const findings = spoken.filter((finding) => !silent(finding));
    return { ...full, findings, silenced: spoken.length - findings.length };
  };
  const textOf = (ref: TextRef): { text: string; label: string; date: string | null } => {
    if (ref.kind === "draft") return { text: find(ref.id).content.body, label: "Texte actuel", date: find(ref.id).updatedAt };
    if (ref.kind === "source") {
      const source = find(ref.id).source;
      return { text: source?.paragraphs.join("\n\n") ?? "", label: source?.name ?? "", date: null };
    }
    const version = versions.find(({ id }) => id === ref.id) ?? fail("no-such-revision", "Cette version n’existe plus.");
    return { text: version.content.body, label: version.name ?? "Version", date: version.createdAt };
  };
  const summaryOf = (draft: Kept): DraftSummary => {
    const { meta, body } = draft.content;
    const { clauses, counts } = reportOn(draft, draft.content, 0);
    return {
      id: draft.id,
      title: meta.title || /^#\s+(.*)$/mu.exec(body)?.[1] || "Sans titre",
      excerpt: body.replace(/^#.*$/gmu, "").trim().slice(0, 240),
      keyphrase: meta.keyphrase,
      client: meta.client,
      status: draft.status,
      words: counts.words,
      target: meta.brief.words,
      clausesMet: clauses.filter(({ met }) => met).length,
      clausesTotal: clauses.length,
      updatedAt: draft.updatedAt,
      deletedAt: draft.deletedAt,
    };
  };

  add(sampleContent, sampleSource);
  const listen = () => Promise.resolve(() => {});

  return {
    catalogue: async () => catalogue,
    listDrafts: async (query, bin) =>
      [...drafts.values()]
        .filter((draft) => (draft.deletedAt !== null) === bin)
        .filter(({ content }) => `${content.meta.title} ${content.body}`.toLowerCase().includes(query.toLowerCase()))
        .map(summaryOf),
    draftsWithKeyphrase: async (id, client, keyphrase) =>
      [...drafts.values()]
        .filter((draft) => draft.id !== id && draft.deletedAt === null && draft.content.meta.client === client)
        .filter(({ content }) => content.meta.keyphrase.trim().toLowerCase() === keyphrase.trim().toLowerCase())
        .map(summaryOf),
    createDraft: async () => structuredClone(add(EMPTY, null)),
    openDraft: async (id) => {
      opened = id;
      return structuredClone(find(id));
    },
    draftToOpen: async () => opened,
    duplicateDraft: async (id) => structuredClone(add(find(id).content, find(id).source)),
    renameDraft: async (id, title) => {
      find(id).content.meta.title = title;
    },
    setStatus: async (id, status) => {
      find(id).status = status;
    },
    moveToBin: async (id) => {
      find(id).deletedAt = now();
      if (opened === id) opened = null;
    },
    restoreDraft: async (id) => {
      find(id).deletedAt = null;
    },
    deleteForever: async (id) => {
      drafts.delete(id);
    },
    emptyBin: async () => {
      const gone = [...drafts.values()].filter(({ deletedAt }) => deletedAt !== null);
      for (const { id } of gone) drafts.delete(id);
      return gone.length;
    },
    importFile: async (path) => structuredClone(add(EMPTY, sourceOf(path.split(/[\\/]/u).pop() ?? path, sampleSource.paragraphs.join("\n\n")))),
    importText: async (name, text) => structuredClone(add(EMPTY, sourceOf(name, text))),
    setSource: async (id, name, text) => {
      find(id).source = sourceOf(name, text);
      return structuredClone(find(id));
    },
    setSourceFromFile: async (id, path) => {
      find(id).source = sourceOf(path.split(/[\\/]/u).pop() ?? path, sampleSource.paragraphs.join("\n\n"));
      return structuredClone(find(id));
    },
    answerOrder: async (id) => {
      const order = find(id).source?.order;
      if (order) order.answered = true;
    },

    cleanSource: async (id, taken) => {
      const source = find(id).source;
      source?.cleaning.forEach((proposal, index) => (proposal.taken = taken[index] ?? proposal.taken));
      return structuredClone(find(id));
    },
    readClipboard: async () => null,

    saveDraft: async (id, content) => {
      const draft = find(id);
      draft.content = structuredClone(content);
      draft.revision += 1;
      draft.updatedAt = now();
      return { revision: draft.revision, savedAt: draft.updatedAt };
    },
    analyse: async (id, content, revision) => reportOn(find(id), content, revision),
    openFigure: async (_id, content, revision, figure) => openFigure(content, revision, figure),
    compareWithSource: async (id, content, revision) => {
      const { source } = find(id);
      return source && compareWithSource(content, source, revision, decided.get(id) ?? new Map());
    },
    decideFact: async (id, fact, decision, note) => {
      const known = decided.get(find(id).id) ?? new Map<string, { decision: string; note: string }>();
      if (decision === "") known.delete(fact);
      else known.set(fact, { decision, note });
      decided.set(id, known);
    },
    proposeFields: async (id, content) => {
      const words = content.body.toLowerCase().match(/[\p{L}-]{6,}/gu) ?? [];
      const counts = new Map<string, number>();
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
      const best = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 4);
      const title = find(id).content.body.split("\n")[0]?.replace(/^#\s*/u, "") ?? "";
      return {
        keyphrases: best.map(([text, occurrences]) => ({ text, occurrences })),
        toCover: [{ text: "preuve numérique", occurrences: 2 }],
        titles: [{ text: title, pixels: 8 * title.length }],
        description: { text: content.body.replace(/\s+/gu, " ").slice(0, 140), pixels: 860 },
        slug: "preuves-numeriques-partagees",
        chapo: chapoOf(content.body),
      };
    },
    proposeHeadings: async (id, content) => {
      const { sections } = reportOn(find(id), content, 0);
      return sections.flatMap((section): HeadingProposal[] => {
        const text = content.body.slice(section.range.from, section.range.to);
        const cuts = [...text.matchAll(/\n\n(?=[^#\s])/gu)];
        const cut = cuts[Math.floor(cuts.length / 2)];
        if (!section.tooLong || !cut || cuts.length < 2) return [];
        const at = section.range.from + cut.index + cut[0].length;
        const before = text.slice(0, cut.index).slice(-60);
        const after = text.slice(cut.index).trim().slice(0, 60);
        if (refused.some((place) => place.draft === id && place.before === before && place.after === after)) return [];
        const wordsBefore = countWords(content.body.slice(section.range.from, at)) - countWords(section.title);
        return [
          {
            at,
            before,
            after,
            level: 2,
            titles: [
              { text: "Le temps rendu aux lecteurs", basis: "mots du texte\u00a0: temps, lecteurs" },
              { text: "Au comptoir, moins de caisse et plus de conseil", basis: "mots du texte\u00a0: caisse, conseiller" },
              { text: "Inscription gratuite, côté bibliothécaires", basis: "contient l’expression clé" },
            ],
            reason: `Section de ${section.words}\u00a0mots`,
            wordsBefore,
            wordsAfter: section.words - wordsBefore,
          },
        ];
      });
    },
    refuseHeading: async (id, before, after) => {
      refused.push({ id: ++count, draft: find(id).id, before, after });
      return count;
    },
    allowHeading: async (refusal) => {
      const at = refused.findIndex((place) => place.id === refusal);
      if (at >= 0) refused.splice(at, 1);
    },
    listRefusedHeadings: async (id) => refused.filter((place) => place.draft === id),
    suggest: async (word) => MISSPELLED[word.toLowerCase()] ?? [],
    fixTypography: async (id, content) =>
      reportOn(find(id), content, 0)
        .findings.flatMap(({ fixes }) => fixes.filter(({ safe }) => safe).flatMap(({ edits }): Edit[] => edits))
        .sort((a, b) => a.from - b.from),
    addWord: async (word, client) => {
      if (!words.some((entry) => entry.word === word && entry.client === client)) words.push({ word, client, kind: /^\p{Lu}/u.test(word) ? "nom-propre" : "nom", createdAt: now() });
    },
    setWordKind: async (word, client, kind) => {
      const entry = words.find((entry) => entry.word === word && entry.client === client);
      if (entry) entry.kind = kind;
    },
    removeWord: async (word, client) => {
      const at = words.findIndex((entry) => entry.word === word && entry.client === client);
      if (at >= 0) words.splice(at, 1);
    },
    listWords: async () => [...words],
    silence: async (id, { check, excerpt, sentence, everywhere }) => {
      const draftId = everywhere ? null : id;
      const draftTitle = everywhere ? "" : find(id).content.meta.title;
      silences.push({ id: ++count, check, excerpt, sentence, draftId, draftTitle, createdAt: now() });
    },
    unsilence: async (id) => {
      const at = silences.findIndex((entry) => entry.id === id);
      if (at >= 0) silences.splice(at, 1);
    },
    listSilences: async () => [...silences],

    pages: async (id, content) => pageSet(pages.get(find(id).id) ?? [], content),
    comparePages: async (id, content, revision) => besidePages(pages.get(find(id).id) ?? [], content, revision),
    addPages: async (id, paths) => {
      const known = pages.get(find(id).id) ?? [];
      const names = paths.map((path) => path.split(/[\\/]/u).pop() ?? path);
      const twice = names.filter((name) => known.some((page) => page.name === name));
      const fresh = names.filter((name) => !twice.includes(name));
      pages.set(id, [...known, ...fresh.map((name) => ({ id: newId(), name, text: samplePage }))]);
      return twice.map((name) => `${name}\u00a0: cette page est déjà là.`);
    },
    addPageText: async (id, text) => {
      pages.set(id, [...(pages.get(find(id).id) ?? []), { id: newId(), name: "Page collée", text }]);
      return [];
    },
    removePage: async (id, page) => {
      pages.set(id, (pages.get(find(id).id) ?? []).filter((kept) => kept.id !== page));
    },

    checkpoint: async (id, name) => {
      const { content } = find(id);
      const version: Version = {
        id: newId(),
        draft: id,
        content: structuredClone(content),
        createdAt: now(),
        author: preferences.author,
        name,
        kind: name === null ? "timed" : "named",
        words: countWords(content.body),
      };
      versions.unshift(version);
      return version;
    },
    listRevisions: async (id) => versions.filter(({ draft }) => draft === id),
    revisionContent: async (id) =>
      structuredClone((versions.find((version) => version.id === id) ?? fail("no-such-revision", "Cette version n’existe plus.")).content),
    compare: async (a, b): Promise<Comparison> => {
      const [left, right] = [textOf(a), textOf(b)];
      const side = ({ text, label, date }: typeof left) => ({
        text,
        label,
        date,
        words: countWords(text),
        clausesMet: 0,
        clausesTotal: 0,
        faults: 0,
      });
      let from = 0;
      while (from < Math.min(left.text.length, right.text.length) && left.text[from] === right.text[from]) from++;
      const same = left.text === right.text;
      return {
        a: side(left),
        b: side(right),
        changes: same
          ? []
          : [{ kind: "replace", a: { from, to: left.text.length }, b: { from, to: right.text.length } }],
      };
    },

    renderExport: async (content, kind) =>
      kind === "markdown" || kind === "text"
        ? content.body
        : content.body
            .split(/\n{2,}/u)
            .map((block) => (block.startsWith("#") ? `<h2>${block.replace(/^#+\s*/u, "")}</h2>` : `<p>${block}</p>`))
            .join("\n"),
    exportToFile: async (content, _kind, directory, name) => ({ path: `${directory}/${name}`, bytes: content.body.length }),
    exportDirectory: async () => preferences.exportDir || "Documents/Chapô",
    preferences: async () => preferences,
    setPreferences: async (values) => {
      preferences = values;
    },
    listClients: async () => {
      const named = [...drafts.values()].map(({ content }) => content.meta.client).filter(Boolean);
      return [...new Set([...named, ...clients.keys()])].sort();
    },
    clientSettings: async (client) => clients.get(client) ?? noClientSettings(),
    setClientSettings: async (client, settings) => {
      clients.set(client, settings);
    },
    clientBrief: async (client) => templates.get(client) ?? null,
    setClientBrief: async (client, brief) => {
      if (brief) templates.set(client, brief);
      else templates.delete(client);
    },
    chooseFile: async () => "communique.txt",
    chooseFiles: async () => ["bibliotheque.html"],
    chooseDirectory: async () => null,
    copyText,
    copyHtml,
    onFilesDropped: listen,
    onOpenRequested: listen,
    onCloseRequested: listen,
    setWindowTitle: async (title) => {
      document.title = title;
    },
  };
}
