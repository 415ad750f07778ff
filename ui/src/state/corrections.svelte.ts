// What is done about findings: mended, silenced, taken into the dictionary; and the lists that undo it.

import type { Backend } from "../backend/backend";
import type { Edit } from "../bindings/Edit";
import type { Finding } from "../bindings/Finding";
import type { Fix } from "../bindings/Fix";
import type { PersonalWord } from "../bindings/PersonalWord";
import type { Range } from "../bindings/Range";
import type { Silence } from "../bindings/Silence";
import { fr } from "../text/fr";
import { change, inContext } from "./context";
import type { Analysis, KeyedFinding } from "./analysis.svelte";
import type { DraftSession } from "./draft-session.svelte";
import type { Notices } from "./notices.svelte";
import type { Rules } from "./rules.svelte";
import { asked, entry, fileEntry, type Entry, type Reach } from "./silences";
import type { Suggestions } from "./suggestions.svelte";

/** The category whose findings are words that a dictionary may take in. */
const SPELLING = "spelling";

export class Corrections {
  /** What is silenced in every text and everywhere. */
  silences = $state.raw<Silence[]>([]);
  words = $state.raw<PersonalWord[]>([]);

  constructor(
    private readonly backend: Backend,
    private readonly session: DraftSession,
    private readonly analysis: Analysis,
    private readonly rules: Rules,
    private readonly suggestions: Suggestions,
    private readonly notices: Notices,
  ) {}

  /** Whether a finding is a word, with suggestions on demand and a place in the dictionary. */
  isWord(finding: Finding): boolean {
    return finding.category === SPELLING && finding.range !== null;
  }

  /** Every way to mend a finding known by now: its fixes, else the suggestions already looked up. */
  fixes(finding: Finding): Fix[] {
    if (finding.fixes.length > 0 || !this.isWord(finding)) return finding.fixes;
    return (this.suggestions.known(finding.excerpt) ?? []).map((word) => spelled(finding, word));
  }

  /** Looks up what a word could be. */
  async look(finding: Finding): Promise<Fix[]> {
    if (finding.fixes.length > 0 || !this.isWord(finding)) return finding.fixes;
    const words = await this.suggestions.look(finding.excerpt, true);
    return words.map((word) => spelled(finding, word));
  }

  /** Where a finding stands in the text as it is now; null where that was touched or it has no place. */
  place(finding: Finding): Range | null {
    const range = finding.range ?? finding.places[0] ?? null;
    return range && this.analysis.current(range);
  }

  /** What a fix does at a finding's first place, with the words around it; null where that can't be shown. */
  change(finding: Finding, fix: Fix): { before: string; after: string } | null {
    const place = this.place(finding);
    const edits = place && this.analysis.currentEdits(fix.edits);
    return edits && change(this.session.text, inContext(this.session.text, place), edits);
  }

  /** The underlined finding at a position of the text as it is now. */
  at(pos: number, accept: (finding: KeyedFinding) => boolean = () => true): { finding: KeyedFinding; range: Range } | null {
    for (const finding of this.analysis.findings) {
      if (!accept(finding)) continue;
      for (const place of finding.places.length > 0 ? finding.places : finding.range ? [finding.range] : []) {
        const range = this.analysis.current(place);
        if (!range) continue;
        const { from, to } = inContext(this.session.text, range);
        if (from <= pos && pos <= to) return { finding, range: { from, to } };
      }
    }
    return null;
  }

  /** The place of a finding after (or before) a position, going round at the end. */
  next(pos: number, step: 1 | -1): { finding: KeyedFinding; range: Range } | null {
    const all = this.analysis.findings
      .flatMap((finding) =>
        (finding.places.length > 0 ? finding.places : finding.range ? [finding.range] : []).map((place) => ({
          finding,
          range: this.analysis.current(place),
        })),
      )
      .filter((entry): entry is { finding: KeyedFinding; range: Range } => entry.range !== null)
      .sort((a, b) => (a.range.from - b.range.from) * step);
    return all.find(({ range }) => (step > 0 ? range.from > pos : range.from < pos)) ?? all[0] ?? null;
  }

