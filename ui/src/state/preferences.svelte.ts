// What the writer sets, kept by the host; the theme is applied to the document.

import type { Backend } from "../backend/backend";
import type { Preferences as Values } from "../bindings/Preferences";
import type { Notices } from "./notices.svelte";

const DEFAULTS: Values = {
  theme: "system",
  showSpaces: true,
  sourceFolded: false,
  exportDir: "",
  author: "",
  titleSuffix: "",
  pageTitle: "",
  siteName: "",
  siteHost: "",
  thresholds: {},
  silenced: [],
  profile: "",
  countRule: "",
};

export class Preferences {
  values = $state.raw<Values>(DEFAULTS);
  /** Called when a change may change the report. */
  onChange: () => void = () => {};
  readonly #backend: Backend;
  readonly #notices: Notices;
  #saving: Promise<unknown> = Promise.resolve();

  constructor(backend: Backend, notices: Notices) {
    this.#backend = backend;
    this.#notices = notices;
  }

  async load(): Promise<void> {
    const values = await this.#notices.attempt(() => this.#backend.preferences());
    if (values) this.values = values;
    this.#applyTheme();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#applyTheme());
  }

  /** Changes some settings; resolves once they are kept. Writes never overtake one another. */
  set(patch: Partial<Values>): Promise<unknown> {
    this.values = { ...this.values, ...patch };
    this.#applyTheme();
    const values = this.values;
    this.#saving = this.#saving.then(() =>
      this.#notices.attempt(async () => {
        await this.#backend.setPreferences(values);
        this.onChange();
      }),
    );
    return this.#saving;
  }

  /** From light to dark and back, starting from what is shown. */
  switchTheme(): void {
    void this.set({ theme: this.dark ? "light" : "dark" });
  }

  get dark(): boolean {
    const { theme } = this.values;
    if (theme === "light" || theme === "dark") return theme === "dark";
    return matchMedia("(prefers-color-scheme: dark)").matches;
  }

  #applyTheme(): void {
    document.documentElement.dataset.theme = this.dark ? "dark" : "light";
  }
}
