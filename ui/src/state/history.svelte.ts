// The draft's checkpoints: made, listed, brought back.

import type { Backend } from "../backend/backend";
import type { RevisionSummary } from "../bindings/RevisionSummary";
import { fr } from "../text/fr";
import { longDate } from "../text/when";
import type { DraftSession } from "./draft-session.svelte";
import type { Notices } from "./notices.svelte";

export class History {
  list = $state.raw<RevisionSummary[]>([]);
  loaded = $state(false);

  constructor(
    private readonly backend: Backend,
    private readonly session: DraftSession,
    private readonly notices: Notices,
  ) {}

  async refresh(): Promise<void> {
    const { id } = this.session;
    if (id === null) return;
    const list = await this.notices.attempt(() => this.backend.listRevisions(id));
    if (list && this.session.id === id) {
      this.list = list;
      this.loaded = true;
    }
  }

  /** Keeps the text as it is now under a name; false where that failed (told). */
  async create(name: string): Promise<boolean> {
    const wanted = name.trim();
    const made = await this.#keep(wanted === "" ? null : wanted);
    if (!made) return false;
    this.notices.info(fr.atelier.history.created(labelOf(made)));
    await this.refresh();
    return true;
  }

  /** Brings a version back, after keeping the text it takes the place of. Undo brings that back too. */
  async restore(version: RevisionSummary): Promise<boolean> {
    if (!(await this.#keep(null))) return false;
    const content = await this.notices.attempt(() => this.backend.revisionContent(version.id));
    if (!content) return false;
    this.session.restore(content);
    this.notices.info(fr.atelier.history.restored(labelOf(version)));
    return true;
  }

  async #keep(name: string | null): Promise<RevisionSummary | undefined> {
    const { id } = this.session;
    if (id === null) return undefined;
    while (this.session.dirty)
      if (!(await this.session.flush())) {
        const { saving } = this.session;
        this.notices.error({ code: "not-saved", message: fr.notices.notSaved(saving.kind === "failed" ? saving.reason : "") });
        return undefined;
      }
    return this.notices.attempt(() => this.backend.checkpoint(id, name));
  }
}

/** A version's name, or the moment it was kept. */
export function labelOf(version: RevisionSummary): string {
  return version.name ?? longDate(version.createdAt);
}
