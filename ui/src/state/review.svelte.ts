// The review: two versions side by side, the change looked at, what is taken into the current text.

import type { Backend } from "../backend/backend";
import type { Comparison } from "../bindings/Comparison";
import type { Edit } from "../bindings/Edit";
import { hostError } from "./host-error";
import { reviewText } from "../text/review";
import {
  applyEdit,
  currentSide,
  firstPair,
  inEditorUnits,
  inverse,
  takeEdit,
  versionsOf,
  type Version,
} from "./review-versions";

/** The text under review, as the window holds it. */
export interface ReviewedText {
  readonly id: string;
  readonly body: string;
  readonly sourceName: string | null;
  readonly updatedAt: string;
  /** Changes the text, as one step that the editor can undo. */
  apply(edits: readonly Edit[]): void;
  /** Commits what was changed; rejects where that failed. */
  flush(): Promise<void>;
}

export class Review {
  versions = $state.raw<Version[]>([]);
  left = $state("");
  right = $state("");
  comparison = $state.raw<Comparison | null>(null);
  /** Index of the change looked at. */
  index = $state(0);
  working = $state(false);
  error = $state<string | null>(null);
  /** How many changes were taken and can be undone here. */
  taken = $state(0);

  /** Which side is the current text, so that changes can be taken into it. */
  side = $derived.by(() => currentSide(this.left, this.right, this.text.id));
  total = $derived(this.comparison?.changes.length ?? 0);
  canTake = $derived(this.side !== null && this.total > 0 && !this.working);

  private readonly backend: Backend;
  private readonly text: ReviewedText;
  private undoable: { after: string; edit: Edit; index: number }[] = [];
  private asked = 0;

  constructor(backend: Backend, text: ReviewedText) {
    this.backend = backend;
    this.text = text;
  }

  /** Lists the versions, chooses the first pair and compares. */
  async open(): Promise<void> {
    try {
      await this.listVersions();
    } catch (thrown) {
      this.error = hostError(thrown).message;
      return;
    }
    const pair = firstPair(this.versions);
    const known = (key: string) => this.versions.some((version) => version.key === key);
    if (!known(this.left) || !known(this.right)) {
      this.left = pair.left;
      this.right = pair.right;
    }
    await this.compare();
  }

  async choose(side: "left" | "right", key: string): Promise<void> {
    this[side] = key;
    this.index = 0;
    await this.compare();
  }

  /** Keeps the current text as a version, to have something to compare with. */
  async keepVersion(): Promise<void> {
    try {
      await this.text.flush();
      await this.backend.checkpoint(this.text.id, null);
      this.left = "";
    } catch (thrown) {
      this.error = hostError(thrown).message;
      return;
    }
    await this.open();
  }

  next(): void {
    if (this.total > 0) this.index = (this.index + 1) % this.total;
  }

  previous(): void {
    if (this.total > 0) this.index = (this.index + this.total - 1) % this.total;
  }

  goTo(index: number): void {
    if (index >= 0 && index < this.total) this.index = index;
  }

  /** Takes a change from the other side into the current text. */
  async take(index: number = this.index): Promise<void> {
    const comparison = this.comparison;
    const side = this.side;
    if (comparison === null || side === null || this.working) return;
    const edit = takeEdit(comparison, index, side);
    if (edit === null) return;
    const before = this.text.body;
    if (before !== comparison[side].text) {
      await this.compare();
      this.error = reviewText.moved;
      return;
    }
    this.undoable.push({ after: applyEdit(before, edit), edit: inverse(before, edit), index });
    await this.apply(edit, index);
  }

  /** Whether the last change taken can be given back: only while the text is as it left it. */
  canUndo(): boolean {
    return this.undoable.at(-1)?.after === this.text.body;
  }

  /** Gives back the last change taken. */
  async undo(): Promise<void> {
    const last = this.undoable.at(-1);
    if (last === undefined || this.working || !this.canUndo()) return;
    this.undoable.pop();
    await this.apply(last.edit, last.index);
  }

  /** Compares again, for example after the text was changed elsewhere. */
  async compare(): Promise<void> {
    const turn = ++this.asked;
    const left = this.versions.find((version) => version.key === this.left);
    const right = this.versions.find((version) => version.key === this.right);
    if (left === undefined || right === undefined || left === right) {
      this.comparison = null;
      return;
    }
    this.working = true;
    try {
      await this.text.flush();
      const comparison = await this.backend.compare(left.ref, right.ref);
      if (turn !== this.asked) return;
      this.comparison = inEditorUnits(comparison);
      this.index = Math.min(this.index, Math.max(0, comparison.changes.length - 1));
      this.error = null;
    } catch (thrown) {
      if (turn !== this.asked) return;
      this.comparison = null;
      this.error = hostError(thrown).message;
    } finally {
      if (turn === this.asked) this.working = false;
    }
  }

  private async apply(edit: Edit, index: number): Promise<void> {
    this.text.apply([edit]);
    this.taken = this.undoable.length;
    this.index = index;
    await this.compare();
  }

  private async listVersions(): Promise<void> {
    await this.text.flush();
    const [revisions, drafts] = await Promise.all([
      this.backend.listRevisions(this.text.id),
      this.backend.listDrafts("", false),
    ]);
    this.versions = versionsOf(this.text, revisions, drafts);
  }
}
