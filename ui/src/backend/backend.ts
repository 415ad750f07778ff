// The one door to the host. `tauri.ts` is the real one, `fixture.ts` serves the tests.
// Every method rejects with a `CommandError` { code, message }.

import type { Brief } from "../bindings/Brief";
import type { Catalogue } from "../bindings/Catalogue";
import type { ClientSettings } from "../bindings/ClientSettings";
import type { Comparison } from "../bindings/Comparison";
import type { Content } from "../bindings/Content";
import type { Draft } from "../bindings/Draft";
import type { DraftSummary } from "../bindings/DraftSummary";
import type { Edit } from "../bindings/Edit";
import type { ExportedFile } from "../bindings/ExportedFile";
import type { FigureDetails } from "../bindings/FigureDetails";
import type { FieldProposals } from "../bindings/FieldProposals";
import type { HeadingProposal } from "../bindings/HeadingProposal";
import type { NewSilence } from "../bindings/NewSilence";
import type { PageSet } from "../bindings/PageSet";
import type { PagesBeside } from "../bindings/PagesBeside";
import type { PersonalWord } from "../bindings/PersonalWord";
import type { Preferences } from "../bindings/Preferences";
import type { RefusedHeading } from "../bindings/RefusedHeading";
import type { Report } from "../bindings/Report";
import type { RevisionSummary } from "../bindings/RevisionSummary";
import type { Rewrite } from "../bindings/Rewrite";
import type { Saved } from "../bindings/Saved";
import type { Silence } from "../bindings/Silence";
import type { TextRef } from "../bindings/TextRef";

export type ExportKind = "page" | "fragment" | "markdown" | "text";
/** A figure of readability that can be opened. */
export type Figure =
  | "flesch"
  | "words-per-sentence"
  | "long-sentences"
  | "words-per-paragraph"
  | "passive"
  | "connectors"
  | "alike"
  | "lix";
/** What is decided of a fact: to be kept, in need of no source, from the source noted; nothing. */
export type Decided = "wanted" | "passed" | "sourced" | "";
export type DraftStatus = "draft" | "review" | "approved" | "delivered";

export interface Backend {
  // What doesn't change while the window is open.
  catalogue(): Promise<Catalogue>;

  // Library
  listDrafts(query: string, bin: boolean): Promise<DraftSummary[]>;
  /** The other drafts of the library, of this client, that have this keyphrase in whatever dress. */
  draftsWithKeyphrase(id: string, client: string, keyphrase: string): Promise<DraftSummary[]>;
  createDraft(): Promise<Draft>;
  openDraft(id: string): Promise<Draft>;
  /** The draft that was open last, or that the command line names; null where there is none. */
  draftToOpen(): Promise<string | null>;
  duplicateDraft(id: string): Promise<Draft>;
  renameDraft(id: string, title: string): Promise<void>;
  setStatus(id: string, status: DraftStatus): Promise<void>;
  moveToBin(id: string): Promise<void>;
  restoreDraft(id: string): Promise<void>;
  deleteForever(id: string): Promise<void>;
  emptyBin(): Promise<number>;
  /** Reads a file (a source .txt/.md/.html/.docx, or a draft .md with front matter) into a new draft. */
  importFile(path: string): Promise<Draft>;
  /** Makes a pasted text the source of a new draft; `html` is what it was made of, where it was copied with its look. */
  importText(name: string, text: string, html: string | null): Promise<Draft>;
  /** Gives a draft a source (pasted or read), or replaces it. */
  setSource(id: string, name: string, text: string, html: string | null): Promise<Draft>;
  setSourceFromFile(id: string, path: string): Promise<Draft>;
  /** The Markdown of HTML from the clipboard; null where it says no more than its text does. */
  readClipboard(html: string): Promise<string | null>;
  /** Takes the proposals of the source's cleaning, or puts them back: one answer for each. */
  cleanSource(id: string, taken: readonly boolean[]): Promise<Draft>;
  /** The order that the source begins with is confirmed or put aside. */
  answerOrder(id: string): Promise<void>;

