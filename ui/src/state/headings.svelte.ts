// The subheadings proposed: which one stands between the paragraphs, its insertion, and the places refused for good.

import type { Backend } from "../backend/backend";
import type { Content } from "../bindings/Content";
import type { HeadingProposal } from "../bindings/HeadingProposal";
import type { RefusedHeading } from "../bindings/RefusedHeading";
import { fr } from "../text/fr";
import type { Analysis } from "./analysis.svelte";
import type { DraftSession } from "./draft-session.svelte";
import type { Notices } from "./notices.svelte";

/** A refused place as a line of the list. */
export type Refusal = {
  key: string;
  before: string;
  after: string;
  /** The refusal's number, or what the file holds. */
  undo: number | string;
};

export class Headings {
  /** Which title of the proposal shown stands in the text. */
  #turn = $state({ key: "", index: 0 });
  /** The place shown last: a new proposal before it doesn't take its place under the writer's eyes. */
  #last = "";
  /** The proposal that was just put in, until the next ones come. */
  #taken = $state.raw<HeadingProposal | null>(null);
  /** What the library keeps for the text shown. */
  refused = $state.raw<RefusedHeading[]>([]);
  /** Proposals whose place isn't refused: those asked for before a refusal may still come. */
  open = $derived.by(() => {
    const refused = new Set(this.refused.map(keyOf));
    return this.analysis.proposals.filter((proposal) => proposal !== this.#taken && !refused.has(keyOf(proposal)));
  });
  /** The one shown between the paragraphs. */
  shown = $derived.by(() => {
    const shown = this.open.find((proposal) => keyOf(proposal) === this.#last) ?? this.open[0] ?? null;
    this.#last = shown ? keyOf(shown) : "";
    return shown;
  });
  /** The title it is shown with. */
  title = $derived.by(() => this.shown?.titles[this.index] ?? null);

  constructor(
    private readonly backend: Backend,
    private readonly session: DraftSession,
    private readonly analysis: Analysis,
    private readonly notices: Notices,
  ) {}

  /** Which title of the proposal shown is on. */
  get index(): number {
    const { shown } = this;
    if (!shown || this.#turn.key !== keyOf(shown)) return 0;
    return this.#turn.index % shown.titles.length;
  }

  /** The places refused in the text shown, by its file too. */
  get refusals(): Refusal[] {
    return [
      ...this.refused.map(({ id, before, after }) => ({ key: `${id}`, before, after, undo: id })),
      ...this.session.meta.noSubheading.map((written) => ({ key: `file ${written}`, ...sides(written), undo: written })),
    ];
  }

  /** A content that says itself what is refused in it, to be taken along by its file. */
  carriedBy(content: Content): Content {
    const own = content.meta.noSubheading;
    const kept = this.refused.map(({ before, after }) => `${before} | ${after}`).filter((written) => !own.includes(written));
    return kept.length === 0 ? content : { ...content, meta: { ...content.meta, noSubheading: [...own, ...kept] } };
  }

  /** Another title for the proposal shown. */
  turn(step: number): void {
    const { shown } = this;
    if (!shown) return;
    const count = shown.titles.length;
    this.#turn = { key: keyOf(shown), index: (this.index + step + count) % count };
  }

  /** Puts a subheading before its block, as one step. */
  insert(proposal: HeadingProposal, title: string): void {
    const at = this.analysis.currentPlace(proposal.at);
    if (at === null) return;
    const { text } = this.session;
    const line = text.lineAt(Math.min(at, text.length));
    const marks = `${"#".repeat(proposal.level)} `;
    const glued = line.number > 1 && text.line(line.number - 1).text.trim() !== "";
    const before = glued ? `\n${marks}` : marks;
    this.#taken = proposal;
    // A line that is its section's heading already, in bold maybe, only has to say so.
    const bare = line.text.trim().replace(/^[*_]+|[*_]+$/g, "");
    const own = bare.replaceAll("'", "’") === title;
    const edit = own ? { from: line.from, to: line.to, insert: before + bare } : { from: line.from, to: line.from, insert: `${before}${title}\n\n` };
    this.session.apply([edit]);
  }

  /** Puts in the one shown between the paragraphs. */
  insertShown(): void {
    if (this.shown && this.title) this.insert(this.shown, this.title.text);
  }

  /** Wants no subheading at that place any more, and says how to take that back. */
  async refuse({ before, after }: HeadingProposal): Promise<void> {
    const { id } = this.session;
    if (id === null) return;
    const refusal = await this.notices.attempt(() => this.backend.refuseHeading(id, before, after));
    if (refusal === undefined || this.session.id !== id) return;
    this.refused = [...this.refused.filter((place) => place.id !== refusal), { id: refusal, before, after }];
    this.analysis.propose();
    const { refusedNow, undo } = fr.atelier.headings;
    this.notices.info(refusedNow, { label: undo, run: () => void this.allow(refusal) });
  }

  async refuseShown(): Promise<void> {
    if (this.shown) await this.refuse(this.shown);
  }

  /** Lets subheadings be proposed again at a place, by what undoes its refusal. */
  async allow(undo: Refusal["undo"]): Promise<void> {
    if (typeof undo === "string") {
      this.session.setMeta({ noSubheading: this.session.meta.noSubheading.filter((written) => written !== undo) });
      return;
    }
    await this.notices.attempt(async () => {
      await this.backend.allowHeading(undo);
      this.refused = this.refused.filter(({ id }) => id !== undo);
    });
    this.analysis.propose();
  }

  /** Reads what is refused in the draft shown. */
  async refresh(): Promise<void> {
    const { id } = this.session;
    const refused = id === null ? [] : await this.notices.attempt(() => this.backend.listRefusedHeadings(id));
    if (refused && this.session.id === id) this.refused = refused;
  }

  /** Forgets everything: another draft is shown. */
  clear(): void {
    this.refused = [];
    this.#last = "";
  }
}

/** A place is the same as long as the words on either side are. */
function keyOf({ before, after }: { before: string; after: string }): string {
  return `${before}\n${after}`;
}

/** `words before | words after`, as a file holds it. */
function sides(written: string): { before: string; after: string } {
  const at = written.indexOf("|");
  return { before: written.slice(0, Math.max(at, 0)).trim(), after: written.slice(at + 1).trim() };
}
