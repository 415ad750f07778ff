// jsdom has no layout, no media queries and no resize observer; what the window asks of them is answered here.
import { cleanup } from "@testing-library/svelte";
import { afterEach, vi } from "vitest";

afterEach(() => cleanup());

const rect = { x: 0, y: 0, top: 0, left: 0, right: 0, bottom: 0, width: 0, height: 0, toJSON: () => ({}) };

Range.prototype.getBoundingClientRect = () => rect;
Range.prototype.getClientRects = () => Object.assign([] as DOMRect[], { item: () => null });

const deaf = { addEventListener: () => {}, removeEventListener: () => {} };
vi.stubGlobal("matchMedia", (media: string) => ({ matches: false, media, ...deaf }));

class NoResize {
  observe() {}
  unobserve() {}
  disconnect() {}
}
vi.stubGlobal("ResizeObserver", NoResize);
