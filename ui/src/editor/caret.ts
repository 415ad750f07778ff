// What follows the caret: the thin rule beside its paragraph, and the sentence left alone in focus mode.

import { StateEffect, StateField, type EditorState, type Extension, type Range, type Text } from "@codemirror/state";
import { Decoration, EditorView, type DecorationSet } from "@codemirror/view";

/** Turns focus mode on or off. */
export const setFocusMode = StateEffect.define<boolean>();

const active = Decoration.line({ class: "cm-active" });
const now = Decoration.mark({ class: "cm-now" });
/** A paragraph of more lines than that is marked in part; it keeps each key cheap. */
const MOST_LINES = 200;

/** Line numbers of the paragraph at a position; null on a blank line. */
export function paragraphAt(doc: Text, pos: number): { from: number; to: number } | null {
  const filled = (n: number) => doc.line(n).text.trim() !== "";
  let from = doc.lineAt(pos).number;
  if (!filled(from)) return null;
  let to = from;
  while (from > 1 && to - from < MOST_LINES && filled(from - 1)) from--;
  while (to < doc.lines && to - from < MOST_LINES && filled(to + 1)) to++;
  return { from, to };
}

/** The sentence at a position, for focus mode: up to a full stop, a question or exclamation mark. */
export function sentenceAt(doc: Text, pos: number): { from: number; to: number } | null {
  const paragraph = paragraphAt(doc, pos);
  if (!paragraph) return null;
  const start = doc.line(paragraph.from).from;
  const text = doc.sliceString(start, doc.line(paragraph.to).to);
  const at = pos - start;
  let from = 0;
  for (const end of text.matchAll(/[.!?…]+[\s»”)]*(?=\s)\s+/gu)) {
    const next = end.index + end[0].length;
    if (next > at) return { from: start + from, to: start + next - (/\s+$/u.exec(end[0])?.[0].length ?? 0) };
    from = next;
  }
  return { from: start + from, to: start + text.length };
}

type Value = { focus: boolean; decorations: DecorationSet };

function build(state: EditorState, focus: boolean): Value {
  const { doc, selection } = state;
  const head = selection.main.head;
  const ranges: Range<Decoration>[] = [];
  const paragraph = paragraphAt(doc, head);
  const heading = paragraph && /^#{1,6}\s/.test(doc.line(paragraph.from).text);
  if (paragraph && !heading)
    for (let n = paragraph.from; n <= paragraph.to; n++) ranges.push(active.range(doc.line(n).from));
  const sentence = focus ? sentenceAt(doc, head) : null;
  if (sentence && sentence.to > sentence.from) ranges.push(now.range(sentence.from, sentence.to));
  return { focus, decorations: Decoration.set(ranges, true) };
}

const field = StateField.define<Value>({
  create: (state) => build(state, false),
  update(value, transaction) {
    let { focus } = value;
    for (const effect of transaction.effects) if (effect.is(setFocusMode)) focus = effect.value;
    if (transaction.docChanged || transaction.selection || focus !== value.focus) return build(transaction.state, focus);
    return value;
  },
  provide: (self) => [
    EditorView.decorations.from(self, ({ decorations }) => decorations),
    EditorView.editorAttributes.from(self, ({ focus }) => ({ class: focus ? "cm-focus-mode" : "" })),
  ],
});

export const caret: Extension = field;
