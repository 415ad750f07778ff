// The report on the text shown: asked for at each change, never older than the text.

import { MapMode, type ChangeDesc } from "@codemirror/state";
import type { Backend } from "../backend/backend";
import type { Content } from "../bindings/Content";
import type { Edit } from "../bindings/Edit";
import type { Finding } from "../bindings/Finding";
import type { HeadingProposal } from "../bindings/HeadingProposal";
import type { Range } from "../bindings/Range";
import type { Report } from "../bindings/Report";
import { reportApplied } from "./latency";
import type { Notices } from "./notices.svelte";

/** Subheadings are proposed this long after the last key, in milliseconds. */
export const PROPOSE_AFTER = 500;

/** A new finding at the caret is held back until the keys have rested this long, in milliseconds. */
export const HAND_RESTS = 800;

/** A finding with a key that stays the same from one report to the next. */
export type KeyedFinding = Finding & { key: string };

/** Where a finding stands in the text as it is now. */
export type Place = Range & { category: string };

/** What is analysed. */
export interface Subject {
  readonly id: string | null;
  readonly revision: number;
  /** Where the caret stands in the body. */
  readonly caret: number;
  content(): Content;
}

export class Analysis {
  /** The last report; its ranges are those of `reportRevision`'s text, see `current`. */
  report = $state.raw<Report | null>(null);
  findings = $state.raw<KeyedFinding[]>([]);
  proposals = $state.raw<HeadingProposal[]>([]);
  /** Called after each report taken. */
  onReport: () => void = () => {};
  readonly #backend: Backend;
  readonly #notices: Notices;
  readonly #subject: Subject;
  /** Changes of the text since the report, and since the proposals. */
  #sinceReport: ChangeDesc | null = null;
  #sinceProposals: ChangeDesc | null = null;
  #asking = false;
  #again = false;
  #failed = false;
  #propose: ReturnType<typeof setTimeout> | undefined;
  /** Runs while the writer is typing. */
  #hand: ReturnType<typeof setTimeout> | undefined;

  constructor(backend: Backend, notices: Notices, subject: Subject) {
    this.#backend = backend;
    this.#notices = notices;
    this.#subject = subject;
  }

  /** The text or its fields changed; `null` where the text itself stayed or is another draft's. */
  changed(changes: ChangeDesc | null): void {
    if (changes) {
      this.#handMoves();
      this.#sinceReport = compose(this.#sinceReport, changes);
      this.#sinceProposals = compose(this.#sinceProposals, changes);
    }
    this.refresh();
  }

