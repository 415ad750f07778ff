// The pages that the writer brings: kept with the draft, what they share, and what the draft says of it.

import type { Backend } from "../backend/backend";
import type { PageSet } from "../bindings/PageSet";
import type { PagesBeside } from "../bindings/PagesBeside";
import type { SaidTerm } from "../bindings/SaidTerm";
import type { SharedTerm } from "../bindings/SharedTerm";
import type { DraftSession } from "./draft-session.svelte";
import type { Notices } from "./notices.svelte";

/** Compared anew this long after the last change, in milliseconds: at a pause of typing. */
export const COMPARE_AFTER = 600;

/** A shared term with what the draft says of it. */
export type Term = SharedTerm & { said: SaidTerm };

export class Pages {
  /** The pages of the draft; null until they are read. */
  set = $state.raw<PageSet | null>(null);
  /** The draft beside them; it may be a moment older than the text. */
  beside = $state.raw<PagesBeside | null>(null);
  /** The term whose places are shown. */
  chosen = $state<string | null>(null);
  /** What was left out when pages were last brought, and why. */
  notes = $state.raw<readonly string[]>([]);
  /** Pages are being read. */
  working = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking = false;
  #again = false;

  #terms = $derived.by((): Term[] => {
    const { set, beside } = this;
    if (!set || !beside || set.stamp !== beside.stamp) return [];
    return set.terms.flatMap((term, index) => {
      const said = beside.said[index];
      return said ? [{ ...term, said }] : [];
    });
  });
  /** What most pages say and the draft doesn't, best first. */
  missing = $derived(this.#terms.filter(({ said }) => said.cover === "missing"));
  /** What most pages say and the draft too. */
  covered = $derived(this.#terms.filter(({ said }) => said.cover !== "missing"));
  count = $derived(this.set?.pages.length ?? 0);

  constructor(
    private readonly backend: Backend,
    private readonly session: DraftSession,
    private readonly notices: Notices,
  ) {}

  /** The text or its fields changed. */
  changed(): void {
    clearTimeout(this.#timer);
    if (this.count > 0) this.#timer = setTimeout(() => void this.compare(), COMPARE_AFTER);
  }

  /** Forgets everything: another draft is shown. */
  clear(): void {
    clearTimeout(this.#timer);
    this.set = null;
    this.beside = null;
    this.chosen = null;
    this.notes = [];
  }

  /** Reads the pages of the draft shown, and compares it with them. */
  async load(): Promise<void> {
    const { id } = this.session;
    if (id === null) return;
    const set = await this.notices.attempt(() => this.backend.pages(id, this.session.content()));
    if (!set || this.session.id !== id) return;
    this.set = set;
    await this.compare();
  }

  /** Compares anew; while one comparison runs, the next waits for it. */
  async compare(): Promise<void> {
    if (this.#asking) {
      this.#again = true;
      return;
    }
    this.#asking = true;
    do {
      this.#again = false;
      const { id, revision } = this.session;
      if (id === null || this.count === 0) {
        this.beside = null;
        break;
      }
      const beside = await this.notices.attempt(() => this.backend.comparePages(id, this.session.content(), revision));
      if (this.session.id !== id) {
        this.#again = true;
        continue;
      }
      if (!beside) break;
      // One older than the text is shown all the same: the pause that follows asks again.
      this.beside = beside;
      if (beside.stamp !== this.set?.stamp) {
        // Other pages meanwhile, or another rule to count by.
        const set = await this.notices.attempt(() => this.backend.pages(id, this.session.content()));
        if (!set) break;
        if (this.session.id === id) this.set = set;
        this.#again ||= set.stamp !== beside.stamp;
      }
    } while (this.#again);
    this.#asking = false;
  }

  /** Shows where the pages say a term, or no more. */
  toggle(term: string): void {
    this.chosen = this.chosen === term ? null : term;
  }

  /** Asks for files and reads them. */
  async choose(): Promise<void> {
    const paths = await this.notices.attempt(() => this.backend.chooseFiles());
    if (paths && paths.length > 0) await this.addFiles(paths);
  }

  /** Reads files as pages. */
  addFiles(paths: readonly string[]): Promise<boolean> {
    return this.#add((id) => this.backend.addPages(id, paths));
  }

  /** Reads a pasted text as a page. */
  addText(text: string, html: string | null): Promise<boolean> {
    return this.#add((id) => this.backend.addPageText(id, text, html));
  }

  /** Takes a page away. */
  async remove(page: string): Promise<void> {
    this.notes = [];
    const { id } = this.session;
    if (id === null) return;
    await this.notices.attempt(() => this.backend.removePage(id, page));
    await this.load();
  }

  /** Answers whether everything went in. */
  async #add(work: (id: string) => Promise<string[]>): Promise<boolean> {
    const { id } = this.session;
    if (id === null || this.working) return false;
    this.working = true;
    const notes = await this.notices.attempt(() => work(id));
    this.working = false;
    if (!notes || this.session.id !== id) return false;
    this.notes = notes;
    await this.load();
    return notes.length === 0;
  }
}
