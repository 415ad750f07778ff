// What is proposed for the draft's fields: asked for while it is looked at, anew at each pause of typing.

import type { ChangeDesc } from "@codemirror/state";
import type { Backend } from "../backend/backend";
import type { FieldProposals } from "../bindings/FieldProposals";
import { mapRange } from "./analysis.svelte";
import type { DraftSession } from "./draft-session.svelte";
import type { Notices } from "./notices.svelte";

/** What is asked again this long after the last change, in milliseconds: what the writer reads doesn't move. */
export const ASK_AFTER = 1200;

/** The lists that may be open. */
export type Offered = "keyphrases" | "titles" | "description" | "slug";

export class Proposals {
  found = $state.raw<FieldProposals | null>(null);
  /** The list that is open; null while none is. */
  open = $state<Offered | null>(null);
  #turn = 0;
  #watching = 0;
  /** Changes of the text since what is shown was asked for, and since the last question. */
  #since: ChangeDesc | null = null;
  #sinceAsked: ChangeDesc | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly backend: Backend,
    private readonly session: DraftSession,
    private readonly notices: Notices,
  ) {}

  /** Opens a list, or closes it. */
  toggle(list: Offered): void {
    this.open = this.open === list ? null : list;
    if (this.open) void this.ask();
  }

  /** Keeps what is proposed in step with the text while somebody looks at it; answers how to stop. */
  watch(): () => void {
    this.#watching += 1;
    void this.ask();
    return () => (this.#watching -= 1);
  }

  /** The text (`changes`) or its fields changed. */
  changed(changes: ChangeDesc | null = null): void {
    if (changes) {
      this.#since = this.#since ? this.#since.composeDesc(changes) : changes;
      this.#sinceAsked = this.#sinceAsked ? this.#sinceAsked.composeDesc(changes) : changes;
    }
    clearTimeout(this.#timer);
    if (this.open || this.#watching > 0) this.#timer = setTimeout(() => void this.ask(), ASK_AFTER);
  }

  /** Forgets everything: another draft is shown. */
  clear(): void {
    clearTimeout(this.#timer);
    this.found = null;
    this.open = null;
    this.#since = this.#sinceAsked = null;
  }

  async ask(): Promise<void> {
    const { id } = this.session;
    if (id === null) return;
    const turn = ++this.#turn;
    this.#sinceAsked = null;
    const found = await this.notices.attempt(() => this.backend.proposeFields(id, this.session.content()));
    if (found && turn === this.#turn && this.session.id === id) {
      this.found = found;
      this.#since = this.#sinceAsked;
    }
  }

  /** Parts the first paragraph behind the proposed chapô, as one step; false where its text was touched meanwhile. */
  takeChapo(): boolean {
    const chapo = this.found?.chapo;
    const gap = chapo && mapRange(chapo.gap, this.#since);
    if (!this.found || !gap || this.session.text.sliceString(gap.from, gap.to).trim() !== "") return false;
    this.found = { ...this.found, chapo: null };
    this.session.apply([{ ...gap, insert: "\n\n" }]);
    return true;
  }

  /** Takes a phrase as the main one; the one before stays as a secondary one. */
  takeMain(phrase: string): void {
    const { keyphrase, secondary } = this.session.meta;
    const before = keyphrase.trim();
    const others = secondary.filter((other) => other !== phrase && other !== before);
    this.session.setMeta({ keyphrase: phrase, secondary: before === "" || before === phrase ? others : [...others, before] });
  }

  /** Takes a phrase as a secondary one. */
  takeSecondary(phrase: string): void {
    const { secondary } = this.session.meta;
    if (!secondary.includes(phrase)) this.session.setMeta({ secondary: [...secondary, phrase] });
  }

  /** Takes a text into a field and closes its list. */
  take(field: "title" | "description" | "slug", text: string): void {
    this.session.setMeta({ [field]: text });
    this.open = null;
  }
}
