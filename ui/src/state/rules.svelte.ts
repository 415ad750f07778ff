// The figures and choices in force: what is usual, what the writer sets for all, what one client's settings change.

import { SvelteMap } from "svelte/reactivity";
import type { Backend } from "../backend/backend";
import type { ClientSettings } from "../bindings/ClientSettings";
import type { Preferences as Values } from "../bindings/Preferences";
import type { ThresholdInfo } from "../bindings/ThresholdInfo";
import type { Notices } from "./notices.svelte";
import type { Preferences } from "./preferences.svelte";

/** Who a setting is for: a client's name, or everyone. */
export const EVERYONE = "";

/** Where a value comes from: usage, the settings of all, the client's own. */
export type From = "usual" | "everyone" | "client";
export type InForce<T> = { value: T; from: From };

/** The choices that a client may have of its own. */
export type Choice = "profile" | "countRule" | "titleSuffix" | "pageTitle" | "siteName" | "siteHost";

/** What a choice is where nothing is said. */
const USUAL: Record<Choice, string> = {
  profile: "imprimerie-nationale",
  countRule: "mots",
  titleSuffix: "",
  pageTitle: "same",
  siteName: "",
  siteHost: "",
};

export const inheritsAll = (): ClientSettings => ({
  thresholds: {},
  silenced: {},
  profile: null,
  countRule: null,
  titleSuffix: null,
  pageTitle: null,
  siteName: null,
  siteHost: null,
});

export class Rules {
  /** The clients known, as a French reader looks them up. */
  clients = $state.raw<string[]>([]);
  /** Called once a change that may change the report is kept. */
  onChange: () => void = () => {};
  readonly #own = new SvelteMap<string, ClientSettings>();
  readonly #backend: Backend;
  readonly #preferences: Preferences;
  readonly #notices: Notices;
  #saving: Promise<unknown> = Promise.resolve();

  constructor(backend: Backend, preferences: Preferences, notices: Notices) {
    this.#backend = backend;
    this.#preferences = preferences;
    this.#notices = notices;
  }

  /** Reads the clients' names again. */
  async refresh(): Promise<void> {
    const names = await this.#notices.attempt(() => this.#backend.listClients());
    if (names) this.clients = [...names].sort((a, b) => a.localeCompare(b, "fr"));
  }

  /** Reads a client's settings, unless they are known. */
  async load(client: string): Promise<void> {
    if (client === EVERYONE || this.#own.has(client)) return;
    const own = await this.#notices.attempt(() => this.#backend.clientSettings(client));
    // What was set while it was read stands.
    if (own && !this.#own.has(client)) this.#own.set(client, own);
  }

  /** What a client's settings change. */
  own(client: string): ClientSettings {
    return this.#own.get(client) ?? inheritsAll();
  }

  /** A threshold as it holds for a client. */
  threshold({ name, default: usual }: ThresholdInfo, client: string): InForce<number> {
    const all = this.#preferences.values.thresholds[name];
    return inForce(this.own(client).thresholds[name], all, usual);
  }

  /** Whether a check is switched off for a client. */
  off(check: string, client: string): InForce<boolean> {
    const all = this.#preferences.values.silenced.includes(check);
    return inForce(this.own(client).silenced[check], all || undefined, false);
  }

  /** A choice as it holds for a client. */
  choice(name: Choice, client: string): InForce<string> {
    return inForce(this.own(client)[name] ?? undefined, this.#preferences.values[name] || undefined, USUAL[name]);
  }

  /** Sets a threshold, or gives back (null) the value that it has without. */
  setThreshold({ name, default: usual }: ThresholdInfo, value: number | null, client: string): Promise<unknown> {
    if (client !== EVERYONE) {
      const { thresholds } = this.own(client);
      return this.#setOwn(client, { thresholds: withKey(thresholds, name, value) });
    }
    const thresholds = withKey(this.#preferences.values.thresholds, name, value === usual ? null : value);
    return this.#preferences.set({ thresholds });
  }

  /** Switches a check off or on, or (null) lets a client follow the others. */
  setOff(check: string, off: boolean | null, client: string): Promise<unknown> {
    if (client !== EVERYONE) {
      const { silenced } = this.own(client);
      return this.#setOwn(client, { silenced: withKey(silenced, check, off) });
    }
    const others = this.#preferences.values.silenced.filter((id) => id !== check);
    return this.#preferences.set({ silenced: off ? [...others, check] : others });
  }

  /** Sets a choice, or (null) lets a client follow the others. */
  setChoice(name: Choice, value: string | null, client: string): Promise<unknown> {
    if (client !== EVERYONE) return this.#setOwn(client, { [name]: value });
    const kept = value === null || value === USUAL[name] ? "" : value;
    return this.#preferences.set({ [name]: kept } satisfies Partial<Values>);
  }

  /** Lets a client follow the others in everything. */
  forget(client: string): Promise<unknown> {
    return this.#setOwn(client, inheritsAll());
  }

  /** Writes never overtake one another. */
  async #setOwn(client: string, patch: Partial<ClientSettings>): Promise<unknown> {
    await this.load(client);
    const settings = { ...this.own(client), ...patch };
    this.#own.set(client, settings);
    this.#saving = this.#saving.then(() =>
      this.#notices.attempt(async () => {
        await this.#backend.setClientSettings(client, settings);
        this.onChange();
      }),
    );
    return this.#saving;
  }
}

function inForce<T>(own: T | undefined, all: T | undefined, usual: T): InForce<T> {
  if (own !== undefined) return { value: own, from: "client" };
  if (all !== undefined) return { value: all, from: "everyone" };
  return { value: usual, from: "usual" };
}

function withKey<T>(values: Readonly<Record<string, T | undefined>>, key: string, value: T | null): Record<string, T> {
  const kept = Object.entries(values).filter((entry): entry is [string, T] => entry[0] !== key && entry[1] !== undefined);
  return Object.fromEntries(value === null ? kept : [...kept, [key, value]]);
}
