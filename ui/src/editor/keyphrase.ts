// A wash under the places of a keyphrase, while the writer asks to see them.

import { StateEffect, StateField, type Extension } from "@codemirror/state";
import { Decoration, EditorView, type DecorationSet } from "@codemirror/view";
import type { Range } from "../bindings/Range";

/** The places to mark, in the very text the editor holds. */
export const setKeyphrase = StateEffect.define<readonly Range[]>();

const mark = Decoration.mark({ class: "kp" });

export const keyphraseMarks: Extension = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(value, transaction) {
    let next = transaction.docChanged ? value.map(transaction.changes) : value;
    for (const effect of transaction.effects)
      if (effect.is(setKeyphrase)) {
        const { length } = transaction.state.doc;
        const places = effect.value.filter(({ from, to }) => from < to && to <= length);
        next = Decoration.set(places.map(({ from, to }) => mark.range(from, to)), true);
      }
    return next;
  },
  provide: (self) => EditorView.decorations.from(self),
});
