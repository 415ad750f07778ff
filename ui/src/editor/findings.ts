// Underlines under what was found: a wave for spelling, dashes for grammar, dots for typography.

import { RangeSetBuilder, StateEffect, StateField, type Extension, type Text } from "@codemirror/state";
import { Decoration, EditorView, type DecorationSet } from "@codemirror/view";
import type { Place } from "../state/analysis.svelte";
import { inContext } from "../state/context";

/** The places of the findings in the very text the editor holds. */
export const setFindings = StateEffect.define<readonly Place[]>();

/** The shape of each category that is underlined; the others speak from the panel alone. */
const SHAPES: Record<string, Decoration> = {
  spelling: Decoration.mark({ class: "sp", attributes: { "data-finding": "spelling" } }),
  grammar: Decoration.mark({ class: "gr", attributes: { "data-finding": "grammar" } }),
  typography: Decoration.mark({ class: "ty", attributes: { "data-finding": "typography" } }),
};

export const isUnderlined = (category: string): boolean => category in SHAPES;

export const findings: Extension = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(value, transaction) {
    let next = transaction.docChanged ? value.map(transaction.changes) : value;
    for (const effect of transaction.effects)
      if (effect.is(setFindings)) next = build(effect.value, transaction.state.doc);
    return next;
  },
  provide: (self) => EditorView.decorations.from(self),
});

function build(places: readonly Place[], doc: Text): DecorationSet {
  const marks: { from: number; to: number; mark: Decoration }[] = [];
  for (const place of places) {
    const mark = SHAPES[place.category];
    if (mark && place.to <= doc.length) marks.push({ ...inContext(doc, place), mark });
  }
  marks.sort((a, b) => a.from - b.from || a.to - b.to);
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to, mark } of marks) if (from < to) builder.add(from, to, mark);
  return builder.finish();
}