  /** Forgets everything: another draft is shown. */
  clear(): void {
    this.report = null;
    this.findings = [];
    this.proposals = [];
    this.#sinceReport = this.#sinceProposals = null;
    clearTimeout(this.#propose);
    clearTimeout(this.#hand);
    this.#hand = undefined;
  }

  /** Asks for a new report: the text changed, or something else that it depends on. */
  refresh(): void {
    clearTimeout(this.#propose);
    this.#propose = setTimeout(() => void this.#askProposals(), PROPOSE_AFTER);
    if (this.#asking) this.#again = true;
    else void this.#ask();
  }

  /** Asks for proposals at once: what they must keep to has changed. */
  propose(): void {
    clearTimeout(this.#propose);
    void this.#askProposals();
  }

  /** Where a range of the report stands now; null where its text was touched since. */
  current(range: Range): Range | null {
    return mapRange(range, this.#sinceReport);
  }

  /** Where a place of the report stands now; null where it was deleted. */
  currentStart(at: number): number | null {
    if (!this.#sinceReport) return at;
    return at > this.#sinceReport.length ? null : this.#sinceReport.mapPos(at, 1, MapMode.TrackDel);
  }

  /** Every place of every finding, in the text as it is now. */
  places(): Place[] {
    return this.findings.flatMap(({ category, range, places }) =>
      (places.length > 0 ? places : range ? [range] : []).flatMap((place) => {
        const current = this.current(place);
        return current ? [{ ...current, category }] : [];
      }),
    );
  }

  /** A fix's edits as they apply now; null where the text they change was touched since. */
  currentEdits(edits: readonly Edit[]): Edit[] | null {
    const mapped: Edit[] = [];
    for (const edit of edits) {
      const range = this.current(edit);
      if (!range) return null;
      mapped.push({ ...range, insert: edit.insert });
    }
    return mapped;
  }

  /** Where a proposed subheading goes now; null where that place was deleted. */
  currentPlace(at: number): number | null {
    return this.#sinceProposals ? this.#sinceProposals.mapPos(at, 1, MapMode.TrackDel) : at;
  }

  async #ask(): Promise<void> {
    this.#asking = true;
    // A burst of changes in one task makes one request.
    await Promise.resolve();
    do {
      this.#again = false;
      const { id, revision } = this.#subject;
      if (id === null) break;
      try {
        const report = await this.#backend.analyse(id, this.#subject.content(), revision);
        this.#failed = false;
        if (this.#subject.id === id) this.#take(report);
      } catch (cause) {
        // Told once, not at each key.
        if (!this.#failed) this.#notices.error(cause);
        this.#failed = true;
      }
    } while (this.#again);
    this.#asking = false;
  }

  #take(report: Report): void {
    if (report.revision !== this.#subject.revision) {
      this.#again = true;
      return;
    }
    this.#sinceReport = null;
    this.report = report;
    this.findings = this.#settled(unchanged(this.findings, keyed(report.findings)));
    reportApplied(report.revision);
    this.onReport();
  }

  /** The findings to show: none that has just come up under the writer's hand, in a word half typed. */
  #settled(findings: KeyedFinding[]): KeyedFinding[] {
    if (this.#hand === undefined) return findings;
    const { caret } = this.#subject;
    const shown = new Set(this.findings.map(({ key }) => key));
    return findings.filter(
      ({ key, range }) => shown.has(key) || !range || caret < range.from || caret > range.to || range.from === range.to,
    );
  }

  #handMoves(): void {
    clearTimeout(this.#hand);
    this.#hand = setTimeout(() => {
      this.#hand = undefined;
      if (this.report?.revision === this.#subject.revision) this.findings = unchanged(this.findings, keyed(this.report.findings));
    }, HAND_RESTS);
  }

  async #askProposals(): Promise<void> {
    const { id, revision } = this.#subject;
    if (id === null) return;
    try {
      const proposals = await this.#backend.proposeHeadings(id, this.#subject.content());
      if (this.#subject.id !== id || this.#subject.revision !== revision) return;
      this.#sinceProposals = null;
      this.proposals = proposals;
    } catch (cause) {
      if (!this.#failed) this.#notices.error(cause);
      this.#failed = true;
    }
  }
}

function compose(before: ChangeDesc | null, after: ChangeDesc): ChangeDesc {
  return before ? before.composeDesc(after) : after;
}

/** Carries a range through changes; null where they touched its inside. */
export function mapRange(range: Range, changes: ChangeDesc | null): Range | null {
  if (!changes) return { from: range.from, to: range.to };
  if (range.to > changes.length) return null;
  if (range.from === range.to) {
    const at = changes.mapPos(range.from, 1, MapMode.TrackDel);
    return at === null ? null : { from: at, to: at };
  }
  let touched = false;
  changes.iterChangedRanges((from, to) => {
    // An insertion at an edge leaves the range whole, anything that reaches inside doesn't.
    if (from < range.to && to > range.from) touched = true;
  });
  if (touched) return null;
  return { from: changes.mapPos(range.from, 1), to: changes.mapPos(range.to, -1) };
}

/** The new findings, those that are what they were as the very same objects: their rows need no drawing. */
export function unchanged(before: readonly KeyedFinding[], findings: readonly KeyedFinding[]): KeyedFinding[] {
  const known = new Map(before.map((finding) => [finding.key, finding]));
  return findings.map((finding) => {
    const same = known.get(finding.key);
    return same && JSON.stringify(same) === JSON.stringify(finding) ? same : finding;
  });
}

/** Gives each finding a key: check, excerpt, and how many like it came before. */
export function keyed(findings: readonly Finding[]): KeyedFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const name = `${finding.check}\u0000${finding.field ?? ""}\u0000${finding.excerpt}`;
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return { ...finding, key: `${name}\u0000${count}` };
  });
}
