// What the program has to tell in one line: errors stay until dismissed, the rest goes by itself.

import { hostError } from "./host-error";

/** What a notice offers to do about what it tells. */
export type Remedy = { label: string; run: () => void };

export type Notice = { id: number; kind: "error" | "info"; text: string; remedy: Remedy | null };

/** How long a notice that asks for nothing stays, in milliseconds. */
const INFO_STAYS = 6000;

export class Notices {
  list = $state.raw<Notice[]>([]);
  #next = 1;

  /** Tells of a failure; the same line is not shown twice. */
  error(cause: unknown): void {
    this.#add("error", messageOf(cause));
  }

  /** Tells of something done, and how to undo it. */
  info(text: string, remedy: Remedy | null = null): void {
    const id = this.#add("info", text, remedy);
    setTimeout(() => this.dismiss(id), INFO_STAYS);
  }

  /** Does what a notice offers; it has nothing more to tell. */
  remedy({ id, remedy }: Notice): void {
    this.dismiss(id);
    remedy?.run();
  }

  dismiss(id: number): void {
    this.list = this.list.filter((notice) => notice.id !== id);
  }

  /** Runs a command; a failure becomes a notice and the answer `undefined`. */
  async attempt<T>(command: () => Promise<T>): Promise<T | undefined> {
    try {
      return await command();
    } catch (cause) {
      this.error(cause);
      return undefined;
    }
  }

  #add(kind: Notice["kind"], text: string, remedy: Remedy | null = null): number {
    const id = this.#next++;
    this.list = [...this.list.filter((notice) => notice.text !== text), { id, kind, text, remedy }].slice(-4);
    return id;
  }
}

/** The French line of a failure. */
export function messageOf(cause: unknown): string {
  return hostError(cause).message;
}
