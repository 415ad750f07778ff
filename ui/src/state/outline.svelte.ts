// The outline: the text's headings as a tree, the one at hand, and what the writer does to their sections. Each act is
// one step of the editor's history.

import { MapMode, type ChangeDesc } from "@codemirror/state";
import type { Edit } from "../bindings/Edit";
import { outlineText as t } from "../text/outline";
import type { Analysis } from "./analysis.svelte";
import type { DraftSession } from "./draft-session.svelte";
import type { Notices } from "./notices.svelte";
import { changeLevel, whyNotLevel, type Reason } from "./outline/level";
import { moveSection, neighbourPlace, placesFor } from "./outline/move";
import { cleanName, renameHeading } from "./outline/rename";
import { treeOf, type Heading } from "./outline/tree";
import { wordsOf } from "./outline/words";

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
  #tree = $derived.by(() => treeOf(this.session.text.toString()));
  #words = $derived.by(() =>
    wordsOf(
      this.headings,
      (this.analysis.report?.sections ?? []).map((section) => ({ ...section, at: this.analysis.currentStart(section.range.from) })),
    ),
  );
  /** The heading whose section the caret stands in; -1 before the first. */
  current = $derived.by(() => this.headings.findLastIndex(({ from }) => from <= this.session.caret));
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
  ) {}

  /** Whether the writer has had a hand in the panel: the focus comes back to it. */
  get used(): boolean {
    return this.#chosen !== null;
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
    if (!changes) return;
    const carried = (at: number | null) => (at === null ? null : changes.mapPos(at, -1, MapMode.TrackDel));
    this.#chosen = carried(this.#chosen);
    this.#renaming = carried(this.#renaming);
  }

  /** Another draft is shown. */
  clear(): void {
    this.#chosen = this.#renaming = null;
    this.said = "";
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
  step(index: number, step: -1 | 1): void {
    const place = neighbourPlace(this.headings, index, step);
    if (place !== null) this.move(index, place);
  }

  /** Moves a section with its subsections to a place that `places` tells. */
  move(index: number, place: number): void {
    const heading = this.headings[index];
    if (!heading || place === index || !this.places(index).includes(place)) return;
    const move = moveSection(this.session.text.toString(), this.#tree, index, place);
    if (!move) {
      this.notices.info(t.refused);
      return;
    }
    this.session.apply(move.edits, { ...move.carried, into: move.from });
    this.choose(place);
    const before = this.headings[place - 1];
    this.said = before ? t.moved(heading.name, before.name) : t.movedFirst(heading.name);
  }

  /** Puts a section with its subsections one level up or down. */
  changeLevel(index: number, step: -1 | 1): void {
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
    const { active } = this;
    const source = this.headings[active]?.source;
    run();
    const index = this.headings.findIndex((heading) => heading.source === source);
    this.choose(index < 0 ? active : index);
  }

  #apply(edits: Edit[] | null): boolean {
    if (edits) this.session.apply(edits);
    else this.notices.info(t.refused);
    return edits !== null && edits.length > 0;
  }

  /** The heading that a place stands in. */
  #at(place: number): number {
    return this.headings.findIndex(({ from, headingTo }) => from <= place && place <= headingTo);
  }
}
