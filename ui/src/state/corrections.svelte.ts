// What is done about findings: mended, silenced, taken into the dictionary; and the lists that undo it.

import type { Backend } from "../backend/backend";
import type { Edit } from "../bindings/Edit";
import type { Finding } from "../bindings/Finding";
import type { Fix } from "../bindings/Fix";
import type { IgnoredFinding } from "../bindings/IgnoredFinding";
import type { PersonalWord } from "../bindings/PersonalWord";
import type { Range } from "../bindings/Range";
import { fr } from "../text/fr";
import { change, inContext } from "./context";
import type { Analysis, KeyedFinding } from "./analysis.svelte";
import type { DraftSession } from "./draft-session.svelte";
import type { Notices } from "./notices.svelte";
import type { Preferences } from "./preferences.svelte";
import type { Suggestions } from "./suggestions.svelte";

/** How far a silence reaches. */
export type Silence = "text" | "everywhere" | "check";

/** The category whose findings are words that a dictionary may take in. */
const SPELLING = "spelling";

export class Corrections {
  ignored = $state.raw<IgnoredFinding[]>([]);
  words = $state.raw<PersonalWord[]>([]);

  constructor(
    private readonly backend: Backend,
    private readonly session: DraftSession,
    private readonly analysis: Analysis,
    private readonly preferences: Preferences,
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
      const { revision } = this.session;
      const edits = await this.backend.fixTypography(this.session.content());
      if (revision === this.session.revision) return edits;
    }
  }

  async ignore(finding: Finding, silence: Silence): Promise<void> {
    const { id } = this.session;
    if (id === null) return;
    if (silence === "check") {
      const { silenced } = this.preferences.values;
      if (!silenced.includes(finding.check)) await this.preferences.set({ silenced: [...silenced, finding.check] });
      return;
    }
    await this.#changeLists(() => this.backend.ignore(id, finding.check, finding.excerpt, silence === "everywhere"));
  }

  async unignore(entry: IgnoredFinding): Promise<void> {
    const { id } = this.session;
    if (id !== null) await this.#changeLists(() => this.backend.unignore(id, entry.check, entry.excerpt));
  }

  /** Lets a check that was silenced everywhere speak again. */
  async hear(check: string): Promise<void> {
    const silenced = this.preferences.values.silenced.filter((id) => id !== check);
    await this.preferences.set({ silenced });
  }

  async addWord(word: string): Promise<void> {
    await this.#changeLists(() => this.backend.addWord(word));
  }

  async removeWord(word: string): Promise<void> {
    await this.#changeLists(() => this.backend.removeWord(word));
  }

  /** Reads the lists again. */
  async refresh(): Promise<void> {
    const { id } = this.session;
    const [ignored, words] = await Promise.all([
      id === null ? [] : this.notices.attempt(() => this.backend.listIgnored(id)),
      this.notices.attempt(() => this.backend.listWords()),
    ]);
    if (this.session.id !== id) return;
    if (ignored) this.ignored = ignored;
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
