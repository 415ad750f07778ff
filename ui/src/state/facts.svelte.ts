// The draft beside its source: facts kept, altered, missing or without source, what is copied, what is left.

import type { ChangeDesc } from "@codemirror/state";
import type { Backend, Decided } from "../backend/backend";
import type { CopiedRun } from "../bindings/CopiedRun";
import type { Range } from "../bindings/Range";
import type { Rewrite } from "../bindings/Rewrite";
import type { SourceFact } from "../bindings/SourceFact";
import type { SourcePlace } from "../bindings/SourcePlace";
import type { UncoveredParagraph } from "../bindings/UncoveredParagraph";
import type { UnsourcedFact } from "../bindings/UnsourcedFact";
import { mapRange } from "./analysis.svelte";
import type { DraftSession } from "./draft-session.svelte";
import type { Notices } from "./notices.svelte";

export type Shown = "todo" | "kept" | "altered" | "missing" | "unsourced";
export type Fact = { status: "unsourced"; fact: UnsourcedFact } | { status: "kept" | "altered" | "missing"; fact: SourceFact };
/** A place to mark in the editor. */
export type FactMark = Range & { look: "altered" | "unsourced" | "copied" | "chosen" };
/** A piece of a source's paragraph, marked or not. */
export type SourceMark = { from: number; to: number; look: "kept" | "altered" | "missing" | "copied"; name: string; chosen: boolean };

export class Facts {
  /** The last comparison; its ranges are those of its own text, see `current`. */
  found = $state.raw<Rewrite | null>(null);
  shown = $state<Shown>("todo");
  /** Only facts of this kind; null for all. */
  kind = $state<string | null>(null);
  /** The fact whose two places are joined. */
  chosen = $state<string | null>(null);
  /** The place in the source to bring into sight; a new object each time. */
  sight = $state.raw<SourcePlace | null>(null);
  /** What of the source stands beside the caret. */
  beside = $state.raw<{ at: number; text: string } | null>(null);
  #since: ChangeDesc | null = null;
  #sinceAsked: ChangeDesc | null = null;
  #asking = false;
  #again = false;

  all = $derived.by((): Fact[] => {
    const found = this.found;
    if (!found) return [];
    const unsourced = found.unsourced.map((fact): Fact => ({ status: "unsourced", fact }));
    const of = (wanted: string) =>
      found.facts.filter(({ status }) => status === wanted).map((fact): Fact => ({ status: fact.status as SourceFact["status"] & "kept", fact }));
    return [...of("altered"), ...unsourced, ...of("missing"), ...of("kept")];
  });
  /** What waits for the writer: altered, without source, missing though wanted. */
  todo = $derived(this.all.filter(isOpen));
  list = $derived(
    (this.shown === "todo" ? this.todo : this.all.filter(({ status }) => status === this.shown)).filter(
      ({ fact }) => this.kind === null || fact.kind === this.kind,
    ),
  );

