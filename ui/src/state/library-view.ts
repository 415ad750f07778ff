// What the library shows of the drafts: filters, order, counts. Pure functions.

import type { DraftStatus } from "../backend/backend";
import type { DraftSummary } from "../bindings/DraftSummary";

export const STATUSES: readonly DraftStatus[] = ["draft", "review", "approved", "delivered"];

export type SortKey = "modified" | "title" | "words";
export interface Sorting {
  key: SortKey;
  /** `down`: latest, largest or Z first. */
  direction: "up" | "down";
}

export interface Filters {
  status: DraftStatus | null;
  client: string | null;
}

/** Reads a status from the host; one it doesn't know counts as a draft. */
export function statusOf(value: string): DraftStatus {
  return STATUSES.find((status) => status === value) ?? "draft";
}

/** The drafts that pass both filters, in the order they came. */
export function filterDrafts(drafts: readonly DraftSummary[], filters: Filters): DraftSummary[] {
  return drafts.filter(
    (draft) =>
      (filters.status === null || statusOf(draft.status) === filters.status) &&
      (filters.client === null || draft.client === filters.client),
  );
}

const byTitle = new Intl.Collator("fr", { numeric: true, sensitivity: "base", ignorePunctuation: true });

/** A sorted copy; equal rows fall back on the latest change, then on the title. */
export function sortDrafts(drafts: readonly DraftSummary[], sorting: Sorting): DraftSummary[] {
  const sign = sorting.direction === "up" ? 1 : -1;
  return [...drafts].sort((a, b) => {
    const first =
      sorting.key === "title"
        ? byTitle.compare(a.title, b.title)
        : sorting.key === "words"
          ? a.words - b.words
          : compareDates(a.updatedAt, b.updatedAt);
    return sign * first || compareDates(b.updatedAt, a.updatedAt) || byTitle.compare(a.title, b.title);
  });
}

function compareDates(a: string, b: string): number {
  const difference = Date.parse(a) - Date.parse(b);
  return Number.isNaN(difference) ? (a < b ? -1 : a > b ? 1 : 0) : difference;
}

/** What a click on a column's head does: turn the order round, or take the column's own first order. */
export function nextSorting(current: Sorting, key: SortKey): Sorting {
  if (current.key === key) return { key, direction: current.direction === "up" ? "down" : "up" };
  return { key, direction: key === "title" ? "up" : "down" };
}

/** How many drafts have each status. */
export function countStatuses(drafts: readonly DraftSummary[]): Record<DraftStatus, number> {
  const counts: Record<DraftStatus, number> = { draft: 0, review: 0, approved: 0, delivered: 0 };
  for (const draft of drafts) counts[statusOf(draft.status)] += 1;
  return counts;
}

/** Named clients with their number of drafts, the busiest first. */
export function countClients(drafts: readonly DraftSummary[]): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { client } of drafts) {
    if (client !== "") counts.set(client, (counts.get(client) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || byTitle.compare(a.name, b.name));
}

/** Where the target stands on a bar of words, in per cent of its length: beyond it there is room for excess. */
export const TARGET_AT = 88;

/** How full a bar of words is, 0–100. Without a target there is no bar: 0. */
export function fillPercent(words: number, target: number | null): number {
  if (target === null || target <= 0) return 0;
  return Math.min(100, (words / target) * TARGET_AT);
}

/** The draft that leads the page: the one open last, or else the one changed last. */
export function leadOf(drafts: readonly DraftSummary[], lastOpened: string | null): DraftSummary | null {
  const opened = drafts.find((draft) => draft.id === lastOpened);
  return opened ?? sortDrafts(drafts, { key: "modified", direction: "down" })[0] ?? null;
}
