// The subheading proposed between two paragraphs: a row of its own, never over the text.

import { StateEffect, StateField, type Extension } from "@codemirror/state";
import { Decoration, EditorView, WidgetType, type DecorationSet } from "@codemirror/view";
import { mount, unmount } from "svelte";
import Ghost from "./Ghost.svelte";

export type GhostRow = { at: number; level: number; title: string; more: boolean };

export interface GhostActions {
  insert(): void;
  /** Shows the next (1) or previous (-1) title. */
  turn(step: number): void;
  /** No subheading at this place any more. */
  refuse(): void;
}

export const setGhost = StateEffect.define<GhostRow | null>();

class GhostWidget extends WidgetType {
  constructor(
    readonly row: GhostRow,
    readonly actions: GhostActions,
  ) {
    super();
  }
  override eq(other: GhostWidget): boolean {
    return other.row.title === this.row.title && other.row.more === this.row.more;
  }
  override toDOM(): HTMLElement {
    const dom = document.createElement("div");
    dom.className = "cm-ghost";
    const component = mount(Ghost, { target: dom, props: { row: this.row, actions: this.actions } });
    mounted.set(dom, component);
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
  override get estimatedHeight(): number {
    return 64;
  }
}

const mounted = new WeakMap<HTMLElement, ReturnType<typeof mount>>();

export function ghostRow(actions: GhostActions): Extension {
  return StateField.define<DecorationSet>({
    create: () => Decoration.none,
    update(value, transaction) {
      let next = transaction.docChanged ? value.map(transaction.changes) : value;
      for (const effect of transaction.effects)
        if (effect.is(setGhost)) {
          const row = effect.value;
          next = Decoration.none;
          if (row && row.at <= transaction.state.doc.length) {
            const widget = new GhostWidget(row, actions);
            const at = transaction.state.doc.lineAt(row.at).from;
            next = Decoration.set([Decoration.widget({ widget, block: true, side: -1 }).range(at)]);
          }
        }
      return next;
    },
    provide: (self) => EditorView.decorations.from(self),
  });
}
