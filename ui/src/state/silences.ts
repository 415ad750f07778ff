// What is silenced, as the lists show it: where it holds, since when, and how it is undone.

import type { Finding } from "../bindings/Finding";
import type { NewSilence } from "../bindings/NewSilence";
import type { Silence } from "../bindings/Silence";

/** How far a finding is to be silenced. */
export type Reach = "part" | "text" | "always";

/** Where a silence holds: one sentence, one text, every text, or the file that holds it itself. */
export type Where = "part" | "text" | "always" | "file";

/** A line of a list of silences. */
export type Entry = {
  key: string;
  check: string;
  /** Empty: wherever the check speaks. */
  excerpt: string;
  /** Empty: in every sentence. */
  sentence: string;
  where: Where;
  /** RFC 3339; empty where it isn't known. */
  since: string;
  /** Title of the text it holds for. */
  draft: string;
  /** The silence's number, or what the file holds. */
  undo: number | string;
};

/** What is asked of the host; `sentence` is the text of the finding's part. */
export function asked(finding: Finding, reach: Reach, sentence: string): NewSilence {
  const { check, excerpt, aboutWords } = finding;
  switch (reach) {
    case "part":
      return { check, excerpt, sentence, everywhere: false };
    case "text":
      return { check, excerpt: aboutWords ? excerpt : "", sentence: "", everywhere: false };
    case "always":
      return { check, excerpt, sentence: "", everywhere: true };
  }
}

/** A silence as a line of a list. */
export function entry(silence: Silence): Entry {
  const { id, check, excerpt, sentence, draftId, draftTitle, createdAt } = silence;
  return {
    key: `${id}`,
    check,
    excerpt,
    sentence,
    where: draftId === null ? "always" : sentence === "" ? "text" : "part",
    since: createdAt,
    draft: draftTitle,
    undo: id,
  };
}

/** What the file itself silences (`check`, `check: words` or `check: words (dans : sentence)`) as a line of a list. */
export function fileEntry(written: string): Entry {
  const at = written.indexOf(":");
  const [check, rest] = at < 0 ? [written, ""] : [written.slice(0, at), written.slice(at + 1)];
  const parts = /^(.*?) \(dans : (.+)\)$/su.exec(rest.trim());
  const [excerpt, sentence] = parts ? [parts[1] ?? "", parts[2] ?? ""] : [rest, ""];
  return {
    key: `file ${written}`,
    check: check.trim(),
    excerpt: excerpt.trim(),
    sentence: sentence.trim(),
    where: "file",
    since: "",
    draft: "",
    undo: written,
  };
}