  /** Applies a fix as one step; false where the text under it was touched meanwhile. */
  apply(fix: Fix): boolean {
    const edits = this.analysis.currentEdits(fix.edits);
    if (!edits) return false;
    this.session.apply(edits);
    return true;
  }

  /** Every safe typographic correction at once, as one step. */
  async fixTypography(): Promise<void> {
    const edits = await this.notices.attempt(() => this.#typography());
    if (!edits) return;
    if (edits.length === 0) this.notices.info(fr.atelier.corrections.nothingToFix);
    else this.session.apply(edits);
  }

  /** Asks until the answer is for the text as it is. */
  async #typography(): Promise<Edit[]> {
    for (;;) {
      const { id, revision } = this.session;
      if (id === null) return [];
      const edits = await this.backend.fixTypography(id, this.session.content());
      if (revision === this.session.revision) return edits;
    }
  }

  /** How far a finding can be silenced; a word is rather taken into a dictionary than silenced everywhere. */
  reaches(finding: Finding): Reach[] {
    const reaches: Reach[] = finding.part && this.analysis.current(finding.part.range) ? ["part", "text"] : ["text"];
    return finding.aboutWords && !this.isWord(finding) ? [...reaches, "always"] : reaches;
  }

  /** Silences a finding. */
  async silence(finding: Finding, reach: Reach): Promise<void> {
    const { id } = this.session;
    const part = finding.part && this.analysis.current(finding.part.range);
    if (id === null || (reach === "part" && !part)) return;
    const sentence = part ? this.session.text.sliceString(part.from, part.to) : "";
    await this.#changeLists(() => this.backend.silence(id, asked(finding, reach, sentence)));
  }

  /** Lets what was silenced speak again. */
  async unsilence({ undo }: Entry): Promise<void> {
    if (typeof undo === "number") await this.#changeLists(() => this.backend.unsilence(undo));
    else this.session.setMeta({ silences: this.session.meta.silences.filter((written) => written !== undo) });
  }

  /** What is silenced in the text shown, by its file too. */
  get ofText(): Entry[] {
    const { id, meta } = this.session;
    return [
      ...this.silences.filter(({ draftId }) => draftId !== null && draftId === id).map(entry),
      ...meta.silences.map(fileEntry),
    ];
  }

  /** What is silenced in every text. */
  get everywhere(): Entry[] {
    return this.silences.filter(({ draftId }) => draftId === null).map(entry);
  }

  /** What is silenced in the other texts. */
  get elsewhere(): Entry[] {
    const { id } = this.session;
    return this.silences.filter(({ draftId }) => draftId !== null && draftId !== id).map(entry);
  }

  /** Switches a check off, for a client or for everyone; the settings switch it on again. */
  async switchOff(check: string, client: string): Promise<void> {
    await this.rules.setOff(check, true, client);
  }

  /** Takes a word into a client's dictionary, or (null) into the writer's. */
  async addWord(word: string, client: string | null = null): Promise<void> {
    await this.#changeLists(() => this.backend.addWord(word, client));
  }

  /** Says what a word of a dictionary is. */
  async setWordKind(word: string, client: string | null, kind: string): Promise<void> {
    await this.#changeLists(() => this.backend.setWordKind(word, client, kind));
  }

  async removeWord(word: string, client: string | null = null): Promise<void> {
    await this.#changeLists(() => this.backend.removeWord(word, client));
  }

  /** Reads the lists again. */
  async refresh(): Promise<void> {
    const [silences, words] = await Promise.all([
      this.notices.attempt(() => this.backend.listSilences()),
      this.notices.attempt(() => this.backend.listWords()),
    ]);
    if (silences) this.silences = silences;
    if (words) this.words = words;
  }

  async #changeLists(change: () => Promise<void>): Promise<void> {
    await this.notices.attempt(change);
    this.analysis.refresh();
    await this.refresh();
  }
}

/** The fix that puts another word in the place of a misspelled one. */
export function spelled(finding: Finding, word: string): Fix {
  const { range } = finding;
  return { label: word, edits: range ? [{ ...range, insert: word }] : [], safe: false };
}
