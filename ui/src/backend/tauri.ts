// The door to the real program: each method is the Rust command of the same name in snake_case.

import { invoke as callHost } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { getCurrentWebview } from "@tauri-apps/api/webview";
import { getCurrentWindow } from "@tauri-apps/api/window";
import { open } from "@tauri-apps/plugin-dialog";
import { fr } from "../text/fr";
import type { Backend } from "./backend";
import { copyHtml, copyText } from "./clipboard";

/** Name of the event a second start sends: its payload is a draft's id, or null. */
const OPEN_REQUESTED = "open-requested";

/** A copy in which each half of a surrogate pair that stands alone is U+FFFD: JSON for the host can't hold one. */
function sendable(value: unknown): unknown {
  if (typeof value === "string") return value.toWellFormed();
  if (Array.isArray(value)) return value.map(sendable);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, sendable(part)]));
}

function invoke<T>(command: string, args: Record<string, unknown> = {}): Promise<T> {
  return callHost<T>(command, sendable(args) as Record<string, unknown>);
}

export function tauriBackend(): Backend {
  return {
    catalogue: () => invoke("catalogue"),

    listDrafts: (query, bin) => invoke("list_drafts", { query, bin }),
    createDraft: () => invoke("create_draft"),
    openDraft: (id) => invoke("open_draft", { id }),
    draftToOpen: () => invoke("draft_to_open"),
    duplicateDraft: (id) => invoke("duplicate_draft", { id }),
    renameDraft: (id, title) => invoke("rename_draft", { id, title }),
    setStatus: (id, status) => invoke("set_status", { id, status }),
    moveToBin: (id) => invoke("move_to_bin", { id }),
    restoreDraft: (id) => invoke("restore_draft", { id }),
    deleteForever: (id) => invoke("delete_forever", { id }),
    emptyBin: () => invoke("empty_bin"),
    importFile: (path) => invoke("import_file", { path }),
    importText: (name, text) => invoke("import_text", { name, text }),
    setSource: (id, name, text) => invoke("set_source", { id, name, text }),
    setSourceFromFile: (id, path) => invoke("set_source_from_file", { id, path }),

    saveDraft: (id, content) => invoke("save_draft", { id, content }),
    analyse: (id, content, revision) => invoke("analyse", { id, content, revision }),
    proposeHeadings: (id, content) => invoke("propose_headings", { id, content }),
    suggest: (word) => invoke("suggest", { word }),
    fixTypography: (content) => invoke("fix_typography", { content }),
    addWord: (word) => invoke("add_word", { word }),
    removeWord: (word) => invoke("remove_word", { word }),
    listWords: () => invoke("list_words"),
    ignore: (id, check, excerpt, everywhere) => invoke("ignore", { id, check, excerpt, everywhere }),
    unignore: (id, check, excerpt) => invoke("unignore", { id, check, excerpt }),
    listIgnored: (id) => invoke("list_ignored", { id }),

    checkpoint: (id, name) => invoke("checkpoint", { id, name }),
    listRevisions: (id) => invoke("list_revisions", { id }),
    revisionContent: (id) => invoke("revision_content", { id }),
    compare: (a, b) => invoke("compare", { a, b }),

    renderExport: (content, kind) => invoke("render_export", { content, kind }),
    exportToFile: (content, kind, directory, name, replace) =>
      invoke("export_to_file", { content, kind, directory, name, replace }),
    exportDirectory: () => invoke("export_directory"),

    preferences: () => invoke("preferences"),
    setPreferences: (preferences) => invoke("set_preferences", { preferences }),

    chooseFile: () =>
      open({
        multiple: false,
        directory: false,
        filters: [{ name: fr.app.textFiles, extensions: ["txt", "md", "markdown"] }],
      }),
    chooseDirectory: () => open({ directory: true, multiple: false }),
    copyText,
    copyHtml,
    onFileDropped: (handler) =>
      getCurrentWebview().onDragDropEvent(({ payload }) => {
        if (payload.type === "drop" && payload.paths[0] !== undefined) handler(payload.paths[0]);
      }),
    onOpenRequested: (handler) =>
      listen<string | null>(OPEN_REQUESTED, ({ payload }) => handler(payload)),
    onCloseRequested: (handler) => {
      const window = getCurrentWindow();
      return window.onCloseRequested(async (event) => {
        event.preventDefault();
        // A handler that rejects keeps the window open: something could not be saved.
        try {
          await handler();
        } catch {
          return;
        }
        await window.destroy();
      });
    },
    setWindowTitle: (title) => getCurrentWindow().setTitle(title),
  };
}
