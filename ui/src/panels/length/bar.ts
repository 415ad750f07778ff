// The section bar's geometry: each section's share, its excess, the goal, and which figures have room.

import type { Section } from "../../bindings/Section";

export type BarPart = { left: number; width: number; words: number; over: number; labelled: boolean };
export type Bar = { parts: BarPart[]; goal: number | null };

/** The goal stands a little before the end of the bar, so that its figure has room. */
const GOAL_AT = 0.946;
/** Width of a digit of the figures under the bar, and the room between two figures, in pixels. */
const DIGIT = 7.4;
const GAP = 4;
/** Beyond that many long sections, the bar alone tells them. */
const MOST_TOLD = 6;

type Span = { from: number; to: number };

/** All figures in per cent of the bar's `width` (pixels); `over` in per cent of the section's own width. */
export function bar(sections: readonly Pick<Section, "words" | "excess">[], target: number | null, width: number): Bar {
  const total = sections.reduce((sum, section) => sum + section.words, 0);
  const scale = Math.max(total, target === null ? 0 : target / GOAL_AT, 1);
  const goal = target === null ? null : (100 * target) / scale;
  let at = 0;
  const parts = sections.map(({ words, excess }): BarPart => {
    const left = (100 * at) / scale;
    at += words;
    return { left, width: (100 * words) / scale, words, over: words === 0 ? 0 : (100 * excess) / words, labelled: false };
  });
  const taken: Span[] = goal === null || target === null ? [] : [centred(goal, target, width)];
  // The sections that pass their length are told first, the others where room is left.
  const long = parts.filter(({ over }) => over > 0);
  for (const part of [...long, ...parts.filter(({ over }) => over === 0)]) {
    const from = (part.left * width) / 100;
    const span = { from, to: from + String(part.words).length * DIGIT };
    const told = (part.over > 0 && long.length <= MOST_TOLD) || span.to - span.from <= (part.width * width) / 100;
    part.labelled = told && part.words > 0 && span.to <= width && !taken.some((other) => overlaps(span, other));
    if (part.labelled) taken.push(span);
  }
  return { parts, goal };
}

function centred(percent: number, figure: number, width: number): Span {
  const middle = (percent * width) / 100;
  const half = (String(figure).length * DIGIT) / 2;
  return { from: middle - half, to: middle + half };
}

const overlaps = (a: Span, b: Span): boolean => a.from < b.to + GAP && b.from < a.to + GAP;
