// French typography for the tool's own texts: no-break spaces, plurals, numbers, keys (dates: `when.ts`).

/** U+00A0, before `:` and inside « ». */
export const NB = "\u00a0";
/** U+202F, before `; ! ?` and `%`. */
export const NN = "\u202f";

const integers = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 });
const fixedTenths = new Intl.NumberFormat("fr-FR", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** 3645 → « 3 645 », with U+202F. */
export const number = (value: number): string => integers.format(value);
/** 15.24 → « 15,2 »; 15 → « 15 ». */
export const decimal = (value: number): string => tenths.format(value);
/** 15 → « 15,0 ». */
export const fixed = (value: number): string => fixedTenths.format(value);
export const percent = (value: number): string => `${tenths.format(value)}${NB}%`;

/** In French 0 and 1 take the singular. */
export const plural = (count: number, one: string, many: string): string => (Math.abs(count) < 2 ? one : many);
/** « 1 mot », « 12 mots ». */
export const counted = (count: number, one: string, many: string): string =>
  `${number(count)}${NB}${plural(count, one, many)}`;
/** « texte ». */
export const quoted = (text: string): string => `«${NB}${text}${NB}»`;

/** Whether the machine is a Mac: its shortcuts are written otherwise. */
export const isMac = typeof navigator !== "undefined" && /Mac|iP(hone|ad)/.test(navigator.platform);

/** « Ctrl+B », « ⌘B ». */
export function keys(combination: string): string {
  if (!isMac) return combination;
  return combination
    .replaceAll("Ctrl+", "⌘")
    .replaceAll("Maj+", "⇧")
    .replaceAll("Alt+", "⌥");
}

/** « Gras (Ctrl+B) ». */
export const withKeys = (label: string, combination: string): string => `${label} (${keys(combination)})`;
