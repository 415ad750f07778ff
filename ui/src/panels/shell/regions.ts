// F6 walks the regions of the window, Shift+F6 walks back.

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), select:not(:disabled), [contenteditable="true"], [tabindex]:not([tabindex="-1"])';

/**
 * Listens on the window: regions are the elements with `data-region`, in the order of the document; those that say
 * `last` come after the others, so that the text and the panel beside it are neighbours.
 */
export function walkRegions(event: KeyboardEvent): void {
  if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
  const isLast = (region: HTMLElement) => Number(region.dataset.region === "last");
  const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")]
    .filter((region) => region.getClientRects().length > 0 && entry(region) !== null)
    .sort((a, b) => isLast(a) - isLast(b));
  if (regions.length === 0) return;
  event.preventDefault();
  const current = regions.findIndex((region) => region.contains(document.activeElement));
  const step = event.shiftKey ? -1 : 1;
  const next = current < 0 ? 0 : (current + step + regions.length) % regions.length;
  const region = regions[next];
  if (region) entry(region)?.focus();
}

/** Where the focus enters a region: the row it was left by, what is current in it, the text, or its first control. */
function entry(region: HTMLElement): HTMLElement | null {
  return (
    region.querySelector<HTMLElement>("[data-entry]") ??
    region.querySelector<HTMLElement>('[aria-current="page"], [aria-selected="true"], .cm-content') ??
    (region.matches(FOCUSABLE) ? region : region.querySelector<HTMLElement>(FOCUSABLE))
  );
}
