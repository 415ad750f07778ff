// A text's headings as a tree, each with the places that renaming, moving and changing its level need. Read from the
// text itself, by the editor's own Markdown grammar, so that no place is ever older than the text.

import type { ChangeDesc } from "@codemirror/state";
import type { SyntaxNode } from "@lezer/common";
import { GFM, parser } from "@lezer/markdown";
import type { Edit } from "../../bindings/Edit";
import type { Range } from "../../bindings/Range";
import { plainHeading } from "../content";
import { gluedFrom, Nesting } from "./html";
import { isNote, isTableOrNote } from "./underlined";

/** A heading with its section; all places in UTF-16 units of the text. */
export interface Heading {
  /** 1 to 6. */
  level: number;
  /** How many headings it stands below. */
  depth: number;
  /** The heading right above it in the tree; -1 where there is none. */
  parent: number;
  /** How many headings its section holds, itself among them. */
  size: number;
  /** Where its section begins: at its first line, or at the comments and anchors glued above it. */
  start: number;
  /** Where its first line begins. */
  from: number;
  /** Where its last line ends: an underline is part of it. */
  headingTo: number;
  /** Where its section ends, subsections and blank lines behind them included. */
  to: number;
  /** Its words as written, marks such as `**` among them. */
  words: Range;
  /** Its words as written, on one line. */
  source: string;
  /** Its words as read. */
  name: string;
  /** The `##` before it, and those that close it; the underline where it has one. */
  marks: Range[];
  /** Whether a line of `=` or `-` makes it a heading. */
  underlined: boolean;
  /** The HTML element it stands in, see `Nesting`. */
  within: string;
}

export interface Tree {
  headings: Heading[];
  /** Where the sections end: only definitions of links and notes follow, which belong to the whole text. */
  end: number;
}

/** Blocks alone: what stands in a line has no part in the outline. */
const blocks = parser.configure([
  GFM,
  {
    remove: [
      ...["Escape", "Entity", "InlineCode", "HTMLTag", "Emphasis", "HardBreak", "Link", "Image", "LinkEnd"],
      ...["Strikethrough", "Autolink"],
    ],
  },
]);

/** Reads the tree. A `#` in a fence, a list or a quotation is no heading of the outline. */
export function treeOf(text: string): Tree {
  const top: SyntaxNode[] = [];
  const headings: Heading[] = [];
  const nesting = new Nesting();
  for (let node = blocks.parse(text).topNode.firstChild; node; node = node.nextSibling) {
    top.push(node);
    nesting.take(node, text);
    const heading = headingAt(node, text, nesting.within);
    if (heading) headings.push(heading);
  }
  const end = Math.max(definitionsFrom(top, text), headings.at(-1)?.headingTo ?? 0);
  // The headings that those to come may stand below, outermost first.
  const above: number[] = [];
  const close = (index: number, next: number) => {
    const heading = headings[index];
    if (!heading) return;
    heading.size = next - index;
    heading.to = headings[next]?.start ?? end;
  };
  headings.forEach((heading, index) => {
    for (let last = above.at(-1); last !== undefined && (headings[last]?.level ?? 0) >= heading.level; last = above.at(-1)) {
      close(last, index);
      above.pop();
    }
    heading.parent = above.at(-1) ?? -1;
    heading.depth = above.length;
    above.push(index);
  });
  for (const index of above) close(index, headings.length);
  return { headings, end };
}

/** The text with edits made; they are in order and don't overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = "";
  let at = 0;
  for (const { from, to, insert } of edits) {
    result += text.slice(at, from) + insert;
    at = to;
  }
  return result + text.slice(at);
}

/** The tree with its places carried through a change: good to look at, no ground for an act. */
export function carriedTree({ headings, end }: Tree, changes: ChangeDesc): Tree {
  const ahead = (at: number) => changes.mapPos(at, 1);
  const back = (at: number) => changes.mapPos(at, -1);
  return {
    end: ahead(end),
    headings: headings.map((heading) => {
      const [from, headingTo] = [ahead(heading.from), back(heading.headingTo)];
      const words = { from: back(heading.words.from), to: ahead(heading.words.to) };
      return { ...heading, start: ahead(heading.start), from, headingTo: Math.max(from, headingTo), to: ahead(heading.to), words };
    }),
  };
}

