// Bringing a source in: pasted, chosen or dropped. What was pasted stays until it is safely in.

import type { Backend } from "../backend/backend";
import type { Draft } from "../bindings/Draft";
import { libraryText } from "../text/library";
import { hostError } from "./host-error";

export class SourceImport {
  text = $state("");
  name = $state("");
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
        ? this.backend.importText(name, this.text)
        : this.backend.setSource(this.draftId, name, this.text),
    );
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
      return draft;
    } catch (thrown) {
      this.error = hostError(thrown).message;
      return null;
    } finally {
      this.working = false;
    }
  }
}
