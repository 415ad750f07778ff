// What the toolbar and the shortcuts do to the Markdown. Each command undoes itself when given again.

import { EditorSelection, type ChangeSpec, type EditorState, type TransactionSpec } from "@codemirror/state";
import type { Command, EditorView } from "@codemirror/view";

type Pure = (state: EditorState) => TransactionSpec | null;

const command =
  (pure: Pure): Command =>
  (view: EditorView) => {
    const spec = pure(view.state);
    if (spec) view.dispatch({ ...spec, scrollIntoView: true, userEvent: "input.format" });
    view.focus();
    return true;
  };

/** Puts marks round each selection, or takes them away where they stand; without a selection, round the word. */
export function toggleMarks(mark: string): Pure {
  const size = mark.length;
  return (state) =>
    state.changeByRange((range) => {
      const { doc } = state;
      const word = range.empty ? state.wordAt(range.head) : null;
      let { from, to } = word ?? range;
      // Marks go round the words, not round the blanks beside them.
      while (from < to && /\s/.test(doc.sliceString(from, from + 1))) from++;
      while (to > from && /\s/.test(doc.sliceString(to - 1, to))) to--;
      const outside = surrounds(doc.sliceString(from - size, from), doc.sliceString(to, to + size), mark)
        && !partOfLonger(state, from - size, to + size, mark);
      if (outside) {
        return {
          changes: [
            { from: from - size, to: from },
            { from: to, to: to + size },
          ],
          range: EditorSelection.range(range.anchor - size, range.head - size),
        };
      }
      const inner = doc.sliceString(from, to);
      if (inner.length >= 2 * size && inner.startsWith(mark) && inner.endsWith(mark) && !longer(inner, mark)) {
        return {
          changes: [
            { from, to: from + size },
            { from: to - size, to },
          ],
          range: EditorSelection.range(from, to - 2 * size),
        };
      }
      return {
        changes: [
          { from, insert: mark },
          { from: to, insert: mark },
        ],
        range: range.empty
          ? EditorSelection.cursor(range.head + size)
          : EditorSelection.range(from + size, to + size),
      };
    });
}

const surrounds = (before: string, after: string, mark: string) => before === mark && after === mark;

/** `*` next to another `*` belongs to `**`: it is bold, not italic. Three marks are both. */
function partOfLonger(state: EditorState, from: number, to: number, mark: string): boolean {
  if (mark !== "*") return false;
  const before = runLength(state.sliceDoc(Math.max(0, from - 2), from + 1), true);
  const after = runLength(state.sliceDoc(to - 1, to + 2), false);
  return before === 2 && after === 2;
}

function longer(text: string, mark: string): boolean {
  return mark === "*" && runLength(text, false) === 2;
}

/** How many `*` stand at one end. */
function runLength(text: string, atEnd: boolean): number {
  return ((atEnd ? /\**$/ : /^\**/).exec(text)?.[0] ?? "").length;
}

/** Rewrites the start of each line touched by the selection. */
function eachLine(state: EditorState, rewrite: (line: string, index: number) => { cut: number; put: string } | null): TransactionSpec {
  const changes: ChangeSpec[] = [];
  let index = 0;
  for (const range of state.selection.ranges) {
    const last = state.doc.lineAt(range.to).number;
    for (let n = state.doc.lineAt(range.from).number; n <= last; n++) {
      const line = state.doc.line(n);
      if (line.length === 0 && last > state.doc.lineAt(range.from).number) continue;
      const edit = rewrite(line.text, index++);
      if (edit) changes.push({ from: line.from, to: line.from + edit.cut, insert: edit.put });
    }
  }
  const set = state.changes(changes);
  return { changes: set, selection: state.selection.map(set, 1) };
}

/** A heading of this level; given again, a plain paragraph. */
export function toggleHeading(level: number): Pure {
  const put = `${"#".repeat(level)} `;
  return (state) =>
    eachLine(state, (line) => {
      const cut = /^\s{0,3}(#{1,6}\s+|[-*+]\s+|>\s?)?/.exec(line)?.[0].length ?? 0;
      return line.startsWith(put) ? { cut: put.length, put: "" } : { cut, put };
    });
}

function togglePrefix(present: RegExp, put: string): Pure {
  return (state) => {
    const lines = selectedLines(state).filter((line) => line.trim() !== "");
    const all = lines.length > 0 && lines.every((line) => present.test(line));
    return eachLine(state, (line) => {
      const cut = present.exec(line)?.[0].length ?? 0;
      if (all) return { cut, put: "" };
      return cut > 0 ? null : { cut: 0, put };
    });
  };
}

function selectedLines(state: EditorState): string[] {
  const { doc } = state;
  return state.selection.ranges.flatMap(({ from, to }) => {
    const lines: string[] = [];
    for (let n = doc.lineAt(from).number; n <= doc.lineAt(to).number; n++) lines.push(doc.line(n).text);
    return lines;
  });
}

export const toggleListPure = togglePrefix(/^\s{0,3}[-*+]\s+/, "- ");
export const toggleQuotePure = togglePrefix(/^\s{0,3}>\s?/, "> ");

/** `[words](address)`, the address selected to be typed; on a link, back to its words. */
export const toggleLinkPure: Pure = (state) => {
  const { main } = state.selection;
  const line = state.doc.lineAt(main.from);
  for (const match of line.text.matchAll(/\[([^\]]*)\]\(([^)]*)\)/g)) {
    const from = line.from + match.index;
    const to = from + match[0].length;
    if (main.from < from || main.to > to) continue;
    const words = match[1] ?? "";
    return { changes: { from, to, insert: words }, selection: { anchor: from, head: from + words.length } };
  }
  const word = main.empty ? state.wordAt(main.head) : null;
  const { from, to } = word ?? main;
  const text = state.sliceDoc(from, to);
  const isAddress = /^(https?:\/\/|mailto:)\S+$/.test(text);
  const insert = isAddress ? `[](${text})` : `[${text}](https://)`;
  const selection = isAddress
    ? { anchor: from + 1 }
    : { anchor: from + text.length + 3, head: from + insert.length - 1 };
  return { changes: { from, to, insert }, selection };
};

/** « » round the selection, with the no-break spaces inside that the profile wants. */
export function guillemetsPure(space: string): Pure {
  return (state) =>
    state.changeByRange((range) => ({
      changes: [
        { from: range.from, insert: `«${space}` },
        { from: range.to, insert: `${space}»` },
      ],
      range: EditorSelection.range(range.from + 1 + space.length, range.to + 1 + space.length),
    }));
}

export const noBreakSpacePure: Pure = (state) => state.replaceSelection("\u00a0");

export const toggleBold = command(toggleMarks("**"));
export const toggleItalic = command(toggleMarks("*"));
export const toggleHeading2 = command(toggleHeading(2));
export const toggleHeading3 = command(toggleHeading(3));
export const toggleList = command(toggleListPure);
export const toggleQuote = command(toggleQuotePure);
export const toggleLink = command(toggleLinkPure);
export const insertNoBreakSpace = command(noBreakSpacePure);

/** What each profile puts inside « ». */
const INSIDE: Record<string, string> = { ue: "", suisse: "\u202f" };

/** The command for a typography profile, by its id. */
export const guillemets = (profile: string): Command => command(guillemetsPure(INSIDE[profile] ?? "\u00a0"));
