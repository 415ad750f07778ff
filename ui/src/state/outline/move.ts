// Moving a section with its subsections: where it may go, and the edits that bring it there. Its level stays.

import type { Edit } from "../../bindings/Edit";
import type { Range } from "../../bindings/Range";
import { sameNesting } from "./html";
import { edited, treeOf, type Heading, type Tree } from "./tree";

/** The edits of a move, in order, and what becomes of the section moved. */
export interface Move {
  edits: Edit[];
  /** Where the section begins in the new text. */
  from: number;
  /** The words moved, in the old text: a caret in them goes with them. */
  carried: Range;
}

const BLANK_LINE = "\n\n";

/**
 * Where a section may go: before which of the other headings, counted without those of the section; its own place is
 * among them. It stays behind the page's title, takes no other section's subsections away, and never stands more than
 * one level below the heading before it unless the heading after it does so too.
 */
export function placesFor(headings: readonly Heading[], index: number): number[] {
  const moved = headings[index];
  const title = headings.findIndex(({ level }) => level === 1);
  if (!moved || index === title) return [];
  const others = without(headings, index);
  const titleAt = title < 0 ? -1 : others.findIndex((heading) => heading === headings[title]);
  const places: number[] = [];
  for (let place = 0; place <= others.length; place++) {
    const before = others[place - 1];
    const after = others[place];
    const fits = (after?.level ?? 1) <= moved.level && ((before?.level ?? 1) >= moved.level - 1 || after?.level === moved.level);
    if (place === index || (place > titleAt && fits)) places.push(place);
  }
  return places;
}

/** The place nearest above (-1) or below (1) the section's own; null where there is none. */
export function neighbourPlace(headings: readonly Heading[], index: number, step: -1 | 1): number | null {
  const places = placesFor(headings, index);
  return places[places.indexOf(index) + step] ?? null;
}

/**
 * Moves the section to a place as `placesFor` counts them; null where it is there already or where the text would be
 * read otherwise (a fence that is never closed would swallow what comes to stand behind it, `<details>` what comes to
 * stand in it). One blank line parts the
 * blocks where the text was cut and put together; what ends the text stays as it is.
 */
export function moveSection(text: string, { headings, end }: Tree, index: number, place: number): Move | null {
  const moved = headings[index];
  if (!moved || place === index) return null;
  const others = without(headings, index);
  const at = others[place]?.start ?? end;
  const move = place < index ? up(text, moved, at, end) : down(text, moved, at, end);
  const after = treeOf(edited(text, move.edits)).headings;
  const wanted = [...others.slice(0, place), ...headings.slice(index, index + moved.size), ...others.slice(place)];
  const same =
    after.length === wanted.length &&
    after.every(({ level, source }, at) => level === wanted[at]?.level && source === wanted[at].source) &&
    after[place]?.start === move.from &&
    sameNesting(wanted.map(within), after.map(within));
  return same ? move : null;
}

const within = (heading: Heading): string => heading.within;

/** The section goes before what stands from `at` to its beginning. */
function up(text: string, { start: from, to }: Heading, at: number, end: number): Move {
  const [seam, core] = [coreEnd(text, at, from), coreEnd(text, from, to)];
  const put = before(text, at, text.slice(from, core) + BLANK_LINE);
  // What ends the text stays: the blanks that the section leaves behind are those before it.
  const cut = to === end && end === text.length ? replace(text, seam, core, "") : replace(text, seam, to, BLANK_LINE);
  return { edits: [put, cut], from: put.from + put.insert.length - (core - from) - BLANK_LINE.length, carried: { from, to: core } };
}

/** The section goes behind what stands from its end to `at`. */
function down(text: string, { start: from, to }: Heading, at: number, end: number): Move {
  const [core, seam] = [coreEnd(text, from, to), coreEnd(text, to, at)];
  const words = text.slice(from, core);
  const cut = before(text, from, "", to);
  const last = at === end && end === text.length;
  const put = last ? replace(text, seam, seam, BLANK_LINE + words) : replace(text, seam, at, BLANK_LINE + words + BLANK_LINE);
  const shrunk = cut.to - cut.from - cut.insert.length;
  const offset = put.insert.indexOf(words);
  return { edits: [cut, put], from: put.from - shrunk + offset, carried: { from, to: core } };
}

/** Puts something at a block's beginning, in place of what stands up to `to`; one blank line parts it from the text before. */
function before(text: string, at: number, insert: string, to = at): Edit {
  const seam = coreEnd(text, 0, at);
  if (seam === 0 || text.slice(seam, at) === BLANK_LINE) return { from: at, to, insert };
  return { from: seam, to, insert: BLANK_LINE + insert };
}

/** An edit without what old and new text share at their ends: marks in the text stay where they are. */
function replace(text: string, from: number, to: number, insert: string): Edit {
  const old = text.slice(from, to);
  let head = 0;
  while (head < Math.min(old.length, insert.length, BLANK_LINE.length) && old[head] === insert[head]) head++;
  return { from: from + head, to, insert: insert.slice(head) };
}

/** Where the last line with something on it ends; the beginning where all is blank. */
function coreEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && /[ \t\n]/.test(text.charAt(end - 1))) end--;
  if (end === from) return from;
  const lineEnd = text.indexOf("\n", end);
  return lineEnd < 0 ? to : Math.min(lineEnd, to);
}

function without(headings: readonly Heading[], index: number): Heading[] {
  const size = headings[index]?.size ?? 0;
  return headings.filter((_, at) => at < index || at >= index + size);
}
