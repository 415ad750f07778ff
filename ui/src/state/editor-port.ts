// What the panels may ask of the editor, without knowing which editor it is.

import type { Edit } from "../bindings/Edit";
import type { Range } from "../bindings/Range";

export interface EditorPort {
  /** Applies edits as one step that can be undone. */
  apply(edits: readonly Edit[]): void;
  /** Selects a range, brings it into view and gives the editor the focus. */
  reveal(range: Range): void;
  /** Opens the search panel. */
  find(): void;
  focus(): void;
}
