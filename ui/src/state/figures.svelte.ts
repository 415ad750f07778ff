// A figure of readability opened: the sentences that it counts, asked for only while it is open.

import type { ChangeDesc } from "@codemirror/state";
import type { Backend, Figure } from "../backend/backend";
import type { FigureDetails } from "../bindings/FigureDetails";
import type { Range } from "../bindings/Range";
import { mapRange } from "./analysis.svelte";
import type { DraftSession } from "./draft-session.svelte";
import type { Notices } from "./notices.svelte";

export class Figures {
  /** The figure that is open, one at a time. */
  open = $state<Figure | null>(null);
  /** What stands behind it; null until it is known. */
  details = $state.raw<FigureDetails | null>(null);
  /** The place the writer went to last. */
  visited = $state.raw<Range | null>(null);
  /** Where the writer was before the first place visited. */
  #left = $state.raw<Range | null>(null);
  /** Changes of the text since the details. */
  #since: ChangeDesc | null = null;
  /** Changes of the text since the request that is under way. */
  #sinceAsked: ChangeDesc | null = null;
  #asking = false;
  #again = false;

  constructor(
    private readonly backend: Backend,
    private readonly session: DraftSession,
    private readonly notices: Notices,
  ) {}

  /** Whether there is somewhere to go back to. */
  get canReturn(): boolean {
    return this.#left !== null;
  }

  /** Opens a figure, or closes it where it is open. */
  toggle(figure: Figure): void {
    if (this.open === figure) {
      this.close();
      return;
    }
    this.open = figure;
    this.details = null;
    this.visited = null;
    void this.refresh();
  }

  close(): void {
    this.open = null;
    this.details = null;
    this.visited = null;
    this.#left = null;
    this.#since = null;
  }

  /** The text changed; null where the whole text is another one's. */
  changed(changes: ChangeDesc | null): void {
    if (!changes) return;
    this.#since = this.#since ? this.#since.composeDesc(changes) : changes;
    this.#sinceAsked = this.#sinceAsked ? this.#sinceAsked.composeDesc(changes) : changes;
    this.visited = this.visited && mapRange(this.visited, changes);
    this.#left = this.#left && mapRange(this.#left, changes);
  }

  /** Asks again for what is open: a new report has come. */
  async refresh(): Promise<void> {
    if (this.#asking) {
      this.#again = true;
      return;
    }
    this.#asking = true;
    do {
      this.#again = false;
      const { id, revision } = this.session;
      const figure = this.open;
      if (id === null || figure === null) break;
      this.#sinceAsked = null;
      const details = await this.notices.attempt(() => this.backend.openFigure(id, this.session.content(), revision, figure));
      if (this.session.id !== id || this.open !== figure) {
        this.#again = this.open !== null;
        continue;
      }
      if (!details) break;
      this.details = details;
      this.#since = this.#sinceAsked;
    } while (this.#again);
    this.#asking = false;
  }

  /** Where a place stands now; null where its text was touched since. */
  current(range: Range): Range | null {
    return mapRange(range, this.#since);
  }

  /** Goes to a place in the text; false where its text was touched since. */
  visit(range: Range): boolean {
    const current = this.current(range);
    const { editor, caret } = this.session;
    if (!current || !editor) return false;
    this.#left ??= { from: caret, to: caret };
    this.visited = current;
    editor.reveal(current);
    return true;
  }

  /** Goes back to where the writer was before the first place. */
  return(): void {
    const left = this.#left;
    this.#left = null;
    this.visited = null;
    if (left) this.session.editor?.reveal(left);
  }
}
