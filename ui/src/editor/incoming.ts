// What comes in from outside the keyboard: cleaned of control characters, refused when far too large.

import { EditorState, type Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { oneLineEnd, wellFormed, withoutControls } from "../state/content";

/** A pasted or dropped text of more UTF-16 units than this is refused. */
export const LARGEST_PASTE = 5_000_000;

/** Makes a pasted text fit for the editor. */
export function cleanPaste(text: string): string {
  return withoutControls(oneLineEnd(wellFormed(text)));
}

/** `refused` is told when a paste is too large; the text stays as it was. */
export function incoming(refused: (length: number) => void): Extension {
  const tooLarge = (data: DataTransfer | null, event: Event) => {
    const length = data?.getData("text/plain").length ?? 0;
    if (length <= LARGEST_PASTE) return false;
    event.preventDefault();
    refused(length);
    return true;
  };
  return [
    EditorView.domEventHandlers({
      paste: (event) => tooLarge(event.clipboardData, event),
      drop: (event) => tooLarge(event.dataTransfer, event),
    }),
    EditorView.clipboardInputFilter.of(cleanPaste),
    // Whatever else inserts text (input methods, drivers) can't bring control characters in either.
    EditorState.transactionFilter.of((transaction) => {
      if (!transaction.docChanged || !transaction.isUserEvent("input")) return transaction;
      let dirty = false;
      transaction.changes.iterChanges((_fromA, _toA, _fromB, _toB, inserted) => {
        if (!dirty && inserted.length < LARGEST_PASTE) {
          const text = inserted.toString();
          dirty = text !== withoutControls(text);
        }
      });
      if (!dirty) return transaction;
      const changes: { from: number; to: number; insert: string }[] = [];
      transaction.changes.iterChanges((from, to, _fromB, _toB, inserted) => {
        changes.push({ from, to, insert: withoutControls(inserted.toString()) });
      });
      return { changes, userEvent: "input", scrollIntoView: true };
    }),
  ];
}
