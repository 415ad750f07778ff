// The whole window: its subjects, and what takes several of them (opening, closing, importing).

import { createContext } from "svelte";
import type { Backend } from "../backend/backend";
import type { Catalogue } from "../bindings/Catalogue";
import type { CheckInfo } from "../bindings/CheckInfo";
import type { Draft } from "../bindings/Draft";
import { fr } from "../text/fr";
import { Analysis } from "./analysis.svelte";
import { Briefs } from "./briefs.svelte";
import { Corrections } from "./corrections.svelte";
import { DraftSession } from "./draft-session.svelte";
import { Facts } from "./facts.svelte";
import { Figures } from "./figures.svelte";
import { Headings } from "./headings.svelte";
import { Keyphrases } from "./keyphrases.svelte";
import { History } from "./history.svelte";
import { Library } from "./library.svelte";
import { Navigation } from "./navigation.svelte";
import { Notices } from "./notices.svelte";
import { Outline } from "./outline.svelte";
import { Pages } from "./pages.svelte";
import { Proposals } from "./proposals.svelte";
import { Preferences } from "./preferences.svelte";
import { Rules } from "./rules.svelte";
import { SourceCleaning } from "./source-cleaning.svelte";
import { Suggestions } from "./suggestions.svelte";

const NO_CATALOGUE: Catalogue = {
  categories: [],
  checks: [],
  profiles: [],
  countRules: [],
  version: "",
  spellingProblem: null,
};

/** The program given to every component by `App`. */
export const [useProgram, provideProgram] = createContext<Program>();

export class Program {
  readonly backend: Backend;
  readonly notices = new Notices();
  readonly navigation = new Navigation();
  readonly preferences: Preferences;
  readonly rules: Rules;
  readonly library: Library;
  readonly session: DraftSession;
  readonly analysis: Analysis;
  readonly suggestions: Suggestions;
  readonly corrections: Corrections;
  readonly briefs: Briefs;
  readonly figures: Figures;
  readonly facts: Facts;
  readonly proposals: Proposals;
  readonly pages: Pages;
  readonly headings: Headings;
  readonly outline: Outline;
  readonly keyphrases: Keyphrases;
  readonly history: History;
  readonly cleaning: SourceCleaning;
  catalogue = $state.raw<Catalogue>(NO_CATALOGUE);
  /** The import sheet while it is open: the draft that gets the source (null: a new one), and whether it has one. */
  importing = $state.raw<{ draftId: string | null; replaces: boolean } | null>(null);
  /** Who takes files dropped on the window; null: the first becomes a new draft. */
  takesFiles: ((paths: readonly string[]) => void) | null = null;
  /** False until what was open last is open again. */
  ready = $state(false);
  #checks = $derived(new Map(this.catalogue.checks.map((check) => [check.id, check])));
  #closingAnyway = false;
  /** The revision that the library was given last, before it changes a draft. */
  #handedOver = 0;
  #opening: Promise<unknown> = Promise.resolve();

