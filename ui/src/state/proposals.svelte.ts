// What is proposed for the draft's fields: asked for while it is looked at, anew at each pause of typing.

import type { Backend } from "../backend/backend";
import type { FieldProposals } from "../bindings/FieldProposals";
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

  /** The text or its fields changed. */
  changed(): void {
    clearTimeout(this.#timer);
    if (this.open) this.#timer = setTimeout(() => void this.ask(), ASK_AFTER);
  }

  /** Forgets everything: another draft is shown. */
  clear(): void {
    clearTimeout(this.#timer);
    this.found = null;
    this.open = null;
  }

  async ask(): Promise<void> {
    const { id } = this.session;
    if (id === null) return;
    const turn = ++this.#turn;
    const found = await this.notices.attempt(() => this.backend.proposeFields(id, this.session.content()));
    if (found && turn === this.#turn && this.session.id === id) this.found = found;
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
