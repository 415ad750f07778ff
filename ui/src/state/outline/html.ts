// HTML among a text's blocks: what belongs to the heading below it, and what sections stand in.

import type { SyntaxNode } from "@lezer/common";

/** Comments and empty anchors: nothing that is read. */
const UNSEEN = /<!--[^]*?(?:-->|$)|<a\b[^<>]*>(?:<\/a>)?|<(span|div)\b[^<>]*><\/\1>/gi;
const COMMENT = /<!--[^]*?(?:-->|$)/g;
/** Elements that sections may stand in. */
const CONTAINER = /<(\/?)(details|div|section|article|aside|main|header|footer|nav|figure|blockquote|fieldset|form|center|table|ul|ol|dl)(?=[\s/>])/gi;
/** What is no markup inside. */
const RAW = /^\s*<(?:script|style|textarea|pre)\b/i;

/** Where the anchors and comments begin that stand right above a block, with no blank line between; else its own beginning. */
export function gluedFrom(node: SyntaxNode, from: number, text: string): number {
  let start = from;
  for (let above = node.prevSibling; above; above = above.prevSibling) {
    const line = text.lastIndexOf("\n", above.from - 1) + 1;
    if (!/^[ \t]*\n$/.test(text.slice(above.to, start)) || !isUnseen(above, text)) break;
    start = line;
  }
  return start;
}

const isUnseen = (node: SyntaxNode, text: string): boolean =>
  /^(?:CommentBlock|Paragraph)$/.test(node.name) && text.startsWith("<", node.from) && text.slice(node.from, node.to).replace(UNSEEN, "").trim() === "";

/** The elements open at a place, block after block. */
export class Nesting {
  readonly #open: { name: string; id: number }[] = [];
  readonly #counts = new Map<string, number>();
  #last = 0;

  /** How many elements are open, and the number of the innermost; empty outside all. */
  get within(): string {
    const innermost = this.#open.at(-1);
    return innermost ? `${this.#open.length}.${innermost.id}` : "";
  }

  take(node: SyntaxNode, text: string): void {
    if (node.name !== "HTMLBlock") return;
    const html = text.slice(node.from, node.to);
    if (RAW.test(html)) return;
    for (const [, closes, tag = ""] of html.replace(COMMENT, "").matchAll(CONTAINER)) {
      const name = tag.toLowerCase();
      const count = this.#counts.get(name) ?? 0;
      if (!closes) {
        this.#open.push({ name, id: ++this.#last });
        this.#counts.set(name, count + 1);
      } else if (count > 0) this.#close(name);
    }
  }

  /** With what stands open inside. */
  #close(name: string): void {
    for (let closed = this.#open.pop(); closed; closed = this.#open.pop()) {
      this.#counts.set(closed.name, (this.#counts.get(closed.name) ?? 1) - 1);
      if (closed.name === name) return;
    }
  }
}

/** Whether headings stand together in the same elements as before, whatever their numbers. */
export function sameNesting(before: readonly string[], after: readonly string[]): boolean {
  const there = new Map([["", ""]]);
  const back = new Map([["", ""]]);
  const depth = (within: string) => within.split(".")[0];
  return before.every((one, at) => {
    const other = after[at] ?? "";
    if (!there.has(one) && !back.has(other)) {
      there.set(one, other);
      back.set(other, one);
    }
    return there.get(one) === other && back.get(other) === one && depth(one) === depth(other);
  });
}
