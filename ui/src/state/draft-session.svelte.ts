// The draft being written: its text, its fields, its revision number, and its way to the database.

import { ChangeSet, Text, type ChangeDesc, type EditorState } from "@codemirror/state";
import type { Backend } from "../backend/backend";
import type { Content } from "../bindings/Content";
import type { Draft } from "../bindings/Draft";
import type { Edit } from "../bindings/Edit";
import type { Meta } from "../bindings/Meta";
import { emptyMeta, oneLineEnd, plainHeading, sendable } from "./content";
import type { Carried, EditorPort } from "./editor-port";
import { messageOf } from "./notices.svelte";

/** Written this long after the last key, in milliseconds. */
export const SAVE_AFTER_PAUSE = 600;
/** Written at least this often while typing, in milliseconds. */
export const SAVE_AT_LEAST = 2500;
/** Tried again this long after a failure, in milliseconds. */
export const RETRY_AFTER = 3000;

export type SaveState =
  | { kind: "saved" }
  | { kind: "waiting" }
  | { kind: "writing" }
  | { kind: "failed"; reason: string };

type Timer = ReturnType<typeof setTimeout>;

export class DraftSession {
  /** Identity, source and dates; the text lives in `text` and `meta`. */
  draft = $state.raw<Draft | null>(null);
  meta = $state.raw<Meta>(emptyMeta());
  text = $state.raw<Text>(Text.empty);
  /** Grows with each change of the text or of a field; every report carries the one it describes. */
  revision = $state.raw(0);
  saving = $state.raw<SaveState>({ kind: "saved" });
  /** The editor while it is on screen. */
  editor = $state.raw<EditorPort | null>(null);
  /** Called after each change; `changes` is null where only fields changed or another draft came. */
  onChange: (changes: ChangeDesc | null) => void = () => {};
  /** Called after each commit. */
  onSaved: () => void = () => {};
  /** Where the caret stands, in UTF-16 units. */
  caret = $state.raw(0);
  /** Grows with each draft shown: an editor belongs to one of them. */
  shown = $state.raw(0);
  /** The editor's state while another screen is shown: its undo history, its caret. */
  parked: EditorState | null = null;
  /** Edits made while the editor is away, kept so that they can be undone once it is back. */
  awayEdits: ChangeSet[] = [];

  readonly #backend: Backend;
  #frontMatter = "";
  #savedRevision = 0;
  /** At which revision a field was changed here last. */
  readonly #touched = new Map<string, number>();
  #body: string | null = null;
  #pause: Timer | undefined;
  #deadline: Timer | undefined;
  #writing: Promise<boolean> | null = null;

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  get id(): string | null {
    return this.draft?.id ?? null;
  }

  get dirty(): boolean {
    return this.revision !== this.#savedRevision;
  }

  /** Markdown, without front matter. */
  get body(): string {
    this.#body ??= this.text.toString();
    return this.#body;
  }

  /** The title as shown: the field, else the first heading, else nothing. */
  get title(): string {
    if (this.meta.title !== "") return this.meta.title;
    for (const line of this.text.iterLines()) {
      const heading = /^#{1,6}\s+(.*\S)/.exec(line);
      if (heading?.[1]) return plainHeading(heading[1]);
      if (line.trim() !== "") break;
    }
    return "";
  }

