// Where a section would land under the pointer: geometry alone.

import type { Heading } from "../../state/outline/tree";

/** A gap between two rows where a section may go. */
export interface Drop {
  place: number;
  /** Where the line is drawn, in the rows' own pixels. */
  y: number;
  /** How deep the section would stand there. */
  depth: number;
}

/** A row's edges, in pixels. */
export type Edges = { top: number; bottom: number };

/**
 * The place nearest to the pointer among those that are allowed (`placesFor`). Rows of the section itself stay where
 * they are while it is dragged.
 */
export function dropAt(y: number, rows: readonly Edges[], headings: readonly Heading[], index: number, places: readonly number[]): Drop | null {
  const size = headings[index]?.size ?? 0;
  let nearest: Drop | null = null;
  for (const place of places) {
    // A place counts the other headings alone.
    const row = place <= index ? rows[place]?.top : rows[place + size - 1]?.bottom;
    if (row === undefined || (nearest && Math.abs(nearest.y - y) <= Math.abs(row - y))) continue;
    nearest = { place, y: row, depth: depthAt(headings, index, place) };
  }
  // Over the section itself, it stays.
  const [first, last] = [rows[index], rows[index + size - 1]];
  const own = first && last && y >= first.top && y <= last.bottom;
  return own ? { place: index, y: first.top, depth: depthAt(headings, index, index) } : nearest;
}

function depthAt(headings: readonly Heading[], index: number, place: number): number {
  const moved = headings[index];
  if (!moved) return 0;
  const others = headings.filter((_, at) => at < index || at >= index + moved.size);
  const above = others.findLast(({ level }, at) => at < place && level < moved.level);
  return above ? above.depth + 1 : 0;
}

/** How far the list scrolls at each frame while the pointer is near an edge of what shows it, in pixels. */
export function scrollStep(y: number, { top, bottom }: Edges): number {
  const NEAR = 28;
  const FASTEST = 12;
  const past = y < top + NEAR ? y - (top + NEAR) : y > bottom - NEAR ? y - (bottom - NEAR) : 0;
  return Math.max(-FASTEST, Math.min(FASTEST, past / 2));
}
