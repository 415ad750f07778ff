// The contracts kept as clients' templates, and the order that a source begins with.

import { SvelteMap } from "svelte/reactivity";
import type { Backend } from "../backend/backend";
import type { Brief } from "../bindings/Brief";
import type { SourceOrder } from "../bindings/SourceOrder";
import { houseBrief, sameBrief } from "./content";
import type { DraftSession } from "./draft-session.svelte";
import type { Notices } from "./notices.svelte";

export class Briefs {
  readonly #templates = new SvelteMap<string, Brief>();
  readonly #known = new Set<string>();

  constructor(
    private readonly backend: Backend,
    private readonly session: DraftSession,
    private readonly notices: Notices,
  ) {}

  /** The order that waits for the writer's answer. */
  get order(): SourceOrder | null {
    const order = this.session.draft?.source?.order ?? null;
    return order === null || order.answered ? null : order;
  }

  /** A client's template, where it has one and it is known. */
  template(client: string): Brief | null {
    return this.#templates.get(client.trim()) ?? null;
  }

  /** Reads a client's template, unless it is known whether there is one. */
  async load(client: string): Promise<void> {
    const name = client.trim();
    if (name === "" || this.#known.has(name)) return;
    this.#known.add(name);
    const brief = await this.notices.attempt(() => this.backend.clientBrief(name));
    if (brief) this.#templates.set(name, brief);
  }

  /** Keeps a contract as a client's template. */
  async keep(client: string, brief: Brief): Promise<void> {
    const name = client.trim();
    this.#known.add(name);
    this.#templates.set(name, brief);
    await this.notices.attempt(() => this.backend.setClientBrief(name, brief));
  }

  /** Takes a client's template away. */
  async forget(client: string): Promise<void> {
    this.#templates.delete(client.trim());
    await this.notices.attempt(() => this.backend.setClientBrief(client.trim(), null));
  }

  /** The order is right: it is the contract. */
  async confirm(order: SourceOrder): Promise<void> {
    const { meta } = this.session;
    this.session.setMeta({
      brief: order.brief,
      keyphrase: order.keyphrase === "" ? meta.keyphrase : order.keyphrase,
      secondary: order.secondary.length === 0 ? meta.secondary : [...order.secondary],
    });
    await this.#answered(order);
  }

  /** The order doesn't count: what it has written into the draft goes, what the writer wrote stays. */
  async putAside(order: SourceOrder): Promise<void> {
    const { meta } = this.session;
    if (order.conflict === null && sameBrief(meta.brief, order.brief))
      this.session.setMeta({
        brief: houseBrief(),
        keyphrase: meta.keyphrase === order.keyphrase ? "" : meta.keyphrase,
        secondary: meta.secondary.join() === order.secondary.join() ? [] : meta.secondary,
      });
    await this.#answered(order);
  }

  async #answered(order: SourceOrder): Promise<void> {
    const { draft } = this.session;
    if (!draft?.source) return;
    this.session.refresh({ ...draft, source: { ...draft.source, order: { ...order, answered: true } } });
    await this.notices.attempt(() => this.backend.answerOrder(draft.id));
  }
}
