// The small form that writes the brief: what is typed, whether it holds, and what becomes of it.

import type { Meta } from "../bindings/Meta";
import { fr } from "../text/fr";

/** Nobody orders more. */
export const MOST_WORDS = 100_000;

export class BriefForm {
  words = $state("");
  countRule = $state("mots");
  keyphrase = $state("");
  client = $state("");
  subheadings = $state(true);
  french = $state(true);
  /** Why the words can't be taken; null while they can. */
  problem = $derived(this.words.trim() === "" || this.#number() !== null ? null : fr.atelier.contract.form.badWords);

  /** `usualRule` counts where the brief names no rule. */
  constructor(
    meta: Meta,
    private readonly usualRule = "mots",
  ) {
    const { brief } = meta;
    const none = brief.words === null && brief.subheadings === null && brief.lang === null;
    this.words = brief.words === null ? (none ? "700" : "") : String(brief.words);
    this.countRule = brief.countRule ?? usualRule;
    this.keyphrase = meta.keyphrase;
    this.client = meta.client;
    this.subheadings = none || brief.subheadings === true;
    this.french = none || brief.lang === "fr";
  }

  /** The fields to write; null while something doesn't hold. */
  patch(): Pick<Meta, "brief" | "keyphrase" | "client"> | null {
    if (this.problem !== null) return null;
    return {
      keyphrase: this.keyphrase.trim(),
      client: this.client.trim(),
      brief: {
        words: this.#number(),
        countRule: this.countRule === this.usualRule ? null : this.countRule,
        subheadings: this.subheadings ? true : null,
        lang: this.french ? "fr" : null,
      },
    };
  }

  #number(): number | null {
    const digits = this.words.replace(/[\s\u00a0\u202f]/gu, "");
    if (!/^\d{1,6}$/u.test(digits)) return null;
    const value = Number(digits);
    return value >= 1 && value <= MOST_WORDS ? value : null;
  }
}
