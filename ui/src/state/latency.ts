// The delay from a key to the painted sidebar, kept for the window tests' measure.

declare global {
  interface Window {
    /** For the window tests: the last delays from key to painted sidebar, in milliseconds. */
    __chapoLatency?: number[];
  }
}

/** How many delays are kept. */
const KEPT = 512;

/** When the first key not yet answered by a report was pressed. */
let pressed: number | null = null;

/** A key changed the text. Later keys of the same burst don't move the mark. */
export function keyPressed(at: number): void {
  pressed ??= at;
}

/** A report is in the state: once it is painted, its delay is kept and its revision shown to the tests. */
export function reportApplied(revision: number): void {
  const start = pressed;
  pressed = null;
  if (typeof requestAnimationFrame !== "function") return;
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    // A message posted from a frame callback arrives after that frame is painted.
    port1.onmessage = () => {
      port1.close();
      document.documentElement.dataset.reportRevision = String(revision);
      if (start === null) return;
      const delays = (window.__chapoLatency ??= []);
      delays.push(performance.now() - start);
      if (delays.length > KEPT) delays.shift();
    };
    port2.postMessage(null);
  });
}
