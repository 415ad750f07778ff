// No-break spaces: the words beside them never part, and ¶ shows them as dots.

import type { Extension } from "@codemirror/state";
import { Decoration, MatchDecorator, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from "@codemirror/view";

function matches(matcher: MatchDecorator): Extension {
  return ViewPlugin.fromClass(
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
}

/** A letter, figure or sign with its accents; never a part of an emoji, which must stay whole. */
const SIGN = String.raw`[\p{L}\p{N}\p{P}\p{Sc}\p{Sm}]\p{M}*`;

/**
 * The signs on both sides of a no-break space, kept on one line. WebKit breaks there on its own
 * account: after « where a letter follows, between figures, before a closing ».
 */
export const unbroken: Extension = matches(
  new MatchDecorator({
    regexp: new RegExp(`(?:${SIGN})?(?:[\\u00a0\\u202f]+(?:${SIGN})?)+`, "gu"),
    decoration: Decoration.mark({ class: "cm-glue" }),
  }),
);

const wide = Decoration.mark({ class: "nb" });
const narrow = Decoration.mark({ class: "nn" });

/** A dot is the background of the space itself, so that widths stay true. */
export const visibleSpaces: Extension = matches(
  new MatchDecorator({
    regexp: /[\u00a0\u202f]/g,
    decoration: (match) => (match[0] === "\u00a0" ? wide : narrow),
  }),
);