/** Where the line begins that a place stands in. */
export const lineStart = (text: string, at: number): number => text.lastIndexOf("\n", at - 1) + 1;

function headingAt(node: SyntaxNode, text: string, within: string): Heading | null {
  const kind = /^(ATX|Setext)Heading([1-6])$/.exec(node.name);
  if (!kind) return null;
  const underlined = kind[1] === "Setext";
  const marks: Range[] = node.getChildren("HeaderMark").map(({ from, to }) => ({ from, to }));
  const [first, closing] = marks;
  if (!first) return null;
  const words = underlined
    ? trimmed(text, { from: node.from, to: first.from })
    : trimmed(text, { from: first.to, to: closing?.from ?? node.to });
  if (underlined && (isTableOrNote(text.slice(words.from, words.to)) || goesOnNote(node, text))) return null;
  const source = text.slice(words.from, words.to).replace(/[ \t]*\n[ \t]*/g, " ");
  const from = lineStart(text, node.from);
  return {
    level: Number(kind[2]),
    depth: 0,
    parent: -1,
    size: 1,
    start: gluedFrom(node, from, text),
    from,
    headingTo: node.to,
    to: node.to,
    words,
    source,
    name: plainHeading(source),
    marks,
    underlined,
    within,
  };
}

/** Without the blanks at its ends; an empty one stands as near to its beginning as may be. */
function trimmed(text: string, { from, to }: Range): Range {
  let end = to;
  while (end > from && /[ \t\n]/.test(text.charAt(end - 1))) end--;
  let start = from;
  while (start < end && /[ \t\n]/.test(text.charAt(start))) start++;
  return { from: start, to: end };
}

/** Where the definitions at the end begin, with the rule above them; the text's end where it has none. */
function definitionsFrom(top: readonly SyntaxNode[], text: string): number {
  let first: SyntaxNode | null = null;
  for (let index = top.length - 1; index >= 0; index--) {
    const node = top[index];
    if (!node) break;
    if (isDefinition(node, text)) first = node;
    else if (!/^(?:CommentBlock|HorizontalRule)$/.test(node.name) && !continues(node, text)) break;
  }
  const before = first?.prevSibling;
  if (before?.name === "HorizontalRule") first = before;
  return first ? lineStart(text, first.from) : text.length;
}

/**
 * What continues a note is indented: by four blanks, which a grammar without notes takes for code, or by the two that many
 * write, which the engine takes for a paragraph; it stays with its note all the same.
 */
const continues = (node: SyntaxNode, text: string): boolean =>
  node.name === "CodeBlock" ||
  goesOnNote(node, text) ||
  (/^(?:Paragraph|BulletList|OrderedList)$/.test(node.name) && /^(?: {2}|\t)/.test(text.slice(lineStart(text, node.from), node.from + 2)));

/** A note of one word is a link's definition to a grammar without notes, and the line below it another paragraph. */
function goesOnNote(node: SyntaxNode, text: string): boolean {
  const above = node.prevSibling;
  if (above?.name !== "LinkReference" || !/^(?:Paragraph|SetextHeading\d)$/.test(node.name)) return false;
  return isNote(text.slice(above.from, above.to)) && /^[ \t]*\n[ \t]*$/.test(text.slice(above.to, node.from));
}

const isDefinition = (node: SyntaxNode, text: string): boolean =>
  node.name === "LinkReference" || (/^(Paragraph|SetextHeading\d)$/.test(node.name) && isNote(text.slice(node.from, node.to)));
