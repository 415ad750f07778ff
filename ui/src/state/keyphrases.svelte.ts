// The keyphrases of the text: which one is marked in the editor, going from place to place, and who else has the main one.

import type { Backend } from "../backend/backend";
import type { DraftSummary } from "../bindings/DraftSummary";
import type { Keyphrase } from "../bindings/Keyphrase";
import type { Range } from "../bindings/Range";
import type { Analysis } from "./analysis.svelte";
import type { DraftSession } from "./draft-session.svelte";
import type { Notices } from "./notices.svelte";

/** The library is asked this long after the last key in the field, in milliseconds. */
export const ASK_AFTER = 300;

export class Keyphrases {
  /** The phrase whose places are marked in the text; null while none is. */
  marked = $state.raw<string | null>(null);
  /** The main keyphrase first; its report is null while there is none. */
  main = $derived.by(() => this.analysis.report?.keyphrase ?? null);
  secondary = $derived.by(() => this.analysis.report?.secondary ?? []);
  /** The other drafts of this client that are written for the main keyphrase. */
  taken = $state.raw<DraftSummary[]>([]);
  #asked = "";
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown = $derived([...(this.main ? [this.main] : []), ...this.secondary].find(({ phrase }) => phrase === this.marked));

  constructor(
    private readonly session: DraftSession,
    private readonly analysis: Analysis,
    private readonly backend: Backend,
    private readonly notices: Notices,
  ) {}

  /** Fields changed, or another draft is shown: asks who else has the keyphrase, where that may have changed. */
  changed(): void {
    const { id, meta } = this.session;
    const asked = [id, meta.client.trim(), meta.keyphrase.trim()].join("\n");
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.taken = [];
    clearTimeout(this.#timer);
    if (id === null || meta.keyphrase.trim() === "") return;
    this.#timer = setTimeout(() => void this.#ask(asked, id, meta.client, meta.keyphrase), ASK_AFTER);
  }

  async #ask(asked: string, id: string, client: string, keyphrase: string): Promise<void> {
    const taken = await this.notices.attempt(() => this.backend.draftsWithKeyphrase(id, client, keyphrase));
    if (taken && this.#asked === asked) this.taken = taken;
  }

  /** Marks a phrase's places in the text, or takes the marks away. */
  toggle(phrase: string): void {
    this.marked = this.marked === phrase ? null : phrase;
  }

  /** The places to mark, in the text as it is now. */
  marks(): Range[] {
    return (this.#shown?.places ?? []).flatMap((place) => this.analysis.current(place) ?? []);
  }

  /** Goes to the first place after the caret, and from the last to the first. */
  next({ places }: Keyphrase): void {
    const now = places.flatMap((place) => this.analysis.current(place) ?? []);
    const { caret } = this.session;
    this.#go(now.find(({ from, to }) => from >= caret && to !== caret) ?? now[0]);
  }

  /** Goes to a range of the report, where its text is still as it was. */
  reveal(range: Range): void {
    this.#go(this.analysis.current(range) ?? undefined);
  }

  #go(range: Range | undefined): void {
    if (range) this.session.editor?.reveal(range);
  }
}

/** « justice numérique, e-CODEX » as the list it is. */
export function phrasesOf(typed: string): string[] {
  return typed
    .split(/[,;\n]/u)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "");
}
