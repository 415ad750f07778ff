// Marks under facts that changed or have no source, a wash under what is copied, and the source's passage at the caret.

import { RangeSetBuilder, StateEffect, StateField, type Extension } from "@codemirror/state";
import { Decoration, EditorView, WidgetType, type DecorationSet } from "@codemirror/view";
import { mount, unmount } from "svelte";
import type { FactMark } from "../state/facts.svelte";
import Beside from "./Beside.svelte";

/** The places to mark, in the very text the editor holds. */
export const setFacts = StateEffect.define<readonly FactMark[]>();
/** What of the source stands below the line of a place. */
export const setBeside = StateEffect.define<{ at: number; text: string } | null>();

const LOOKS: Record<FactMark["look"], Decoration> = {
  altered: Decoration.mark({ class: "alt", attributes: { "data-fact": "altered" } }),
  unsourced: Decoration.mark({ class: "fact-unsourced", attributes: { "data-fact": "unsourced" } }),
  copied: Decoration.mark({ class: "fact-copied", attributes: { "data-fact": "copied" } }),
  chosen: Decoration.mark({ class: "fact-chosen", attributes: { "data-fact": "chosen" } }),
};

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(value, transaction) {
    let next = transaction.docChanged ? value.map(transaction.changes) : value;
    for (const effect of transaction.effects)
      if (effect.is(setFacts)) {
        const { length } = transaction.state.doc;
        const builder = new RangeSetBuilder<Decoration>();
        const places = effect.value.filter(({ from, to }) => from < to && to <= length);
        for (const { from, to, look } of [...places].sort((a, b) => a.from - b.from || b.to - a.to)) builder.add(from, to, LOOKS[look]);
        next = builder.finish();
      }
    return next;
  },
  provide: (self) => EditorView.decorations.from(self),
});

class BesideWidget extends WidgetType {
  constructor(
    readonly text: string,
    readonly close: () => void,
  ) {
    super();
  }
  override eq(other: BesideWidget): boolean {
    return other.text === this.text;
  }
  override toDOM(): HTMLElement {
    const dom = document.createElement("div");
    mounted.set(dom, mount(Beside, { target: dom, props: { text: this.text, close: this.close } }));
    return dom;
  }
  override destroy(dom: HTMLElement): void {
    const component = mounted.get(dom);
    if (component) void unmount(component);
    mounted.delete(dom);
  }
  override ignoreEvent(): boolean {
    return true;
  }
}

const mounted = new WeakMap<HTMLElement, ReturnType<typeof mount>>();

/** The editor's part of the facts; `follow` is told where the text was clicked. */
export function factMarks(actions: { follow(pos: number): void; closeBeside(): void }): Extension {
  const beside = StateField.define<DecorationSet>({
    create: () => Decoration.none,
    update(value, transaction) {
      let next = transaction.docChanged ? value.map(transaction.changes) : value;
      for (const effect of transaction.effects)
        if (effect.is(setBeside)) {
          const row = effect.value;
          next = Decoration.none;
          if (row && row.at <= transaction.state.doc.length) {
            const widget = new BesideWidget(row.text, actions.closeBeside);
            const at = transaction.state.doc.lineAt(row.at).to;
            next = Decoration.set([Decoration.widget({ widget, block: true, side: 1 }).range(at)]);
          }
        }
      return next;
    },
    provide: (self) => EditorView.decorations.from(self),
  });
  const clicked = EditorView.domEventHandlers({
    click: (event, view) => {
      const pos = view.posAtCoords({ x: event.clientX, y: event.clientY });
      if (pos !== null && event.target instanceof Element && event.target.closest("[data-fact]")) actions.follow(pos);
      return false;
    },
  });
  return [marks, beside, clicked];
}
