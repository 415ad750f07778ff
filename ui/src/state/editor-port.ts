// What the panels may ask of the editor, without knowing which editor it is.

import type { Edit } from "../bindings/Edit";
import type { Range } from "../bindings/Range";

/** Words that edits bring elsewhere: what is selected in them goes along, and their new place comes into view. */
export type Carried = Range & { into: number };

export interface EditorPort {
  /** Applies edits as one step that can be undone. */
  apply(edits: readonly Edit[], carried?: Carried): void;
  undo(): void;
  redo(): void;
  /** Selects a range, brings it into view and gives the editor the focus. */
  reveal(range: Range): void;
  /** Opens the search panel. */
  find(): void;
  focus(): void;
}
