// Helpers on a draft's content: the empty one, and what may be sent to the host.

import type { Brief } from "../bindings/Brief";
import type { Content } from "../bindings/Content";
import type { Meta } from "../bindings/Meta";

/** No contract. */
export function noBrief(): Brief {
  return {
    words: null,
    wordsMax: null,
    countRule: null,
    subheadings: null,
    sectionWords: null,
    lang: null,
    seo: null,
    titleSigns: null,
    descriptionSigns: null,
    links: null,
    linkTo: [],
    similarity: null,
    sourced: null,
    tone: null,
  };
}

/** What the house asks for where nobody says anything. */
export const houseBrief = (): Brief => ({ ...noBrief(), words: 700, subheadings: true, lang: "fr" });

/** Whether two contracts ask for the same; a counting rule that is the usual one says nothing. */
export const sameBrief = (one: Brief, other: Brief): boolean => written(one) === written(other);

/** Whether a contract asks for anything. */
export const asksNothing = (brief: Brief): boolean => sameBrief({ ...brief, countRule: null }, noBrief());

function written(brief: Brief): string {
  const all = { ...noBrief(), ...brief, countRule: brief.countRule === "mots" ? null : brief.countRule };
  return JSON.stringify(Object.entries(all).sort(([a], [b]) => a.localeCompare(b)));
}

export function emptyMeta(): Meta {
  return {
    title: "",
    description: "",
    slug: "",
    keyphrase: "",
    secondary: [],
    lang: "fr",
    date: "",
    author: "",
    canonical: "",
    client: "",
    brief: noBrief(),
    profile: "",
    silences: [],
    noSubheading: [],
  };
}

/**
 * Replaces each half of a surrogate pair that stands alone by U+FFFD. Every UTF-16 offset stays
 * where it is, and the host can read the text as UTF-8.
 */
export function wellFormed(text: string): string {
  return text.toWellFormed();
}

/** Takes out control characters that no text holds (tabs and line ends stay). */
export function withoutControls(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "");
}

/** A heading's words without Markdown's marks: bold, italic, code, links, closing #. */
export function plainHeading(text: string): string {
  const marks = /(\*\*|\*|~~|`)(\S(?:.*?\S)?)\1/gu;
  return text
    .replace(/[ \t]+#+[ \t]*$/u, "")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, "$1")
    .replace(marks, "$2")
    .replace(marks, "$2")
    .trim();
}

/** The editor knows one line end; positions in reports count on it. */
export function oneLineEnd(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** A copy whose every string can cross to the host. */
export function sendable(content: Content): Content {
  const { meta } = content;
  return {
    frontMatter: wellFormed(content.frontMatter),
    body: wellFormed(content.body),
    meta: {
      title: wellFormed(meta.title),
      description: wellFormed(meta.description),
      slug: wellFormed(meta.slug),
      keyphrase: wellFormed(meta.keyphrase),
      secondary: meta.secondary.map(wellFormed),
      lang: wellFormed(meta.lang),
      date: wellFormed(meta.date),
      author: wellFormed(meta.author),
      canonical: wellFormed(meta.canonical),
      client: wellFormed(meta.client),
      brief: {
        ...meta.brief,
        linkTo: meta.brief.linkTo.map(wellFormed),
        lang: meta.brief.lang === null ? null : wellFormed(meta.brief.lang),
        tone: meta.brief.tone === null ? null : wellFormed(meta.brief.tone),
      },
      profile: meta.profile,
      silences: meta.silences.map(wellFormed),
      noSubheading: meta.noSubheading.map(wellFormed),
    },
  };
}
