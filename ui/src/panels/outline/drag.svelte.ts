// Dragging a row of the outline by the pointer. Pointer events, since a window that takes files gets no drag events of
// its own on Windows, and rows of a flat list need no more.

import { dropAt, scrollStep, type Drop, type Edges } from "./drop";
import type { Outline } from "../../state/outline.svelte";

/** How far the pointer moves before a press becomes a drag, in pixels. */
const SLACK = 5;

export class Drag {
  /** The row being dragged; -1 for none. */
  index = $state(-1);
  /** Where it would land; null where it stays. */
  drop = $state.raw<Drop | null>(null);
  #press: { index: number; x: number; y: number; text: unknown } | null = null;
  #pointer = 0;
  #frame = 0;
  /** The click that follows a drop isn't one. */
  #dropped = false;

  constructor(
    private readonly outline: Outline,
    private readonly list: () => HTMLElement | undefined,
    private readonly done: () => void,
  ) {}

  get active(): boolean {
    return this.index >= 0;
  }

  down(event: PointerEvent, index: number): void {
    this.#dropped = false;
    if (event.button !== 0 || !event.isPrimary || event.pointerType === "touch") return;
    this.#press = { index, x: event.clientX, y: event.clientY, text: this.outline.text };
  }

  move(event: PointerEvent & { currentTarget: HTMLElement }): void {
    const press = this.#press;
    if (!press) return;
    // Let go where nobody heard of it.
    if ((event.buttons & 1) === 0 || this.#stale) {
      this.cancel();
      return;
    }
    if (!this.active) {
      if (Math.hypot(event.clientX - press.x, event.clientY - press.y) < SLACK) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      this.index = press.index;
      this.outline.choose(press.index);
      this.#frame = requestAnimationFrame(() => this.#scroll());
    }
    this.#pointer = event.clientY;
    this.#aim();
  }

  up(): void {
    const { index, drop } = this;
    if (this.active && drop && !this.#stale) this.outline.move(index, drop.place);
    const moved = this.active;
    this.cancel();
    if (moved) this.done();
  }

  cancel(): void {
    if (this.active) this.#dropped = true;
    this.#press = null;
    this.index = -1;
    this.drop = null;
    cancelAnimationFrame(this.#frame);
  }

  /** Rows and places are numbers: they are another text's once it changed (a correction that came, another draft). */
  get #stale(): boolean {
    return this.#press !== null && this.#press.text !== this.outline.text;
  }

  /** Whether a click is only the end of a drag. */
  tookClick(): boolean {
    const took = this.#dropped;
    this.#dropped = false;
    return took;
  }

  #aim(): void {
    const list = this.list();
    if (!list) return;
    const { top } = list.getBoundingClientRect();
    const rows = [...list.querySelectorAll<HTMLElement>("[data-index]")].map((row): Edges => {
      const edges = row.getBoundingClientRect();
      return { top: edges.top - top, bottom: edges.bottom - top };
    });
    const drop = dropAt(this.#pointer - top, rows, this.outline.headings, this.index, this.outline.places(this.index));
    this.drop = drop && drop.place !== this.index ? drop : null;
  }

  /** A long outline comes along while the pointer rests at its edge. */
  #scroll(): void {
    if (!this.active) return;
    if (this.#stale) {
      this.cancel();
      return;
    }
    const pane = scroller(this.list());
    const step = pane ? scrollStep(this.#pointer, pane.getBoundingClientRect()) : 0;
    if (pane && step !== 0) {
      pane.scrollTop += step;
      this.#aim();
    }
    this.#frame = requestAnimationFrame(() => this.#scroll());
  }
}

/** What scrolls the list. */
function scroller(list: HTMLElement | undefined): HTMLElement | null {
  for (let element = list?.parentElement ?? null; element; element = element.parentElement)
    if (element.scrollHeight > element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY)) return element;
  return null;
}
