// The delivery: the format, the file, what was written, and the finished text as it will read.

import type { Backend, ExportKind } from "../backend/backend";
import type { Content } from "../bindings/Content";
import { exportName, withExtension } from "./export-name";
import { hostError } from "./host-error";

export const KINDS: readonly ExportKind[] = ["page", "fragment", "markdown", "text"];

/** Where an export stands. */
export type ExportStep =
  | { at: "rest" }
  | { at: "writing" }
  /** A file of that name stands there: the writer decides. */
  | { at: "exists"; name: string }
  | { at: "done"; path: string; bytes: number }
  | { at: "failed"; message: string };

export class Delivery {
  kind = $state<ExportKind>("page");
  /** The folder as shown; what the writer types goes in as it is. Empty means the proposed one. */
  directory = $state("");
  /** The folder an export goes to where the writer gives none. */
  proposedDirectory = $state("");
  step = $state.raw<ExportStep>({ at: "rest" });
  /** The finished page, for the preview. */
  page = $state("");
  /** The finished text in the chosen format. */
  code = $state("");
  rendering = $state(false);
  /** Why the finished text can't be shown. */
  renderError = $state<string | null>(null);
  /** What was just copied, for a moment. */
  copied = $state<"code" | "formatted" | null>(null);

  private givenName = $state<string | null>(null);
  private asked = 0;
  private copiedTimer: ReturnType<typeof setTimeout> | undefined;

  /** `content` gives the text as it is now. */
  constructor(
    private readonly backend: Backend,
    private readonly content: () => Content,
  ) {}

  /** A name made of the slug or the title. */
  get proposedName(): string {
    const { meta, body } = this.content();
    return exportName({ slug: meta.slug, title: meta.title, body }, this.kind);
  }

  /** The file's name as shown: what the writer gave, were it nothing, or the proposed one. */
  get name(): string {
    return this.givenName ?? this.proposedName;
  }

  /** An empty name stays empty while it is written; the file then gets the proposed one. */
  set name(name: string) {
    this.givenName = name;
    this.rest();
  }

  async open(): Promise<void> {
    try {
      this.directory = this.proposedDirectory = await this.backend.exportDirectory();
    } catch (thrown) {
      this.step = { at: "failed", message: hostError(thrown).message };
    }
    await this.render();
  }

  async setKind(kind: ExportKind): Promise<void> {
    if (kind === this.kind) return;
    this.kind = kind;
    if (this.givenName !== null) this.givenName = withExtension(this.givenName, kind);
    this.rest();
    await this.render();
  }

  setDirectory(directory: string): void {
    this.directory = directory;
    this.rest();
  }

  async chooseDirectory(): Promise<void> {
    try {
      const chosen = await this.backend.chooseDirectory();
      if (chosen !== null) this.setDirectory(chosen);
    } catch (thrown) {
      this.step = { at: "failed", message: hostError(thrown).message };
    }
  }

  /** Makes the finished text again; an answer older than the last question is dropped. */
  async render(): Promise<void> {
    const turn = ++this.asked;
    const content = this.content();
    const kind = this.kind;
    this.rendering = true;
    try {
      const page = await this.backend.renderExport(content, "page");
      const code = kind === "page" ? page : await this.backend.renderExport(content, kind);
      if (turn !== this.asked) return;
      this.page = page;
      this.code = code;
      this.renderError = null;
    } catch (thrown) {
      if (turn !== this.asked) return;
      this.renderError = hostError(thrown).message;
    } finally {
      if (turn === this.asked) this.rendering = false;
    }
  }

  /** Writes the file. Where one stands already it isn't touched until `replace`. */
  async export(replace = false): Promise<void> {
    if (this.step.at === "writing") return;
    const name = withExtension(this.name, this.kind) || withExtension(this.proposedName, this.kind);
    this.step = { at: "writing" };
    try {
      const file = await this.backend.exportToFile(this.content(), this.kind, this.directory.trim() || this.proposedDirectory, name, replace);
      this.step = { at: "done", path: file.path, bytes: file.bytes };
    } catch (thrown) {
      const exists = hostError(thrown).code === "exists";
      this.step = exists ? { at: "exists", name } : { at: "failed", message: hostError(thrown).message };
    }
  }

  /** Forgets the last export's outcome: what it says no longer holds. */
  rest(): void {
    if (this.step.at !== "writing") this.step = { at: "rest" };
  }

  /** Copies the code of the chosen format. */
  async copy(): Promise<void> {
    await this.toClipboard("code", () => this.backend.copyText(this.code));
  }

  /** Copies the text with its form, for a word processor or a visual field. */
  async copyFormatted(): Promise<void> {
    await this.toClipboard("formatted", async () => {
      const content = this.content();
      const [html, text] = await Promise.all([
        this.backend.renderExport(content, "fragment"),
        this.backend.renderExport(content, "text"),
      ]);
      await this.backend.copyHtml(html, text);
    });
  }

  private async toClipboard(what: "code" | "formatted", work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.copied = what;
      clearTimeout(this.copiedTimer);
      this.copiedTimer = setTimeout(() => (this.copied = null), 2500);
    } catch (thrown) {
      this.step = { at: "failed", message: hostError(thrown).message };
    }
  }
}
