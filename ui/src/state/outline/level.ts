// A section and its subsections one level up or down. The page's title stays at level 1, subheadings between 2 and 6.

import type { Edit } from "../../bindings/Edit";
import { headingLine } from "./rename";
import { edited, treeOf, type Heading } from "./tree";

/** Why a section can't be moved or change its level. */
export type Reason = "title" | "first" | "last" | "highest" | "deepest" | "jump";

const DEEPEST = 6;

/** What keeps a section from going up (-1) or down (1) a level; null where nothing does. */
export function whyNotLevel(headings: readonly Heading[], index: number, step: -1 | 1): Reason | null {
  const heading = headings[index];
  if (!heading || index === headings.findIndex(({ level }) => level === 1)) return "title";
  if (step < 0) return heading.level <= 2 ? "highest" : null;
  if (headings.slice(index, index + heading.size).some(({ level }) => level === DEEPEST)) return "deepest";
  // As the check of skipped levels has it: the page's title is above, in the text or in its fields.
  const before = headings[index - 1]?.level ?? 1;
  return heading.level > before ? "jump" : null;
}

/** The edits, in order; null where the level can't change. */
export function changeLevel(text: string, headings: readonly Heading[], index: number, step: -1 | 1): Edit[] | null {
  if (whyNotLevel(headings, index, step) !== null) return null;
  const end = index + (headings[index]?.size ?? 0);
  const edits = headings.slice(index, end).flatMap((heading) => edit(text, heading, step));
  const after = treeOf(edited(text, edits)).headings;
  const same =
    after.length === headings.length &&
    after.every(({ level }, at) => level === (headings[at]?.level ?? 0) + (at >= index && at < end ? step : 0));
  return same ? edits : null;
}

function edit(text: string, heading: Heading, step: -1 | 1): Edit[] {
  const level = heading.level + step;
  const [first, closing] = heading.marks;
  if (!first) return [];
  if (heading.underlined) {
    // Only two levels can be underlined.
    if (level <= 2) return [{ ...first, insert: (level === 1 ? "=" : "-").repeat(first.to - first.from) }];
    return [{ from: heading.from, to: heading.headingTo, insert: headingLine(level, heading.source) }];
  }
  const longer = (to: number): Edit => (step > 0 ? { from: to, to, insert: "#" } : { from: to - 1, to, insert: "" });
  const closes = closing && closing.to - closing.from === heading.level && /^#+$/.test(text.slice(closing.from, closing.to));
  return closes ? [longer(first.to), longer(closing.to)] : [longer(first.to)];
}
