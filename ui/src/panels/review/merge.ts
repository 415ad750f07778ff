// Two versions side by side: a CodeMirror MergeView aligned on the host's own changes, read like a page.

import { Change as MergeChange, MergeView } from "@codemirror/merge";
import { EditorState, Prec, StateEffect, StateField, type Extension, type Range } from "@codemirror/state";
import { Decoration, EditorView, ViewPlugin, WidgetType, type DecorationSet, type ViewUpdate } from "@codemirror/view";
import type { Change } from "../../bindings/Change";
import type { Comparison } from "../../bindings/Comparison";
import { unbroken } from "../../editor/spaces";
import { reviewText } from "../../text/review";

type SideName = "a" | "b";

/** A longer change isn't filled when it is looked at: it would weigh on the page. In characters. */
const LONG = 48;

/** The change looked at. */
const lookAt = StateEffect.define<number>();

/** What stands where the other side has something more. */
class Gap extends WidgetType {
  constructor(
    private readonly whole: boolean,
    private readonly current: boolean,
  ) {
    super();
  }
  override eq(other: Gap): boolean {
    return other.whole === this.whole && other.current === this.current;
  }
  override toDOM(): HTMLElement {
    const gap = document.createElement("span");
    gap.className = this.whole ? "rv-none" : "rv-slot";
    if (this.current) gap.classList.add("rv-current");
    if (this.whole) gap.textContent = reviewText.nothingHere;
    else gap.setAttribute("aria-label", reviewText.nothingHere);
    return gap;
  }
}

/** Marks every change of one side, the current one apart. */
function changeMarks(comparison: Comparison, side: SideName): Extension {
  const other = side === "a" ? "b" : "a";
  const text = comparison[side].text;
  const build = (current: number): DecorationSet => {
    const marks: Range<Decoration>[] = [];
    comparison.changes.forEach((change, index) => {
      const { from, to } = change[side];
      const isCurrent = index === current;
      if (from === to) {
        const opposite = comparison[other].text.slice(change[other].from, change[other].to);
        const alone = opposite.includes("\n") && (from === text.length || text[from] === "\n");
        marks.push(Decoration.widget({ widget: new Gap(alone, isCurrent), side: 1 }).range(from));
        return;
      }
      const mark = Decoration.mark({
        tagName: side === "a" ? "del" : "ins",
        class: ["rv-change", isCurrent ? "rv-current" : "", to - from > LONG ? "rv-long" : ""].join(" ").trimEnd(),
        attributes: { "data-change": String(index) },
      });
      for (const part of lineParts(text, from, to)) marks.push(mark.range(part.from, part.to));
    });
    return Decoration.set(marks, true);
  };
  return StateField.define<DecorationSet>({
    create: () => build(0),
    update(marks, transaction) {
      for (const effect of transaction.effects) if (effect.is(lookAt)) return build(effect.value);
      return marks;
    },
    provide: (field) => EditorView.decorations.from(field),
  });
}

/** A range cut at line breaks, without empty parts: a mark never spans an empty line. */
function lineParts(text: string, from: number, to: number): { from: number; to: number }[] {
  const parts: { from: number; to: number }[] = [];
  for (let start = from; start < to; ) {
    const end = text.indexOf("\n", start);
    const stop = end === -1 || end > to ? to : end;
    if (stop > start) parts.push({ from: start, to: stop });
    start = stop + 1;
  }
  return parts;
}

/** The side that shows a change: the right one, unless it has nothing there. */
function sideOf(change: Change): SideName {
  return change.b.from === change.b.to ? "a" : "b";
}

/** Where a range begins to be seen: past the line breaks it begins with. */
function firstInk(text: string, { from, to }: { from: number; to: number }): number {
  let at = from;
  while (at < to && text[at] === "\n") at += 1;
  return at < to ? at : from;
}

