// A sign or a space alone says nothing: it is shown with the words it stands between.

import type { Text } from "@codemirror/state";
import type { Edit } from "../bindings/Edit";
import type { Range } from "../bindings/Range";

/** How far words are looked for on either side, in UTF-16 units. */
const REACH = 32;
const WORDY = /[\p{L}\p{N}]/u;

/** The range itself where it holds a word; else widened to the words it touches. */
export function inContext(text: Text, { from, to }: Range): Range {
  if (from > to || to > text.length) return { from, to };
  const line = text.lineAt(from);
  if (to > line.to || WORDY.test(text.sliceString(from, to))) return { from, to };
  const before = text.sliceString(Math.max(line.from, from - REACH), from);
  const after = text.sliceString(to, Math.min(line.to, to + REACH));
  return {
    from: from - (/[^\s]*$/u.exec(before)?.[0].length ?? 0),
    to: to + (/^[^\s]*/u.exec(after)?.[0].length ?? 0),
  };
}

/** What stands in a range, and what edits make of it; null where they reach beyond it. */
export function change(text: Text, range: Range, edits: readonly Edit[]): { before: string; after: string } | null {
  const inside = edits.filter(({ from, to }) => from < range.to && to > range.from || (from === to && from >= range.from && from <= range.to));
  if (inside.length === 0 || inside.some(({ from, to }) => from < range.from || to > range.to)) return null;
  let after = "";
  let at = range.from;
  for (const { from, to, insert } of [...inside].sort((a, b) => a.from - b.from)) {
    after += text.sliceString(at, from) + insert;
    at = to;
  }
  return { before: text.sliceString(range.from, range.to), after: after + text.sliceString(at, range.to) };
}
