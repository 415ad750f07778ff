// Finding a heading again in the tree of a text that has changed.

import { MapMode, type ChangeDesc } from "@codemirror/state";
import type { Heading } from "./tree";
import { headingAbove } from "./words";

/**
 * Which heading it is now. One that went while the same words came elsewhere was moved: of several that came it is the
 * nearest to where it stood, and where none came the nearest of the same words, else the one at its place.
 */
export function sameHeading(before: readonly Heading[], heading: Heading, after: readonly Heading[], changes: ChangeDesc): number {
  // A heading stays as long as its words' beginning does.
  const stays = (one: Heading) => changes.mapPos(one.headingTo, -1, MapMode.TrackDel);
  const at = (place: number) => after.findIndex(({ from, headingTo }) => from <= place && place <= headingTo);
  const kept = stays(heading);
  const own = kept === null ? -1 : at(kept);
  if (own >= 0) return own;
  const place = changes.mapPos(heading.from, 1);
  const others = new Set(before.flatMap((one) => stays(one) ?? []));
  const same = after.flatMap((one, index) => (one.source === heading.source ? [index] : []));
  const came = same.filter((index) => !others.has(after[index]?.headingTo ?? -1));
  const distance = (index: number) => Math.abs((after[index]?.from ?? 0) - place);
  const nearest = (indexes: readonly number[]) => indexes.reduce((one, other) => (distance(other) < distance(one) ? other : one));
  if (came.length > 0) return nearest(came);
  if (same.length > 0) return nearest(same);
  return Math.max(headingAbove(after, place), 0);
}
