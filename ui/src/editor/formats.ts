// Which of the toolbar's forms the text has at the caret.

import { syntaxTree } from "@codemirror/language";
import type { EditorState } from "@codemirror/state";

export type Format = "heading2" | "heading3" | "bold" | "italic" | "link" | "list" | "quote";

const NODES: Record<string, Format> = {
  ATXHeading2: "heading2",
  ATXHeading3: "heading3",
  StrongEmphasis: "bold",
  Emphasis: "italic",
  Link: "link",
  BulletList: "list",
  Blockquote: "quote",
};

/** Reads both sides of the caret: right behind a bold word is still in it. */
export function formatsAt(state: EditorState): Format[] {
  const tree = syntaxTree(state);
  const { from, to } = state.selection.main;
  const found = new Set<Format>();
  // A selection begins with its first sign, and a caret touches what ends or begins at it.
  for (const side of from === to ? ([-1, 1] as const) : ([1] as const)) {
    for (let node = tree.resolveInner(from, side); ; ) {
      const format = NODES[node.name];
      if (format && node.to >= to) found.add(format);
      if (!node.parent) break;
      node = node.parent;
    }
  }
  return [...found].sort();
}
