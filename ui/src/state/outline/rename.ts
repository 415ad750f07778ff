// Other words for a heading. Only its words are replaced: its marks, its level and what closes it stay.

import type { Edit } from "../../bindings/Edit";
import { withoutControls } from "../content";
import { edited, treeOf, type Tree } from "./tree";

/**
 * What was typed or pasted, as one line: line breaks are spaces, and the `##` of a line copied with its marks goes, since
 * the level isn't in the name. Empty where no word is left.
 */
export function cleanName(typed: string): string {
  const line = withoutControls(typed.replace(/[ \t]*[\r\n\v\f\u0085\u2028\u2029]+[ \t]*/g, " "));
  return line.trim().replace(/^#{1,6}(?:[ \t]+|$)/, "").trim();
}

/** The edits; none where the name stays as it is, null where it is empty or would make the text read otherwise. */
export function renameHeading(text: string, { headings }: Tree, index: number, typed: string): Edit[] | null {
  const heading = headings[index];
  const name = cleanName(typed);
  if (!heading || name === "") return null;
  if (name === heading.source) return [];
  const keeps = (edits: Edit[], source: string) => {
    const after = treeOf(edited(text, edits)).headings;
    const same = after.length === headings.length && after.every(({ level }, at) => level === headings[at]?.level);
    return same && after[index]?.source === source;
  };
  const [first, closing] = heading.marks;
  const written = heading.underlined || closing ? name : unclosed(name);
  const empty = heading.words.from === heading.words.to;
  const plain: Edit[] = [{ ...heading.words, insert: empty && heading.words.from === first?.to ? ` ${written}` : written }];
  if (keeps(plain, written)) return plain;
  // A name such as « 1. Avant » can't be underlined: it would be a list.
  const rewritten = headingLine(heading.level, name);
  const whole: Edit[] = [{ from: heading.from, to: heading.headingTo, insert: rewritten }];
  return keeps(whole, unclosed(name)) ? whole : null;
}

/** A heading written with `#`. */
export const headingLine = (level: number, name: string): string => `${"#".repeat(level)} ${unclosed(name)}`;

/** A `#` that stands alone at the end would be read as closing the heading. */
function unclosed(name: string): string {
  return name.replace(/(^|[ \t])(#+)$/, "$1\\$2");
}
