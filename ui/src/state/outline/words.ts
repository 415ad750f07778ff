// How many words each section of the outline has, by the report's count.

import type { Section } from "../../bindings/Section";
import type { Heading } from "./tree";

/** Null where the report doesn't know the heading yet. */
export interface Words {
  /** Between the heading and the next one. */
  own: number | null;
  /** With its subsections. */
  whole: number | null;
  /** How many of its own are beyond the longest section allowed. */
  excess: number;
}

/** What stands before the first heading. */
export type Lead = { words: number; excess: number };

/** A section of the report, with the place where it begins now; null where that was deleted. */
export type Placed = Pick<Section, "title" | "words" | "excess"> & { at: number | null };

/** The words of each heading, and those before the first. */
export function wordsOf(headings: readonly Heading[], sections: readonly Placed[]): { lead: Lead; headings: Words[] } {
  const found = headings.map((): { own: number | null; excess: number } => ({ own: null, excess: 0 }));
  const lead: Lead = { words: 0, excess: 0 };
  const take = (index: number, { words, excess }: Placed) => {
    const entry = found[index];
    if (!entry) {
      lead.words += words;
      lead.excess += excess;
      return;
    }
    // A heading in a quotation parts the report's sections, not the outline's.
    entry.own = (entry.own ?? 0) + words;
    entry.excess += excess;
  };
  const lost: Placed[] = [];
  for (const section of sections) {
    const { at } = section;
    if (at === null) lost.push(section);
    else take(headingAbove(headings, at), section);
  }
  // A section that was moved since is known by its name until the next report.
  const unknown = new Map<string, number[]>();
  if (lost.length > 0)
    headings.forEach(({ name }, index) => {
      if (found[index]?.own !== null) return;
      const same = unknown.get(name);
      if (same) same.push(index);
      else unknown.set(name, [index]);
    });
  for (const same of unknown.values()) same.reverse();
  for (const section of lost) {
    const index = unknown.get(section.title)?.pop();
    if (index !== undefined) take(index, section);
  }
  // The words above each heading: a section's are those up to its end without them.
  const above = [0];
  for (const { own } of found) above.push((above.at(-1) ?? 0) + (own ?? 0));
  const whole = (index: number) => (above[index + (headings[index]?.size ?? 1)] ?? 0) - (above[index] ?? 0);
  return {
    lead,
    headings: found.map(({ own, excess }, index) => ({ own, excess, whole: own === null ? null : whole(index) })),
  };
}

/** The last heading that begins at a place or before it; -1 where there is none. */
export function headingAbove(headings: readonly Pick<Heading, "from">[], at: number): number {
  let [low, high] = [0, headings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((headings[middle]?.from ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
