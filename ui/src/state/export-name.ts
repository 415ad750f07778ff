// The name a finished text gets on disk. Pure functions.

import type { ExportKind } from "../backend/backend";

/** Longest name without its extension, in characters: short enough for every system and CMS. */
const LONGEST = 80;

const EXTENSIONS: Record<ExportKind, string> = { page: "html", fragment: "html", markdown: "md", text: "txt" };

/** « .html », « .md », « .txt ». */
export function extensionOf(kind: ExportKind): string {
  return `.${EXTENSIONS[kind]}`;
}

/** A title as the last part of an address: no accent, no space, no capital. May be empty. */
export function slugify(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (plain.length <= LONGEST) return plain;
  const cut = plain.lastIndexOf("-", LONGEST);
  return plain.slice(0, cut > 0 ? cut : LONGEST);
}

/** The first heading of a Markdown body, without its marks; empty where there is none. */
export function firstHeading(body: string): string {
  const match = /^ {0,3}#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*$/m.exec(body);
  return match?.[1] ?? "";
}

/** The file's name where the writer gave none: the slug, or else the title, or else the first heading. */
export function exportName(text: { slug: string; title: string; body: string }, kind: ExportKind): string {
  const stem = slugify(text.slug) || slugify(text.title) || slugify(firstHeading(text.body)) || "sans-titre";
  return stem + extensionOf(kind);
}

/** A name that the writer gave, with the extension of the format: added where missing, changed where it was ours. */
export function withExtension(name: string, kind: ExportKind): string {
  const stem = name.trim().replace(/\.(html?|md|markdown|txt)$/i, "");
  return stem === "" ? "" : stem + extensionOf(kind);
}
