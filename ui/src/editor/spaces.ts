// No-break spaces made visible: a dot drawn as the background of the space itself, so widths stay true.

import type { Extension } from "@codemirror/state";
import { Decoration, MatchDecorator, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from "@codemirror/view";

const wide = Decoration.mark({ class: "nb" });
const narrow = Decoration.mark({ class: "nn" });
const matcher = new MatchDecorator({
  regexp: /[\u00a0\u202f]/g,
  decoration: (match) => (match[0] === "\u00a0" ? wide : narrow),
});

export const visibleSpaces: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = matcher.createDeco(view);
    }
    update(update: ViewUpdate) {
      this.decorations = matcher.updateDeco(update, this.decorations);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);
