// The form that writes the contract: what is typed, whether it holds, and what becomes of it.

import type { Brief } from "../bindings/Brief";
import type { Meta } from "../bindings/Meta";
import { fr } from "../text/fr";
import { asksNothing, houseBrief } from "./content";

/** Nobody orders more. */
export const MOST_WORDS = 100_000;

/** The figures that are typed, each with the most it may be. */
const FIGURES = {
  words: MOST_WORDS,
  wordsMax: MOST_WORDS,
  sectionWords: MOST_WORDS,
  titleSigns: 1_000,
  descriptionSigns: 1_000,
  links: 1_000,
  similarity: 100,
} as const;
type FigureName = keyof typeof FIGURES;
const NAMES = Object.keys(FIGURES) as FigureName[];

export class BriefForm {
  figures: Record<FigureName, string> = $state({
    words: "",
    wordsMax: "",
    sectionWords: "",
    titleSigns: "",
    descriptionSigns: "",
    links: "",
    similarity: "",
  });
  countRule = $state("mots");
  keyphrase = $state("");
  client = $state("");
  subheadings = $state(true);
  french = $state(true);
  seo = $state(false);
  sourced = $state(false);
  linkTo = $state("");
  tone = $state("");
  /** Which figure can't be taken. */
  bad = $derived(NAMES.find((name) => this.figures[name].trim() !== "" && this.#number(name) === null) ?? null);
  /** Why the contract can't be taken; null while it can. */
  problem = $derived.by(() => {
    const text = fr.atelier.contract.form;
    if (this.bad !== null) return text.badFigure(this.bad === "similarity" ? 0 : 1, FIGURES[this.bad]);
    const [least, most] = [this.#number("words"), this.#number("wordsMax")];
    return least !== null && most !== null && least > most ? text.crossed : null;
  });
  /** A language asked for that isn't French stays as it is. */
  #lang: string | null = null;

  /** `usualRule` counts where the brief names no rule. */
  constructor(
    meta: Meta,
    private readonly usualRule = "mots",
  ) {
    this.keyphrase = meta.keyphrase;
    this.client = meta.client;
    this.fill(asksNothing(meta.brief) ? { ...houseBrief(), countRule: meta.brief.countRule } : meta.brief);
  }

  /** Shows a contract: the draft's, or a client's template. */
  fill(brief: Brief): void {
    for (const name of NAMES) this.figures[name] = brief[name] === null ? "" : String(brief[name]);
    this.countRule = brief.countRule ?? this.usualRule;
    this.subheadings = brief.subheadings === true;
    this.french = brief.lang === "fr";
    this.#lang = brief.lang;
    this.seo = brief.seo === true;
    this.sourced = brief.sourced === true;
    this.linkTo = brief.linkTo.join(", ");
    this.tone = brief.tone ?? "";
  }

  /** The contract as it is typed; null while something doesn't hold. */
  brief(): Brief | null {
    if (this.problem !== null) return null;
    const foreign = this.#lang === "fr" ? null : this.#lang;
    return {
      words: this.#number("words"),
      wordsMax: this.#number("wordsMax"),
      countRule: this.countRule === this.usualRule ? null : this.countRule,
      subheadings: this.subheadings ? true : null,
      sectionWords: this.#number("sectionWords"),
      lang: this.french ? "fr" : foreign,
      seo: this.seo ? true : null,
      titleSigns: this.#number("titleSigns"),
      descriptionSigns: this.#number("descriptionSigns"),
      links: this.#number("links"),
      linkTo: this.linkTo
        .split(/[,;\s]+/u)
        .map((address) => address.trim())
        .filter((address) => address !== ""),
      similarity: this.#number("similarity"),
      sourced: this.sourced ? true : null,
      tone: this.tone.trim() === "" ? null : this.tone.trim(),
    };
  }

  /** The fields to write; null while something doesn't hold. */
  patch(): Pick<Meta, "brief" | "keyphrase" | "client"> | null {
    const brief = this.brief();
    return brief && { keyphrase: this.keyphrase.trim(), client: this.client.trim(), brief };
  }

  /** Whether a clause beyond the usual ones is written. */
  get hasMore(): boolean {
    const { sectionWords, titleSigns, descriptionSigns, links, similarity } = this.figures;
    return [sectionWords, titleSigns, descriptionSigns, links, similarity, this.linkTo, this.tone].some((value) => value !== "") || this.sourced;
  }

  #number(name: FigureName): number | null {
    const digits = this.figures[name].replace(/[\s\u00a0\u202f%]/gu, "");
    if (!/^\d{1,6}$/u.test(digits)) return null;
    const value = Number(digits);
    return value >= (name === "similarity" ? 0 : 1) && value <= FIGURES[name] ? value : null;
  }
}