  // Writing
  /** Commits the text; resolves only after the commit. */
  saveDraft(id: string, content: Content): Promise<Saved>;
  /** The report on a text; `revision` comes back in it. */
  analyse(id: string, content: Content, revision: number): Promise<Report>;
  /** The sentences, paragraphs and words that a figure of readability counts; `revision` comes back in it. */
  openFigure(id: string, content: Content, revision: number, figure: Figure): Promise<FigureDetails | null>;
  /** The draft beside its source; null where it has none. `revision` comes back in it. */
  compareWithSource(id: string, content: Content, revision: number): Promise<Rewrite | null>;
  /** Decides of a fact by its name; `""` takes the decision back, `note` goes with `sourced` alone. */
  decideFact(id: string, fact: string, decision: Decided, note: string): Promise<void>;
  /** Where subheadings are missing, for the text of this revision. */
  proposeHeadings(id: string, content: Content): Promise<HeadingProposal[]>;
  /** No subheading is proposed any more in a draft between these words and those; answers the refusal's number. */
  refuseHeading(id: string, before: string, after: string): Promise<number>;
  /** Takes a refusal back by its number. */
  allowHeading(refusal: number): Promise<void>;
  /** The places refused in a draft, oldest first. */
  listRefusedHeadings(id: string): Promise<RefusedHeading[]>;
  /** Keyphrases, titles, a description, an address and a chapô for a draft. */
  proposeFields(id: string, content: Content): Promise<FieldProposals>;
  /** Words near a misspelled one, best first. */
  suggest(word: string): Promise<string[]>;
  /** Every safe typographic correction at once; what is silenced in the draft stays. */
  fixTypography(id: string, content: Content): Promise<Edit[]>;
  /** Adds a word to a client's dictionary, or to the writer's (null). */
  addWord(word: string, client: string | null): Promise<void>;
  /** Says what a word is (`nom`, `adjectif`, `verbe`, `nom-propre`), so that its other forms are known. */
  setWordKind(word: string, client: string | null, kind: string): Promise<void>;
  removeWord(word: string, client: string | null): Promise<void>;
  /** The words of the writer and of every client. */
  listWords(): Promise<PersonalWord[]>;
  /** Silences a finding in this draft, or everywhere. */
  silence(id: string, silence: NewSilence): Promise<void>;
  /** Undoes a silence by its number. */
  unsilence(silence: number): Promise<void>;
  /** What is silenced in every draft and everywhere, oldest first. */
  listSilences(): Promise<Silence[]>;

  // Pages that the writer brings
  /** The pages of a draft, counted by its rule, and what most of them share. */
  pages(id: string, content: Content): Promise<PageSet>;
  /** The draft beside its pages; `revision` comes back in it, `stamp` says to which set it belongs. */
  comparePages(id: string, content: Content, revision: number): Promise<PagesBeside>;
  /** Reads files as pages; resolves with what was left out and why, one line each. */
  addPages(id: string, paths: readonly string[]): Promise<string[]>;
  /** Reads a pasted text as a page; `html` is what it was made of, where it was copied with its look. */
  addPageText(id: string, text: string, html: string | null): Promise<string[]>;
  removePage(id: string, page: string): Promise<void>;

  // Review
  checkpoint(id: string, name: string | null): Promise<RevisionSummary>;
  listRevisions(id: string): Promise<RevisionSummary[]>;
  /** The body of a checkpoint, to bring it back. */
  revisionContent(id: string): Promise<Content>;
  compare(a: TextRef, b: TextRef): Promise<Comparison>;

  // Delivery
  /** The finished text, for the preview and the clipboard. */
  renderExport(content: Content, kind: ExportKind): Promise<string>;
  /** Writes beside, then renames. Rejects with code `exists` unless `replace`. Empty directory = preference. */
  exportToFile(content: Content, kind: ExportKind, directory: string, name: string, replace: boolean): Promise<ExportedFile>;
  /** The folder where exports go. */
  exportDirectory(): Promise<string>;

  // Settings
  preferences(): Promise<Preferences>;
  setPreferences(preferences: Preferences): Promise<void>;
  /** The clients that drafts are written for, or that have settings or words. */
  listClients(): Promise<string[]>;
  /** What a client's own settings change. */
  clientSettings(client: string): Promise<ClientSettings>;
  setClientSettings(client: string, settings: ClientSettings): Promise<void>;
  /** The contract kept as a client's template. */
  clientBrief(client: string): Promise<Brief | null>;
  setClientBrief(client: string, brief: Brief | null): Promise<void>;

  // The host's own things
  chooseFile(): Promise<string | null>;
  /** Several files at once; none where the writer gave up. */
  chooseFiles(): Promise<string[]>;
  chooseDirectory(): Promise<string | null>;
  copyText(text: string): Promise<void>;
  copyHtml(html: string, text: string): Promise<void>;
  /** Files dropped on the window together. Returns a function that stops listening. */
  onFilesDropped(handler: (paths: string[]) => void): Promise<() => void>;
  /** A second start handed over a file, or only asked the window forward (null). */
  onOpenRequested(handler: (id: string | null) => void): Promise<() => void>;
  /** The window is about to close: resolve once everything is saved; a rejection keeps it open. */
  onCloseRequested(handler: () => Promise<void>): Promise<() => void>;
  /** Brings the window title in step with the draft. */
  setWindowTitle(title: string): Promise<void>;
}
