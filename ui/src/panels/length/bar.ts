// The section bar's geometry: each section's share, its excess, the goal, and which figures have room.

import type { Section } from "../../bindings/Section";

export type BarPart = { left: number; width: number; words: number; over: number; labelled: boolean };
export type Bar = { parts: BarPart[]; goal: number | null };

/** The goal stands a little before the end of the bar, so that its figure has room. */
const GOAL_AT = 0.946;
/** Width of a digit of the figures under the bar, in pixels. */
const DIGIT = 7.4;

/** All figures in per cent of the bar's `width` (pixels); `over` in per cent of the section's own width. */
export function bar(sections: readonly Pick<Section, "words" | "excess">[], target: number | null, width: number): Bar {
  const total = sections.reduce((sum, section) => sum + section.words, 0);
  const scale = Math.max(total, target === null ? 0 : target / GOAL_AT, 1);
  const goal = target === null ? null : (100 * target) / scale;
  const goalFrom = goal === null || target === null ? Infinity : (goal * width) / 100 - (String(target).length * DIGIT) / 2 - 6;
  let at = 0;
  let free = 0;
  const parts = sections.map(({ words, excess }): BarPart => {
    const left = (100 * at) / scale;
    at += words;
    const from = (left * width) / 100;
    const to = from + String(words).length * DIGIT;
    const labelled = words > 0 && from >= free && to <= goalFrom && to <= width;
    if (labelled) free = to + 6;
    return { left, width: (100 * words) / scale, words, over: words === 0 ? 0 : (100 * excess) / words, labelled };
  });
  return { parts, goal };
}
