// The outline: the text's headings as a tree, the one at hand, and what the writer does to their sections. Each act is
// one step of the editor's history.

import { MapMode, type ChangeDesc, type Text } from "@codemirror/state";
import type { Edit } from "../bindings/Edit";
import { outlineText as t } from "../text/outline";
import type { Analysis } from "./analysis.svelte";
import type { DraftSession } from "./draft-session.svelte";
import type { Notices } from "./notices.svelte";
import { changeLevel, whyNotLevel, type Reason } from "./outline/level";
import { moveSection, neighbourPlace, placesFor } from "./outline/move";
import { cleanName, renameHeading } from "./outline/rename";
import { sameHeading } from "./outline/same";
import { carriedTree, treeOf, type Heading, type Tree } from "./outline/tree";
import { headingAbove, wordsOf } from "./outline/words";

/** A text up to this length, in characters, is read at each key: that is a matter of milliseconds. */
export const READ_AT_ONCE = 50_000;
/** A longer one is read this long after the last key, in milliseconds. */
export const READ_AFTER = 250;

export class Outline {
  /** Whether the tree is shown below its title. */
  open = $state(true);
  /** Whether the writer's hand is in the panel; else the heading at hand is the caret's. */
  focused = $state(false);
  /** What was done last, to be read aloud. */
  said = $state("");
  /** A place in the heading chosen, and in the one whose name is being written. */
  #chosen = $state<number | null>(null);
  #renaming = $state<number | null>(null);
  /** The tree as it is shown while a long text is being typed: the one read last, carried along. */
  #carried = $state.raw<Tree | null>(null);
  /** What was read last, and the text before the change at hand. */
  #read: { text: Text; tree: Tree } | null = null;
  #before: Text;
  /** Changes since an act of the history began. */
  #since: ChangeDesc | null = null;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #tree = $derived.by(() => {
    if (this.#carried) return this.#carried;
    const { text } = this.session;
    const tree = treeOf(text.toString());
    this.#read = { text, tree };
    return tree;
  });
  #words = $derived.by(() =>
    wordsOf(
      this.headings,
      (this.analysis.report?.sections ?? []).map((section) => ({ ...section, at: this.analysis.currentStart(section.range.from) })),
    ),
  );
  /** The heading whose section the caret stands in; -1 before the first. */
  current = $derived.by(() => headingAbove(this.headings, this.session.caret));
  /** The heading that the tools are about. */
  active = $derived.by(() => {
    const chosen = this.focused && this.#chosen !== null ? this.#at(this.#chosen) : -1;
    return chosen >= 0 ? chosen : this.current;
  });
  /** The heading whose name is being written; -1 for none. */
  renaming = $derived.by(() => (this.#renaming === null ? -1 : this.#at(this.#renaming)));

  constructor(
    private readonly session: DraftSession,
    private readonly analysis: Analysis,
    private readonly notices: Notices,
  ) {
    this.#before = session.text;
  }

  /** Whether the writer has had a hand in the panel: the focus comes back to it. */
  get used(): boolean {
    return this.#chosen !== null;
  }

  /** The text that rows and places are about: another one after each change. */
  get text(): Text {
    return this.session.text;
  }

  get headings(): readonly Heading[] {
    return this.#tree.headings;
  }

  /** The words of each heading's section. */
  get words() {
    return this.#words.headings;
  }

  /** Words before the first heading. */
  get lead() {
    return this.#words.lead;
  }

  /** The text changed: what was chosen goes with it. */
  changed(changes: ChangeDesc | null): void {
    const { text } = this.session;
    const shown = this.#carried ?? (this.#read?.text === this.#before ? this.#read?.tree : null);
    this.#before = text;
    if (changes) this.#since = this.#since?.composeDesc(changes) ?? changes;
    if (!changes) {
      if (this.#read?.text !== text) this.#settle();
      return;
    }
    if (text.length <= READ_AT_ONCE || !shown) this.#settle();
    else {
      this.#carried = carriedTree(shown, changes);
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => this.#settle(), READ_AFTER);
    }
    const carried = (at: number | null) => (at === null ? null : changes.mapPos(at, -1, MapMode.TrackDel));
    this.#chosen = carried(this.#chosen);
    this.#renaming = carried(this.#renaming);
  }

  /** Another draft is shown. */
  clear(): void {
    this.#chosen = this.#renaming = null;
    this.said = "";
    this.#settle();
  }

  choose(index: number): void {
    this.#chosen = this.headings[index]?.headingTo ?? null;
  }

  /** Brings a heading into view in the text; -1 is the text's beginning. */
  show(index: number): void {
    const at = index < 0 ? 0 : this.headings[index]?.words.to;
    if (at !== undefined) this.session.editor?.reveal({ from: at, to: at });
  }

  /** Where a section may be dropped, see `placesFor`. */
  places(index: number): number[] {
    return placesFor(this.headings, index);
  }

  /** What keeps a section from moving above (-1) or below (1) its neighbour; null where nothing does. */
  whyNotStep(index: number, step: -1 | 1): Reason | null {
    if (neighbourPlace(this.headings, index, step) !== null) return null;
    const isTitle = index === this.headings.findIndex(({ level }) => level === 1);
    return isTitle ? "title" : step < 0 ? "first" : "last";
  }

  whyNotLevel(index: number, step: -1 | 1): Reason | null {
    return whyNotLevel(this.headings, index, step);
  }

  /** Moves a section past its neighbour. */
  step(shown: number, step: -1 | 1): void {
    const index = this.#settled(shown);
    const place = neighbourPlace(this.headings, index, step);
    if (place !== null) this.move(index, place);
  }

  /** Moves a section with its subsections to a place that `places` tells. */
  move(index: number, place: number): void {
    const carried = this.#carried?.headings;
    this.#settle();
    // The place was chosen in another tree than the text has now.
    if (carried && !sameTree(carried, this.headings)) return;
    const heading = this.headings[index];
    if (!heading || place === index || !this.places(index).includes(place)) return;
    const move = moveSection(this.session.text.toString(), this.#tree, index, place);
    if (!move) {
      this.notices.info(t.refused);
      return;
    }
    this.session.apply(move.edits, { ...move.carried, into: move.from });
    this.#settle();
    this.choose(place);
    const before = this.headings[place - 1];
    this.said = before ? t.moved(heading.name, before.name) : t.movedFirst(heading.name);
  }

  /** Puts a section with its subsections one level up or down. */
  changeLevel(shown: number, step: -1 | 1): void {
    const index = this.#settled(shown);
    if (this.whyNotLevel(index, step) !== null) return;
    const edits = changeLevel(this.session.text.toString(), this.headings, index, step);
    if (!this.#apply(edits)) return;
    this.choose(index);
    const heading = this.headings[index];
    if (heading) this.said = t.levelled(heading.name, heading.level);
  }

  startRenaming(index: number): void {
    this.#renaming = this.headings[index]?.headingTo ?? null;
  }

  /** Leaves the name as it is. */
  stopRenaming(): void {
    this.#renaming = null;
  }

  /** Gives the heading its new name; false where that is empty, and it is still being written. */
  rename(typed: string): boolean {
    if (cleanName(typed) === "") return false;
    this.#settle();
    const { renaming } = this;
    this.#renaming = null;
    if (renaming < 0) return true;
    if (!this.#apply(renameHeading(this.session.text.toString(), this.#tree, renaming, typed))) return true;
    this.choose(renaming);
    this.said = t.renamed(this.headings[renaming]?.name ?? "");
    return true;
  }

  /** Takes back the last step of the text, whatever it was. */
  undo(): void {
    this.#staying(() => this.session.editor?.undo());
  }

  redo(): void {
    this.#staying(() => this.session.editor?.redo());
  }

  /** The heading at hand stays so, wherever it comes to stand. */
  #staying(run: () => void): void {
    this.#settle();
    const { active, headings } = this;
    const heading = headings[active];
    this.#since = null;
    run();
    const since = this.#since as ChangeDesc | null;
    this.#settle();
    this.choose(heading && since ? sameHeading(headings, heading, this.headings, since) : active);
  }

  #apply(edits: Edit[] | null): boolean {
    if (edits) this.session.apply(edits);
    else this.notices.info(t.refused);
    this.#settle();
    return edits !== null && edits.length > 0;
  }

  /** The tree is read from the text as it is now. */
  #settle(): void {
    clearTimeout(this.#pause);
    this.#pause = undefined;
    this.#carried = null;
  }

  /** Settles the tree: which heading of it the one shown is; -1 where it isn't one any more. */
  #settled(shown: number): number {
    if (!this.#carried) return shown;
    const from = this.headings[shown]?.from;
    this.#settle();
    return from === undefined ? -1 : this.headings.findIndex((heading) => heading.from === from);
  }

  /** The heading that a place stands in. */
  #at(place: number): number {
    return this.headings.findIndex(({ from, headingTo }) => from <= place && place <= headingTo);
  }
}

const sameTree = (one: readonly Heading[], other: readonly Heading[]): boolean =>
  one.length === other.length && one.every(({ level, from }, at) => level === other[at]?.level && from === other[at].from);
