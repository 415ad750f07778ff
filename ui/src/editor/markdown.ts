// How Markdown is shown: large headings with hanging marks, dimmed marks, blank lines as spacing.

import { markdown, markdownLanguage } from "@codemirror/lang-markdown";
import { HighlightStyle, syntaxHighlighting, syntaxTree } from "@codemirror/language";
import { RangeSetBuilder, type Extension, type Text } from "@codemirror/state";
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const style = HighlightStyle.define([
  { tag: tags.processingInstruction, class: "cm-md" },
  { tag: tags.strong, class: "cm-strong" },
  { tag: tags.emphasis, class: "cm-em" },
  { tag: tags.link, class: "cm-link" },
  { tag: tags.url, class: "cm-md" },
  { tag: tags.monospace, class: "cm-code" },
  { tag: tags.strikethrough, class: "cm-strike" },
]);

const line = (name: string) => Decoration.line({ class: name });
const lines = {
  blank: line("cm-blank"),
  chapo: line("cm-chapo"),
  quote: line("cm-quote"),
  item: line("cm-item"),
  headings: [1, 2, 3, 4, 5, 6].map((level) => line(`cm-h cm-h${level}`)),
};
const hash = Decoration.mark({ class: "cm-hash" });

/** Whether the text begins with one blank line, as it does below the fields of a Markdown file. */
export const hasLead = (doc: Text): boolean =>
  doc.lines > 1 && doc.line(1).text.trim() === "" && doc.line(2).text.trim() !== "";

/** Whether a blank line only parts two blocks. The one that waits for text keeps its full height. */
export function isSeparator(doc: Text, number: number): boolean {
  if (number === 1) return hasLead(doc);
  if (number === doc.lines) return false;
  return doc.line(number).text.trim() === "" && doc.line(number - 1).text.trim() !== "";
}

/** Lines of the chapô: the first paragraph, where it follows the title. */
export function chapoLines(doc: Text): { from: number; to: number } | null {
  let number = 1;
  const blank = (n: number) => doc.line(n).text.trim() === "";
  while (number <= doc.lines && blank(number)) number++;
  if (number > doc.lines || !/^#\s/.test(doc.line(number).text)) return null;
  number++;
  while (number <= doc.lines && blank(number)) number++;
  if (number > doc.lines || /^\s{0,3}(#{1,6}\s|[-*+>]\s|\d+[.)]\s|```|!\[)/.test(doc.line(number).text)) return null;
  const from = number;
  while (number < doc.lines && !blank(number + 1) && !/^#{1,6}\s/.test(doc.line(number + 1).text)) number++;
  return { from, to: number };
}

function decorate(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  const { doc } = view.state;
  const tree = syntaxTree(view.state);
  const chapo = chapoLines(doc);
  for (const { from, to } of view.visibleRanges) {
    const last = doc.lineAt(to).number;
    for (let number = doc.lineAt(from).number; number <= last; number++) {
      const { from: start, text } = doc.line(number);
      if (text.trim() === "") {
        if (isSeparator(doc, number)) builder.add(start, start, lines.blank);
        continue;
      }
      const heading = /^(#{1,6})\s+/.exec(text);
      const level = heading?.[1]?.length ?? 0;
      const decoration = lines.headings[level - 1];
      if (heading && decoration && /^ATXHeading/.test(tree.resolveInner(start, 1).parent?.name ?? tree.resolveInner(start, 1).name)) {
        builder.add(start, start, decoration);
        builder.add(start, start + heading[0].length, hash);
        continue;
      }
      if (chapo && number >= chapo.from && number <= chapo.to) builder.add(start, start, lines.chapo);
      else if (/^\s{0,3}>/.test(text)) builder.add(start, start, lines.quote);
      else if (/^\s*([-*+]|\d+[.)])\s/.test(text)) builder.add(start, start, lines.item);
    }
  }
  return builder.finish();
}

const blocks = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }
    update(update: ViewUpdate) {
      if (update.docChanged || update.viewportChanged || syntaxTree(update.startState) !== syntaxTree(update.state))
        this.decorations = decorate(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

export const markdownLook: Extension = [
  markdown({ base: markdownLanguage, addKeymap: true, completeHTMLTags: false }),
  syntaxHighlighting(style),
  blocks,
];