  /** The whole content as it may be sent. */
  content(): Content {
    return sendable({ frontMatter: this.#frontMatter, meta: this.meta, body: this.body });
  }

  /** Shows another draft. Whatever was being written must have been flushed. */
  load(draft: Draft): void {
    this.#clearTimers();
    this.draft = draft;
    this.meta = draft.content.meta;
    this.#frontMatter = draft.content.frontMatter;
    this.#setText(Text.of(oneLineEnd(draft.content.body).split("\n")));
    this.#fresh();
  }

  /** Takes over what changes outside the text (source, status) without touching the text. */
  refresh(draft: Draft): void {
    if (draft.id === this.id) this.draft = draft;
  }

  /**
   * Takes over what the host changed after the text was written at a revision, `written`. What was typed since stays
   * and is written in its turn; of the fields only the title and the slug are the host's, where they weren't touched.
   */
  takeFields(draft: Draft, written: number): void {
    if (draft.id !== this.id) return;
    this.draft = draft;
    const { meta, frontMatter } = draft.content;
    if (this.revision === written && !this.dirty) {
      this.meta = meta;
      this.#frontMatter = frontMatter;
      this.revision += 1;
      this.#savedRevision = this.revision;
      this.onChange(null);
      return;
    }
    const untouched = ["title", "slug"].filter((field) => (this.#touched.get(field) ?? 0) <= written);
    this.meta = { ...this.meta, ...Object.fromEntries(Object.entries(meta).filter(([field]) => untouched.includes(field))) };
    this.#changed(null);
  }

  /** No draft any more (it went to the bin). */
  unload(): void {
    this.#clearTimers();
    this.draft = null;
    this.meta = emptyMeta();
    this.#setText(Text.empty);
    this.#fresh();
  }

  /** The editor's text changed. */
  edited(changes: ChangeDesc, text: Text): void {
    this.#setText(text);
    this.#changed(changes);
  }

  /** Changes fields of the front matter. */
  setMeta(patch: Partial<Meta>): void {
    this.meta = { ...this.meta, ...patch };
    this.#touch(Object.keys(patch));
    this.#changed(null);
  }

  /** Applies edits to the text as one step that can be undone, whichever screen is shown. */
  apply(edits: readonly Edit[], carried?: Carried): void {
    if (edits.length === 0) return;
    if (this.editor) {
      this.editor.apply(edits, carried);
      return;
    }
    const changes = ChangeSet.of([...edits], this.text.length);
    this.awayEdits.push(changes);
    this.edited(changes.desc, changes.apply(this.text));
  }

  /** Replaces text and fields by another version's (a checkpoint brought back); undo brings back the text. */
  restore(content: Content): void {
    this.#frontMatter = content.frontMatter;
    this.meta = content.meta;
    this.#touch(Object.keys(content.meta));
    const body = oneLineEnd(content.body);
    if (body === this.body) this.#changed(null);
    else this.apply([{ from: 0, to: this.text.length, insert: body }]);
  }

  /**
   * Writes what isn't written yet and resolves once it is committed: true, or false where it
   * failed (the reason stands in `saving`, and it is tried again by itself).
   */
  flush(): Promise<boolean> {
    clearTimeout(this.#pause);
    clearTimeout(this.#deadline);
    this.#pause = this.#deadline = undefined;
    this.#writing ??= this.#write().finally(() => {
      this.#writing = null;
    });
    return this.#writing;
  }

  async #write(): Promise<boolean> {
    while (this.draft && this.dirty) {
      const { id } = this.draft;
      const { revision } = this;
      // A failure stays told until a write has gone through.
      if (this.saving.kind !== "failed") this.saving = { kind: "writing" };
      try {
        await this.#backend.saveDraft(id, this.content());
      } catch (cause) {
        this.saving = { kind: "failed", reason: messageOf(cause) };
        this.#clearTimers();
        this.#deadline = setTimeout(() => void this.flush(), RETRY_AFTER);
        return false;
      }
      if (this.id !== id) return true;
      this.#savedRevision = revision;
      this.onSaved();
      // While the writer types on, the next write waits for its own pause.
      if (this.#pause !== undefined && this.dirty) {
        this.saving = { kind: "waiting" };
        return true;
      }
    }
    this.saving = { kind: "saved" };
    return true;
  }

  #changed(changes: ChangeDesc | null): void {
    this.revision += 1;
    if (this.draft) {
      if (this.saving.kind === "saved") this.saving = { kind: "waiting" };
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => void this.flush(), SAVE_AFTER_PAUSE);
      this.#deadline ??= setTimeout(() => void this.flush(), SAVE_AT_LEAST);
    }
    this.onChange(changes);
  }

  /** Fields change with the revision to come. */
  #touch(fields: readonly string[]): void {
    for (const field of fields) this.#touched.set(field, this.revision + 1);
  }

  /** What is shown is what the database holds. */
  #fresh(): void {
    this.awayEdits = [];
    this.#touched.clear();
    this.parked = null;
    this.caret = 0;
    this.shown += 1;
    this.revision += 1;
    this.#savedRevision = this.revision;
    this.saving = { kind: "saved" };
    this.onChange(null);
  }

  #setText(text: Text): void {
    this.text = text;
    this.#body = null;
  }

  #clearTimers(): void {
    clearTimeout(this.#pause);
    clearTimeout(this.#deadline);
    this.#pause = this.#deadline = undefined;
  }
}
