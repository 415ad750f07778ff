// Bringing a source in: pasted, chosen or dropped. What was pasted stays until it is safely in.

import type { Backend } from "../backend/backend";
import type { Draft } from "../bindings/Draft";
import { libraryText } from "../text/library";
import { hostError } from "./host-error";

export class SourceImport {
  text = $state("");
  name = $state("");
  /** The HTML that the text was made of, where it was copied with its look. */
  html: string | null = null;
  working = $state(false);
  /** One French line. */
  error = $state<string | null>(null);

  /** `draftId` gives that draft its source; null makes a new draft of it. */
  constructor(
    private readonly backend: Backend,
    private readonly draftId: string | null = null,
  ) {}

  /** Takes the pasted text; the draft, or null where it failed. */
  async paste(): Promise<Draft | null> {
    if (this.text.trim() === "") {
      this.error = libraryText.importSheet.nothing;
      return null;
    }
    const name = this.name.trim() === "" ? libraryText.importSheet.defaultName : this.name.trim();
    return this.run(() =>
      this.draftId === null
        ? this.backend.importText(name, this.text, this.html)
        : this.backend.setSource(this.draftId, name, this.text, this.html),
    );
  }

  /**
   * What was pasted with its look, as Markdown; null where its bare text says as much. The whole of an empty field, it
   * is kept beside the text.
   */
  async pasted(html: string, whole: boolean): Promise<string | null> {
    try {
      const text = await this.backend.readClipboard(html);
      if (text !== null) this.html = whole ? html : this.html;
      return text;
    } catch (thrown) {
      this.error = hostError(thrown).message;
      return null;
    }
  }

  /** Asks for a file and reads it; null where none was chosen or it failed. */
  async choose(): Promise<Draft | null> {
    let path: string | null;
    try {
      path = await this.backend.chooseFile();
    } catch (thrown) {
      this.error = hostError(thrown).message;
      return null;
    }
    return path === null ? null : this.file(path);
  }

  /** Reads a file; null where it failed. */
  async file(path: string): Promise<Draft | null> {
    return this.run(() =>
      this.draftId === null ? this.backend.importFile(path) : this.backend.setSourceFromFile(this.draftId, path),
    );
  }

  private async run(work: () => Promise<Draft>): Promise<Draft | null> {
    if (this.working) return null;
    this.working = true;
    this.error = null;
    try {
      const draft = await work();
      this.text = "";
      this.name = "";
      this.html = null;
      return draft;
    } catch (thrown) {
      this.error = hostError(thrown).message;
      return null;
    } finally {
      this.working = false;
    }
  }
}
