// What is struck out of a source, and the writer's decisions about it: each can be undone and done again.

import type { Backend } from "../backend/backend";
import type { CleaningProposal } from "../bindings/CleaningProposal";
import type { Draft } from "../bindings/Draft";
import type { DraftSession } from "./draft-session.svelte";
import type { Notices } from "./notices.svelte";

const NONE: readonly CleaningProposal[] = [];

export class SourceCleaning {
  /** Whether what is struck out is seen in its place. */
  shown = $state(true);
  /** Decisions taken back and those before the last, as the answers to all proposals. */
  #undo = $state.raw<readonly boolean[][]>([]);
  #redo = $state.raw<readonly boolean[][]>([]);
  /** The source that the decisions are about. */
  #about = "";
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly backend: Backend,
    private readonly session: DraftSession,
    private readonly notices: Notices,
    /** The source is another one to read. */
    private readonly changed: (draft: Draft) => void,
  ) {}

  readonly proposals = $derived.by(() => this.session.draft?.source?.cleaning ?? NONE);
  readonly canUndo = $derived.by(() => this.#undo.length > 0 && this.#isAboutThis());
  readonly canRedo = $derived.by(() => this.#redo.length > 0 && this.#isAboutThis());

  /** Takes a proposal or puts it back. */
  set(index: number, taken: boolean): Promise<boolean> {
    return this.#next((now) => this.#decide(now.map((was, at) => (at === index ? taken : was)), now));
  }

  /** Takes every proposal or puts every one back. */
  setAll(taken: boolean): Promise<boolean> {
    return this.#next((now) => this.#decide(now.map(() => taken), now));
  }

  undo(): Promise<boolean> {
    return this.#next(async (now) => {
      const before = this.canUndo ? this.#undo.at(-1) : undefined;
      if (!before || !(await this.#keep(before))) return false;
      this.#undo = this.#undo.slice(0, -1);
      this.#redo = [...this.#redo, now];
      return true;
    });
  }

  redo(): Promise<boolean> {
    return this.#next(async (now) => {
      const after = this.canRedo ? this.#redo.at(-1) : undefined;
      if (!after || !(await this.#keep(after))) return false;
      this.#redo = this.#redo.slice(0, -1);
      this.#undo = [...this.#undo, now];
      return true;
    });
  }

  async #decide(wanted: boolean[], now: boolean[]): Promise<boolean> {
    if (wanted.every((taken, at) => taken === now[at])) return false;
    const known = this.#isAboutThis() ? this.#undo : [];
    if (!(await this.#keep(wanted))) return false;
    this.#about = this.#key();
    this.#undo = [...known, now];
    this.#redo = [];
    return true;
  }

  /** Decisions follow each other: each begins with what the last one left. */
  #next(work: (now: boolean[]) => Promise<boolean>): Promise<boolean> {
    const done = this.#last.then(() => work(this.proposals.map((proposal) => proposal.taken)));
    this.#last = done.catch(() => false);
    return done;
  }

  async #keep(taken: readonly boolean[]): Promise<boolean> {
    const { id } = this.session;
    if (id === null) return false;
    const draft = await this.notices.attempt(() => this.backend.cleanSource(id, taken));
    if (!draft) return false;
    this.changed(draft);
    return true;
  }

  #isAboutThis(): boolean {
    return this.#about === this.#key();
  }

  #key(): string {
    const { draft } = this.session;
    return draft?.source ? `${draft.id}\n${draft.source.text}` : "";
  }
}