  /** The marks of the source by paragraph. */
  #sourceMarks = $derived.by(() => {
    const marks = new Map<number, Omit<SourceMark, "chosen">[]>();
    const add = ({ paragraph, from, to }: SourcePlace, look: SourceMark["look"], name: string) => {
      const known = marks.get(paragraph);
      if (from >= to) return;
      if (known) known.push({ from, to, look, name });
      else marks.set(paragraph, [{ from, to, look, name }]);
    };
    for (const { source, status, name } of this.found?.facts ?? []) add(source, status as SourceMark["look"], name);
    for (const { source } of this.found?.copied ?? []) add(source, "copied", "");
    return marks;
  });

  /** A decision was kept: the contract may read otherwise. */
  onChange: () => void = () => undefined;

  constructor(
    private readonly backend: Backend,
    private readonly session: DraftSession,
    private readonly notices: Notices,
  ) {}

  count(status: Shown): number {
    return status === "todo" ? this.todo.length : this.all.filter((fact) => fact.status === status).length;
  }

  /** The text changed: places move with it until the next comparison. */
  changed(changes: ChangeDesc | null): void {
    if (!changes) return;
    this.#since = this.#since ? this.#since.composeDesc(changes) : changes;
    this.#sinceAsked = this.#sinceAsked ? this.#sinceAsked.composeDesc(changes) : changes;
    if (this.beside) this.beside = { ...this.beside, at: changes.mapPos(this.beside.at, 1) };
  }

  /** Forgets everything: another draft is shown. */
  clear(): void {
    this.found = null;
    this.chosen = null;
    this.sight = null;
    this.beside = null;
    this.#since = this.#sinceAsked = null;
  }

  /** Compares anew; while one comparison runs, the next waits for it. */
  async refresh(): Promise<void> {
    if (this.#asking) {
      this.#again = true;
      return;
    }
    this.#asking = true;
    do {
      this.#again = false;
      const { id, revision } = this.session;
      if (id === null || !this.session.draft?.source) {
        this.clear();
        break;
      }
      this.#sinceAsked = null;
      const found = await this.notices.attempt(() => this.backend.compareWithSource(id, this.session.content(), revision));
      if (this.session.id !== id) {
        this.#again = true;
        continue;
      }
      if (found === undefined) break;
      // A comparison older than the text is dropped: the next report asks again.
      if (found && found.revision !== this.session.revision) {
        this.#again = true;
        continue;
      }
      this.found = found;
      this.#since = this.#sinceAsked;
    } while (this.#again);
    this.#asking = false;
  }

  /** Where a place stands now; null where its text was touched since. */
  current(range: Range): Range | null {
    return mapRange(range, this.#since);
  }

  /** Joins a fact's two places: goes to it in the text, and brings it into sight in the source. */
  join({ status, fact }: Fact): boolean {
    this.chosen = fact.name;
    if (status !== "unsourced") this.sight = { ...fact.source };
    return fact.range === null || this.#go(fact.range);
  }

  /** Joins a copied run's two places. */
  joinRun({ range, source }: CopiedRun): boolean {
    this.chosen = null;
    this.sight = { ...source };
    return this.#go(range);
  }

  /** Joins the fact of that name: a mark was clicked. */
  joinNamed(name: string): void {
    const fact = this.all.find((one) => one.fact.name === name);
    if (fact) this.join(fact);
  }

  /** The fact at a place of the text, if any. */
  at(pos: number): Fact | null {
    const here = (range: Range | null) => {
      const now = range && this.current(range);
      return now !== null && now.from <= pos && pos <= now.to;
    };
    return this.all.find(({ fact }) => here(fact.range)) ?? null;
  }

  /** A fact was clicked in the text: its place in the source comes into sight. */
  follow(pos: number): void {
    const fact = this.at(pos);
    if (!fact) return;
    this.chosen = fact.fact.name;
    if (fact.status !== "unsourced") this.sight = { ...fact.fact.source };
  }

  /** The places to mark in the text as it is now; copied runs only while facts are looked at. */
  marks(looking: boolean): FactMark[] {
    const found = this.found;
    if (!found) return [];
    const marks: FactMark[] = [];
    const add = (range: Range | null, look: FactMark["look"]) => {
      const now = range && this.current(range);
      if (now && now.from < now.to) marks.push({ ...now, look });
    };
    if (looking) for (const run of found.copied) add(run.range, "copied");
    for (const fact of found.facts) {
      if (fact.status === "altered") add(fact.range, "altered");
      else if (fact.name === this.chosen) add(fact.range, "chosen");
    }
    for (const fact of found.unsourced) if (!fact.passed && fact.note === null) add(fact.range, "unsourced");
    return marks;
  }

  /** The marks of a paragraph of the source, in order, without overlap. */
  sourceMarks(paragraph: number, looking: boolean): SourceMark[] {
    const marks = this.#sourceMarks.get(paragraph) ?? [];
    return marks
      .filter(({ look }) => looking || look !== "copied")
      .map((mark) => ({ ...mark, chosen: mark.name !== "" && mark.name === this.chosen }));
  }

  /** Decides of a fact and compares anew. */
  async decide(fact: { name: string }, decision: Decided, note = ""): Promise<boolean> {
    const { id } = this.session;
    if (id === null) return false;
    const done = await this.notices.attempt(async () => {
      await this.backend.decideFact(id, fact.name, decision, note);
      return true;
    });
    if (done) {
      this.onChange();
      await this.refresh();
    }
    return done === true;
  }

  /** Puts a paragraph of the source beside the caret. */
  placeBeside({ text, paragraph }: UncoveredParagraph): void {
    this.beside = { at: this.session.caret, text };
    this.sight = { paragraph, from: 0, to: 0 };
    this.session.editor?.focus();
  }

  #go(range: Range): boolean {
    const now = this.current(range);
    if (!now) return false;
    this.session.editor?.reveal(now);
    return true;
  }
}

/** Whether a fact waits for the writer. */
export function isOpen({ status, fact }: Fact): boolean {
  if (status === "unsourced") return !fact.passed && fact.note === null;
  return status === "altered" || (status === "missing" && fact.wanted);
}

/** A paragraph's text in pieces, each with the marks that cover it. */
export function pieces(text: string, marks: readonly SourceMark[]): { text: string; marks: SourceMark[] }[] {
  const edges = new Set([0, text.length]);
  for (const { from, to } of marks) edges.add(Math.min(from, text.length)).add(Math.min(to, text.length));
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(1).map((to, index) => {
    const from = sorted[index] ?? 0;
    return { text: text.slice(from, to), marks: marks.filter((mark) => mark.from <= from && mark.to >= to) };
  });
}
