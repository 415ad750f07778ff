// The versions that can be put side by side, and how a change goes from one into the current text.

import type { Change } from "../bindings/Change";
import type { Comparison } from "../bindings/Comparison";
import type { DraftSummary } from "../bindings/DraftSummary";
import type { Edit } from "../bindings/Edit";
import type { RevisionSummary } from "../bindings/RevisionSummary";
import type { TextRef } from "../bindings/TextRef";
import { stamp } from "../text/when";
import { reviewText } from "../text/review";
import { oneLineEnd } from "./content";

export type VersionGroup = "draft" | "checkpoints" | "source" | "others";
export const GROUPS: readonly VersionGroup[] = ["draft", "checkpoints", "source", "others"];

/** One entry of the two selectors. */
export interface Version {
  /** Unique among the entries: `kind:id`. */
  key: string;
  ref: TextRef;
  label: string;
  /** Who and when; may be empty. */
  detail: string;
  group: VersionGroup;
}

/** `kind:id`. */
export function keyOf(ref: TextRef): string {
  return `${ref.kind}:${ref.id}`;
}

/** Every version, the current text first, checkpoints from the latest, then the source and the other drafts. */
export function versionsOf(
  draft: { id: string; sourceName: string | null; updatedAt: string },
  revisions: readonly RevisionSummary[],
  drafts: readonly DraftSummary[],
): Version[] {
  const entry = (ref: TextRef, label: string, detail: string, group: VersionGroup): Version => ({
    key: keyOf(ref),
    ref,
    label,
    detail,
    group,
  });
  const versions = [entry({ kind: "draft", id: draft.id }, reviewText.current, stamp(draft.updatedAt), "draft")];
  const latestFirst = [...revisions].sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
  for (const revision of latestFirst) {
    const unnamed = revision.kind === "imported" ? reviewText.imported : reviewText.unnamed;
    const detail = [revision.author, stamp(revision.createdAt)].filter((part) => part !== "").join(", ");
    versions.push(entry({ kind: "revision", id: revision.id }, revision.name ?? unnamed, detail, "checkpoints"));
  }
  if (draft.sourceName !== null) {
    versions.push(entry({ kind: "source", id: draft.id }, reviewText.source, draft.sourceName, "source"));
  }
  for (const other of drafts) {
    if (other.id === draft.id) continue;
    versions.push(entry({ kind: "draft", id: other.id }, other.title, stamp(other.updatedAt), "others"));
  }
  return versions;
}

/** What to compare at first: the latest checkpoint, or else the source, beside the current text. */
export function firstPair(versions: readonly Version[]): { left: string; right: string } {
  const right = versions.find((version) => version.group === "draft")?.key ?? "";
  const of = (group: VersionGroup) => versions.find((version) => version.group === group)?.key;
  return { left: of("checkpoints") ?? of("source") ?? right, right };
}

/** Which side holds the current text; null where neither does, or both. */
export function currentSide(left: string, right: string, draftId: string): "a" | "b" | null {
  const current = keyOf({ kind: "draft", id: draftId });
  if (left === right) return null;
  if (right === current) return "b";
  return left === current ? "a" : null;
}

/** The edit of the current text (on `side`) that takes this change from the other side; null where there is none. */
export function takeEdit(comparison: Comparison, index: number, side: "a" | "b"): Edit | null {
  const change = comparison.changes[index];
  if (change === undefined) return null;
  const [into, from, text] =
    side === "b" ? [change.b, change.a, comparison.a.text] : [change.a, change.b, comparison.b.text];
  return { from: into.from, to: into.to, insert: text.slice(from.from, from.to) };
}

/** A text after one edit, in UTF-16 units. */
export function applyEdit(text: string, edit: Edit): string {
  return text.slice(0, edit.from) + edit.insert + text.slice(edit.to);
}

/** The edit that gives back what `edit` took from `text`. */
export function inverse(text: string, edit: Edit): Edit {
  return { from: edit.from, to: edit.from + edit.insert.length, insert: text.slice(edit.from, edit.to) };
}

/**
 * Turns offsets of a text into offsets of the same text in an editor, where every line break is one unit:
 * a source written on Windows has two.
 */
export function editorOffsets(text: string): (offset: number) => number {
  const pairs: number[] = [];
  for (let at = text.indexOf("\r\n"); at !== -1; at = text.indexOf("\r\n", at + 2)) pairs.push(at);
  if (pairs.length === 0) return (offset) => offset;
  return (offset) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}

/**
 * Lets what only one side has begin with its line breaks rather than end with them: a paragraph more then stands
 * after the one before it, and not inside the one after it. The change stays the same.
 */
function afterParagraph(change: Change, a: string, b: string, before: Change | undefined): Change {
  if (change.a.from !== change.a.to && change.b.from !== change.b.to) return change;
  let by = 0;
  const breaks = (text: string, at: number) => text[at - by - 1] === "\n";
  while (
    breaks(a, change.a.from) &&
    breaks(b, change.b.from) &&
    breaks(a, change.a.to) &&
    breaks(b, change.b.to) &&
    change.a.from - by > (before?.a.to ?? 0) &&
    change.b.from - by > (before?.b.to ?? 0)
  ) {
    by += 1;
  }
  const back = ({ from, to }: { from: number; to: number }) => ({ from: from - by, to: to - by });
  return { kind: change.kind, a: back(change.a), b: back(change.b) };
}

/** The same comparison with one-unit line breaks, so that its places are those of the editors. */
export function inEditorUnits(comparison: Comparison): Comparison {
  const a = editorOffsets(comparison.a.text);
  const b = editorOffsets(comparison.b.text);
  const [left, right] = [oneLineEnd(comparison.a.text), oneLineEnd(comparison.b.text)];
  const changes: Change[] = [];
  for (const change of comparison.changes) {
    const placed = {
      kind: change.kind,
      a: { from: a(change.a.from), to: a(change.a.to) },
      b: { from: b(change.b.from), to: b(change.b.to) },
    };
    changes.push(afterParagraph(placed, left, right, changes.at(-1)));
  }
  return { a: { ...comparison.a, text: left }, b: { ...comparison.b, text: right }, changes };
}