const HEADING = /^(#{1,6})[ \t]+/;
const headings = [1, 2, 3, 4, 5, 6].map((level) => Decoration.line({ class: `rv-h rv-h${Math.min(level, 3)}` }));
// The same height everywhere, or what follows a paragraph more would stand askew on the two sides.
const blank = Decoration.line({ class: "rv-blank" });
const sharp = Decoration.mark({ class: "rv-sharp" });

/** Headings shown large with their marks hanging in the margin, blank lines as the space between paragraphs. */
const readable = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = readLines(view);
    }
    update(update: ViewUpdate) {
      if (update.docChanged || update.viewportChanged) this.decorations = readLines(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

function readLines(view: EditorView): DecorationSet {
  const found: Range<Decoration>[] = [];
  const { doc } = view.state;
  for (const { from, to } of view.visibleRanges) {
    for (let line = doc.lineAt(from); ; line = doc.line(line.number + 1)) {
      const marks = HEADING.exec(line.text);
      const decoration = headings[(marks?.[1]?.length ?? 0) - 1];
      if (marks && decoration) {
        found.push(decoration.range(line.from), sharp.range(line.from, line.from + marks[0].length));
      } else if (line.text.trim() === "") {
        found.push(blank.range(line.from));
      }
      if (line.to >= to || line.number === doc.lines) break;
    }
  }
  return Decoration.set(found, true);
}

/** A mark in the gutter between the two texts. */
export interface GutterMark {
  index: number;
  /** In px from the top of both texts. */
  top: number;
}

export interface SideBySide {
  readonly dom: HTMLElement;
  /** Shows which change is looked at, and brings it to the middle where `scroll`. */
  look(index: number, scroll: boolean): void;
  /**
   * Draws every part of both texts once, in this task, so that all heights are measured: with
   * estimated ones the two editors can move each other for ever. Leaves `scroller` where it was.
   */
  measure(scroller: HTMLElement): void;
  /** Aligns the two texts in the next frame. */
  align(): void;
  /** Marks of the changes on screen, with room between those that stand close. */
  marks(): GutterMark[];
  destroy(): void;
}

/** How far beyond the window an editor draws, less some safety, in px. */
const DRAWN_BEYOND = 800;
/** Beyond this many steps (about 25,000 words) heights stay estimates. */
const MOST_STEPS = 40;

/** Room a mark takes, in px. */
const MARK_HEIGHT = 26;

/**
 * Builds the view inside `parent`, which scrolls. `onlayout` is called when lines have moved,
 * `onpick` when a change was clicked.
 */
export function sideBySide(
  parent: HTMLElement,
  comparison: Comparison,
  labels: { a: string; b: string },
  onlayout: () => void,
  onpick: (index: number) => void,
): SideBySide {
  const extensions = (side: SideName): Extension[] => [
    EditorState.readOnly.of(true),
    EditorView.editable.of(false),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ "aria-label": labels[side], lang: "fr", tabindex: "-1", spellcheck: "false" }),
    readable,
    Prec.highest(unbroken),
    changeMarks(comparison, side),
    EditorView.domEventHandlers({
      click: (event) => {
        const mark = (event.target as HTMLElement).closest<HTMLElement>("[data-change]");
        if (mark) onpick(Number(mark.dataset["change"]));
      },
    }),
    EditorView.updateListener.of((update) => {
      if (update.geometryChanged || update.viewportChanged || update.heightChanged) onlayout();
    }),
  ];
  const changes = comparison.changes.map(
    (change) => new MergeChange(change.a.from, change.a.to, change.b.from, change.b.to),
  );
  const view = new MergeView({
    a: { doc: comparison.a.text, extensions: extensions("a") },
    b: { doc: comparison.b.text, extensions: extensions("b") },
    parent,
    gutter: false,
    highlightChanges: false,
    diffConfig: { override: () => changes },
  });

  /** Where a change begins, in px from the top of the texts. */
  const topOf = (index: number): number | null => {
    const change = comparison.changes[index];
    if (change === undefined) return null;
    const editor = view[sideOf(change)];
    const at = firstInk(comparison[sideOf(change)].text, change[sideOf(change)]);
    if (at < editor.viewport.from || at > editor.viewport.to) return null;
    const place = editor.coordsAtPos(at, 1);
    return place ? place.top - view.dom.getBoundingClientRect().top : null;
  };

  return {
    dom: view.dom,
    look(index, scroll) {
      const change = comparison.changes[index];
      const effects = lookAt.of(index);
      view.a.dispatch({ effects });
      view.b.dispatch({ effects });
      if (change === undefined || !scroll) return;
      const side = sideOf(change);
      const at = firstInk(comparison[side].text, change[side]);
      view[side].dispatch({ effects: EditorView.scrollIntoView(at, { y: "center" }) });
    },
    measure(scroller) {
      const keep = scroller.scrollTop;
      const step = scroller.clientHeight + DRAWN_BEYOND;
      for (let top = 0, steps = 0; top < scroller.scrollHeight && steps < MOST_STEPS; top += step, steps += 1) {
        scroller.scrollTop = top;
        for (const editor of [view.a, view.b]) {
          // Asking for a place makes the editor do the measuring it was asked for at once.
          editor.requestMeasure();
          editor.coordsAtPos(editor.viewport.from);
        }
      }
      scroller.scrollTop = keep;
      view.reconfigure({});
    },
    align: () => view.reconfigure({}),
    marks() {
      const marks: GutterMark[] = [];
      let free = 0;
      for (let index = 0; index < comparison.changes.length; index += 1) {
        const top = topOf(index);
        if (top === null) continue;
        const placed = Math.max(top, free);
        free = placed + MARK_HEIGHT;
        marks.push({ index, top: placed });
      }
      return marks;
    },
    destroy: () => view.destroy(),
  };
}
