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
    else take(headings.findLastIndex(({ from }) => from <= at), section);
  }
  // A section that was moved since is known by its name until the next report.
  for (const section of lost) {
    const index = headings.findIndex(({ name }, at) => found[at]?.own === null && name === section.title);
    if (index >= 0) take(index, section);
  }
  return {
    lead,
    headings: found.map(({ own, excess }, index) => {
      const within = found.slice(index, index + (headings[index]?.size ?? 1));
      return { own, excess, whole: own === null ? null : within.reduce((sum, entry) => sum + (entry.own ?? 0), 0) };
    }),
  };
}
