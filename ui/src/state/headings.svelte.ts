// The subheadings proposed: which one stands between the paragraphs, and its insertion.

import { SvelteSet } from "svelte/reactivity";
import type { HeadingProposal } from "../bindings/HeadingProposal";
import type { Analysis } from "./analysis.svelte";
import type { DraftSession } from "./draft-session.svelte";

export class Headings {
  /** Which title of the proposal shown stands in the text. */
  #turn = $state({ key: "", index: 0 });
  readonly #dismissed = new SvelteSet<string>();
  /** Proposals that weren't dismissed. */
  open = $derived.by(() => this.analysis.proposals.filter((proposal) => !this.#dismissed.has(keyOf(proposal))));
  /** The one shown between the paragraphs. */
  shown = $derived.by(() => this.open[0] ?? null);
  /** The title it is shown with. */
  title = $derived.by(() => this.shown?.titles[this.index] ?? null);

  constructor(
    private readonly session: DraftSession,
    private readonly analysis: Analysis,
  ) {}

  /** Which title of the proposal shown is on. */
  get index(): number {
    const { shown } = this;
    if (!shown || this.#turn.key !== keyOf(shown)) return 0;
    return this.#turn.index % shown.titles.length;
  }

  /** Another title for the proposal shown. */
  turn(step: number): void {
    const { shown } = this;
    if (!shown) return;
    const count = shown.titles.length;
    this.#turn = { key: keyOf(shown), index: (this.index + step + count) % count };
  }

  dismiss(): void {
    if (this.shown) this.#dismissed.add(keyOf(this.shown));
  }

  /** Puts a subheading before its block, as one step. */
  insert(proposal: HeadingProposal, title: string): void {
    const at = this.analysis.currentPlace(proposal.at);
    if (at === null) return;
    const { text } = this.session;
    const line = text.lineAt(Math.min(at, text.length));
    const insert = `${"#".repeat(proposal.level)} ${title}\n\n`;
    const glued = line.number > 1 && text.line(line.number - 1).text.trim() !== "";
    this.session.apply([{ from: line.from, to: line.from, insert: glued ? `\n${insert}` : insert }]);
  }

  /** Puts in the one shown between the paragraphs. */
  insertShown(): void {
    if (this.shown && this.title) this.insert(this.shown, this.title.text);
  }
}

/** A proposal is the same as long as its best title is. */
function keyOf(proposal: HeadingProposal): string {
  return proposal.titles.map(({ text }) => text).join("\n");
}
