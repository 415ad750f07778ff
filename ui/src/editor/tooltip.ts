// The card that explains a finding: under the pointer, or called from the keyboard.

import { StateEffect, StateField, type Extension } from "@codemirror/state";
import { closeHoverTooltips, EditorView, hoverTooltip, keymap, showTooltip, type Tooltip, type TooltipView } from "@codemirror/view";
import { mount, unmount } from "svelte";
import type { KeyedFinding } from "../state/analysis.svelte";
import type { Program } from "../state/program.svelte";
import type { Range } from "../bindings/Range";
import FindingCard from "./FindingCard.svelte";
import { isUnderlined } from "./findings";

/** How long the pointer rests on a word before the card comes, in milliseconds. */
const HOVER_AFTER = 250;

type Shown = { finding: KeyedFinding; range: Range };
const setCard = StateEffect.define<Shown | null>();

function cardView(view: EditorView, program: Program, shown: Shown): TooltipView {
  const dom = document.createElement("div");
  dom.className = "cm-card";
  const close = () => {
    closeCards(view);
    view.focus();
  };
  const component = mount(FindingCard, { target: dom, props: { program, finding: shown.finding, close } });
  return { dom, offset: { x: 0, y: 6 }, destroy: () => void unmount(component) };
}

const tooltip = (program: Program, shown: Shown): Tooltip => ({
  pos: shown.range.from,
  end: shown.range.to,
  above: false,
  arrow: false,
  create: (view) => cardView(view, program, shown),
});

/** Takes every card away. */
export const closeCards = (view: EditorView): void => view.dispatch({ effects: [setCard.of(null), closeHoverTooltips] });

/** Editors over which no card comes under the pointer, since a menu is open. */
const held = new WeakSet<EditorView>();

/** Takes every card away and lets none come under the pointer, or lets them come again. */
export function holdCards(view: EditorView, hold: boolean): void {
  if (hold) {
    held.add(view);
    closeCards(view);
  } else held.delete(view);
}

export function findingCards(program: Program): Extension {
  const { corrections } = program;
  const at = (pos: number) => corrections.at(pos, ({ category }) => isUnderlined(category));

  const called = StateField.define<{ shown: Shown; tooltip: Tooltip } | null>({
    create: () => null,
    update(value, transaction) {
      for (const effect of transaction.effects)
        if (effect.is(setCard)) return effect.value && { shown: effect.value, tooltip: tooltip(program, effect.value) };
      // A card never outlives the words it speaks of.
      if (transaction.docChanged) return null;
      return value;
    },
    provide: (self) => showTooltip.from(self, (value) => value?.tooltip ?? null),
  });

  const show = (view: EditorView, shown: Shown | null, focus: boolean): boolean => {
    if (!shown) return false;
    view.dispatch({
      selection: { anchor: shown.range.from },
      effects: [setCard.of(shown), EditorView.scrollIntoView(shown.range.from, { y: "nearest", yMargin: 80 }), closeHoverTooltips],
    });
    if (focus) focusCard(view);
    return true;
  };

  const walk = (step: 1 | -1) => (view: EditorView) => show(view, corrections.next(view.state.selection.main.head, step), false);

  return [
    called,
    hoverTooltip(
      (view, pos) => {
        const shown = held.has(view) ? null : at(pos);
        return shown && tooltip(program, shown);
      },
      { hoverTime: HOVER_AFTER },
    ),
    EditorView.domEventHandlers({
      mousedown: (_event, view) => {
        if (view.state.field(called)) view.dispatch({ effects: setCard.of(null) });
        return false;
      },
    }),
    keymap.of([
      { key: "F8", run: walk(1), shift: walk(-1) },
      {
        key: "Mod-.",
        run: (view) => {
          const { head } = view.state.selection.main;
          return show(view, corrections.at(head) ?? corrections.next(head, 1), true);
        },
      },
      {
        // The first way to mend what the card shows.
        key: "Mod-Enter",
        run: (view) => {
          const shown = view.state.field(called)?.shown ?? at(view.state.selection.main.head);
          if (!shown) return false;
          void corrections.look(shown.finding).then(([fix]) => {
            if (fix) corrections.apply(fix);
          });
          return true;
        },
      },
      {
        key: "Escape",
        run: (view) => {
          if (!view.state.field(called)) return false;
          view.dispatch({ effects: setCard.of(null) });
          return true;
        },
      },
    ]),
  ];
}

/** The card is drawn after the next measure; its first button takes the focus then. */
function focusCard(view: EditorView): void {
  requestAnimationFrame(() => view.dom.querySelector<HTMLButtonElement>(".cm-card button")?.focus());
}
