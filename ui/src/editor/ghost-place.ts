// Brings the proposed subheading in and out while the line that the writer types or reads stays where it is on screen.

import type { EditorView } from "@codemirror/view";
import { setGhost, type GhostRow } from "./ghost";

/** What may move without being seen, in pixels. */
const UNSEEN = 1;

export class GhostPlace {
  /** A row that would push the line at the caret down: it comes once the caret has left. */
  #waiting: GhostRow | null = null;

  constructor(private readonly view: EditorView) {}

  /** Shows a row, or none. */
  show(row: GhostRow | null): void {
    this.#waiting = null;
    const still = this.#still(() => this.view.dispatch({ effects: setGhost.of(row) }));
    if (still || row === null || !this.view.hasFocus) return;
    this.#still(() => this.view.dispatch({ effects: setGhost.of(null) }));
    this.#waiting = row;
  }

  /** The caret or the focus moved: a row that waited may come. */
  moved(): void {
    const row = this.#waiting;
    if (row && (!this.view.hasFocus || this.view.state.selection.main.head < row.at)) this.show(row);
  }

  /** Does what changes the rows and scrolls by as much as the line being read has moved; false where that isn't possible. */
  #still(change: () => void): boolean {
    const { view } = this;
    const pos = this.#read();
    const before = view.coordsAtPos(pos)?.top;
    change();
    if (before === undefined) return true;
    const moved = () => (view.coordsAtPos(pos)?.top ?? before) - before;
    const by = moved();
    if (Math.abs(by) > UNSEEN) view.scrollDOM.scrollTop += by;
    return Math.abs(moved()) <= UNSEEN;
  }

  /** Where the writer reads: at the caret where it is in sight, else in the middle of what is. */
  #read(): number {
    const { view } = this;
    const sight = view.scrollDOM.getBoundingClientRect();
    const { head } = view.state.selection.main;
    const caret = view.coordsAtPos(head);
    if (caret && caret.top >= sight.top && caret.bottom <= sight.bottom) return head;
    return view.posAtCoords({ x: sight.left + sight.width / 2, y: sight.top + sight.height / 2 }, false);
  }
}