  constructor(backend: Backend) {
    this.backend = backend;
    this.preferences = new Preferences(backend, this.notices);
    this.rules = new Rules(backend, this.preferences, this.notices);
    this.session = new DraftSession(backend);
    this.library = new Library(backend, {
      flush: async () => {
        await this.flush();
        this.#handedOver = this.session.revision;
      },
      changed: (id) => this.#changedOutside(id),
      gone: (id) => this.#gone(id),
    });
    this.analysis = new Analysis(backend, this.notices, this.session);
    this.suggestions = new Suggestions(backend, this.notices);
    this.corrections = new Corrections(
      backend,
      this.session,
      this.analysis,
      this.rules,
      this.suggestions,
      this.notices,
    );
    this.briefs = new Briefs(backend, this.session, this.notices);
    this.figures = new Figures(backend, this.session, this.notices);
    this.facts = new Facts(backend, this.session, this.notices);
    this.proposals = new Proposals(backend, this.session, this.notices);
    this.headings = new Headings(backend, this.session, this.analysis, this.notices);
    this.outline = new Outline(this.session, this.analysis, this.notices);
    this.pages = new Pages(backend, this.session, this.notices);
    this.keyphrases = new Keyphrases(this.session, this.analysis, backend, this.notices);
    this.history = new History(backend, this.session, this.notices);
    this.cleaning = new SourceCleaning(backend, this.session, this.notices, (draft) => this.#sourceChanged(draft));
    this.session.onChange = (changes) => {
      this.analysis.changed(changes);
      this.figures.changed(changes);
      this.facts.changed(changes);
      this.outline.changed(changes);
      this.proposals.changed(changes);
      this.pages.changed();
      // A field changed: the client may be another.
      if (changes) return;
      void this.rules.load(this.session.meta.client);
      this.keyphrases.changed();
    };
    this.analysis.onReport = () => {
      void this.figures.refresh();
      void this.facts.refresh();
    };
    this.preferences.onChange = () => this.analysis.refresh();
    this.rules.onChange = () => this.analysis.refresh();
    this.facts.onChange = () => this.analysis.refresh();
  }

  /** Reads what the window needs and opens what was open. */
  async start(): Promise<void> {
    const { backend, notices } = this;
    await notices.attempt(() => backend.onCloseRequested(() => this.#beforeClosing()));
    await notices.attempt(() => backend.onFilesDropped((paths) => (this.takesFiles ? this.takesFiles(paths) : void this.importFile(paths[0]))));
    await notices.attempt(() => backend.onOpenRequested((id) => void (id && this.open(id))));
    window.addEventListener("blur", () => void this.session.flush());
    document.addEventListener("visibilitychange", () => void this.session.flush());
    await this.preferences.load();
    const catalogue = await notices.attempt(() => backend.catalogue());
    if (catalogue) this.catalogue = catalogue;
    if (catalogue?.spellingProblem) notices.error({ code: "spelling", message: catalogue.spellingProblem });
    const [id] = await Promise.all([notices.attempt(() => backend.draftToOpen()), this.library.refresh(null)]);
    if (id) await this.open(id);
    this.ready = true;
  }

  /** What a check's id means. */
  check(id: string): CheckInfo | undefined {
    return this.#checks.get(id);
  }

  /** Opens a draft in the Atelier, once the one shown is written. */
  async open(id: string): Promise<boolean> {
    if (this.session.id === id) {
      this.navigation.go("atelier");
      return true;
    }
    return this.#show(() => this.backend.openDraft(id));
  }

  /** A new draft, opened. */
  async create(): Promise<boolean> {
    return this.#show(() => this.backend.createDraft());
  }

  /** A file becomes a new draft, opened. Without a path, the writer is asked for one. */
  async importFile(path?: string): Promise<boolean> {
    const chosen = path ?? (await this.notices.attempt(() => this.backend.chooseFile()));
    if (!chosen) return false;
    return this.#show(() => this.backend.importFile(chosen));
  }

  /** A pasted text becomes the source of a new draft, opened. */
  async importText(name: string, text: string): Promise<boolean> {
    return this.#show(() => this.backend.importText(name, text, null));
  }

  /** Brings the text shown to the database; rejects where that fails (told already). */
  async flush(): Promise<void> {
    if (!(await this.#written())) throw { code: "not-saved", message: this.#notSaved() };
  }

  /** Opens the import sheet: for the draft shown, or for a new one. */
  askSource(fresh = false): void {
    const draft = fresh ? null : this.session.draft;
    this.importing = { draftId: draft?.id ?? null, replaces: draft !== null && draft.source !== null };
  }

  /** The import sheet brought a source in: the draft shown takes it, a new draft is opened. */
  async imported(draft: Draft): Promise<void> {
    this.importing = null;
    if (this.session.id !== draft.id) {
      await this.open(draft.id);
      return;
    }
    this.#sourceChanged(draft);
  }

  /** The draft shown has another source, or the same one cleaned otherwise. */
  #sourceChanged(draft: Draft): void {
    this.session.refresh(draft);
    this.analysis.refresh();
  }

  /** Opens drafts one after the other: what was written before is in the database first. */
  #show(get: () => Promise<Draft>): Promise<boolean> {
    const show = this.#opening.then(async () => {
      if (!(await this.#written())) return false;
      const draft = await this.notices.attempt(get);
      // Keys typed while it was being read are written too.
      if (!draft || !(await this.#written())) return false;
      this.analysis.clear();
      this.figures.close();
      this.facts.clear();
      this.outline.clear();
      this.proposals.clear();
      this.headings.clear();
      this.pages.clear();
      this.session.load(draft);
      void this.pages.load();
      if (draft.frontMatterError) this.notices.error({ code: "front-matter", message: draft.frontMatterError });
      void this.corrections.refresh();
      void this.headings.refresh();
      void this.library.refresh(draft.id);
      this.navigation.go("atelier");
      return true;
    });
    this.#opening = show;
    return show;
  }

  /** Writes the draft shown; tells and answers false where that fails. */
  async #written(): Promise<boolean> {
    while (this.session.dirty) {
      if (!(await this.session.flush())) {
        this.notices.error({ code: "not-saved", message: this.#notSaved() });
        return false;
      }
    }
    return true;
  }

  #notSaved(): string {
    const { saving } = this.session;
    return fr.notices.notSaved(saving.kind === "failed" ? saving.reason : "");
  }

  /** The host changed the draft's title or status: takes them over, the text stays. */
  async #changedOutside(id: string): Promise<void> {
    if (this.session.id !== id) return;
    const draft = await this.notices.attempt(() => this.backend.openDraft(id));
    if (draft) this.session.takeFields(draft, this.#handedOver);
  }

  #gone(id: string): Promise<void> {
    if (this.session.id === id) {
      this.analysis.clear();
      this.figures.close();
      this.facts.clear();
      this.outline.clear();
      this.proposals.clear();
      this.headings.clear();
      this.pages.clear();
      this.session.unload();
    }
    return Promise.resolve();
  }

  /** Rejects while something isn't written; a second request closes anyway. */
  async #beforeClosing(): Promise<void> {
    if (this.#closingAnyway || (await this.#written())) return;
    this.#closingAnyway = true;
    setTimeout(() => (this.#closingAnyway = false), 10_000);
    this.notices.error({ code: "not-closed", message: fr.notices.closeAgain });
    throw new Error(fr.notices.closeAgain);
  }
}
