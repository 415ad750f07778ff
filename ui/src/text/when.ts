// Dates as a French newsroom writes them: « aujourd’hui, 16 h 40 », « 16 nov. ».

import { NB, number } from "./typo";

const MONTHS = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];
const LONG_MONTHS = [
  "janvier", "février", "mars", "avril", "mai", "juin",
  "juillet", "août", "septembre", "octobre", "novembre", "décembre",
];

/** « 16 h 40 », in local time. */
export function hour(date: Date): string {
  return `${date.getHours()}${NB}h${NB}${String(date.getMinutes()).padStart(2, "0")}`;
}

/** Whole local days between two instants; 0 on the same day. */
function daysBetween(earlier: Date, later: Date): number {
  const a = Date.UTC(earlier.getFullYear(), earlier.getMonth(), earlier.getDate());
  const b = Date.UTC(later.getFullYear(), later.getMonth(), later.getDate());
  return Math.round((b - a) / 86_400_000);
}

function dayOfMonth(date: Date): string {
  return date.getDate() === 1 ? "1er" : String(date.getDate());
}

/** A date without its hour, « 12 mars 2026 » for 2026-03-12; anything else as it is written. */
export function day(iso: string): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(iso) ?? [];
  const name = LONG_MONTHS[Number(month) - 1];
  if (year === undefined || date === undefined || name === undefined) return iso;
  return `${Number(date) === 1 ? "1er" : Number(date)}${NB}${name} ${year}`;
}

/** For a narrow column: « aujourd’hui, 16 h 40 », « hier, 17 h 20 », « 16 nov. », « 16 nov. 2025 ». Empty where unknown. */
export function shortDate(rfc3339: string, now: Date = new Date()): string {
  const date = new Date(rfc3339);
  if (Number.isNaN(date.getTime())) return "";
  const days = daysBetween(date, now);
  if (days === 0) return `aujourd’hui, ${hour(date)}`;
  if (days === 1) return `hier, ${hour(date)}`;
  const day = `${dayOfMonth(date)}${NB}${MONTHS[date.getMonth()] ?? ""}`;
  return date.getFullYear() === now.getFullYear() ? day : `${day} ${date.getFullYear()}`;
}

/** Inside a sentence: « aujourd’hui à 16 h 40 », « hier à 9 h », « le 16 novembre à 9 h 05 ». Empty where unknown. */
export function longDate(rfc3339: string, now: Date = new Date()): string {
  const date = new Date(rfc3339);
  if (Number.isNaN(date.getTime())) return "";
  const days = daysBetween(date, now);
  const at = `à ${hour(date)}`;
  if (days === 0) return `aujourd’hui ${at}`;
  if (days === 1) return `hier ${at}`;
  const year = date.getFullYear() === now.getFullYear() ? "" : ` ${date.getFullYear()}`;
  return `le ${dayOfMonth(date)}${NB}${LONG_MONTHS[date.getMonth()] ?? ""}${year} ${at}`;
}

/** In a list of versions: « 18 novembre, 16 h 40 ». Empty where unknown. */
export function stamp(rfc3339: string, now: Date = new Date()): string {
  const date = new Date(rfc3339);
  if (Number.isNaN(date.getTime())) return "";
  const year = date.getFullYear() === now.getFullYear() ? "" : ` ${date.getFullYear()}`;
  return `${dayOfMonth(date)}${NB}${LONG_MONTHS[date.getMonth()] ?? ""}${year}, ${hour(date)}`;
}

/** A whole number with the French narrow no-break space between thousands. */
export const figure = number;
