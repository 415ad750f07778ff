// Spellings near a misspelled word: looked up on demand, one word at a time, and remembered.

import { SvelteMap } from "svelte/reactivity";
import type { Backend } from "../backend/backend";
import type { Notices } from "./notices.svelte";

export class Suggestions {
  readonly #known = new SvelteMap<string, string[]>();
  readonly #wanted = new Map<string, Promise<string[]>>();
  readonly #backend: Backend;
  readonly #notices: Notices;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(backend: Backend, notices: Notices) {
    this.#backend = backend;
    this.#notices = notices;
  }

  /** What is known of a word by now; undefined while it wasn't looked up. */
  known(word: string): string[] | undefined {
    return this.#known.get(word);
  }

  /** Looks a word up, unless that was done; after those already asked for, or at once where `urgent`. */
  look(word: string, urgent = false): Promise<string[]> {
    const known = this.#known.get(word);
    if (known) return Promise.resolve(known);
    const wanted = this.#wanted.get(word);
    if (wanted && !urgent) return wanted;
    const ask = async () => {
      const found = this.#known.get(word) ?? (await this.#notices.attempt(() => this.#backend.suggest(word)));
      if (found) this.#known.set(word, found);
      this.#wanted.delete(word);
      return found ?? [];
    };
    const answer = urgent ? ask() : this.#queue.then(ask);
    if (!urgent) this.#queue = answer;
    this.#wanted.set(word, answer);
    return answer;
  }
}
