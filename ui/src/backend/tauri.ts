// The door to the real program: each method is the Rust command of the same name in snake_case.

import { invoke as callHost } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { getCurrentWebview } from "@tauri-apps/api/webview";
import { getCurrentWindow } from "@tauri-apps/api/window";
import { open } from "@tauri-apps/plugin-dialog";
import { fr } from "../text/fr";
import type { Backend } from "./backend";
import { copyHtml, copyText } from "./clipboard";

/** Calls a command. Halves of emoji that stand alone are replaced: the host reads UTF-8 only. */
function call<T>(command: string, args: Record<string, unknown> = {}): Promise<T> {
  const sendable = Object.entries(args).map(([name, value]) => [name, typeof value === "string" ? value.toWellFormed() : value]);
  return invoke<T>(command, Object.fromEntries(sendable));
}

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

const textFiles = () => [{ name: fr.app.textFiles, extensions: ["txt", "md", "markdown", "html", "htm", "mhtml", "mht", "docx"] }];

export function tauriBackend(): Backend {
  return {
    catalogue: () => call("catalogue"),

    listDrafts: (query, bin) => call("list_drafts", { query, bin }),
    draftsWithKeyphrase: (id, client, keyphrase) => call("drafts_with_keyphrase", { id, client, keyphrase }),
    createDraft: () => call("create_draft"),
    openDraft: (id) => call("open_draft", { id }),
    draftToOpen: () => call("draft_to_open"),
    duplicateDraft: (id) => call("duplicate_draft", { id }),
    renameDraft: (id, title) => call("rename_draft", { id, title }),
    setStatus: (id, status) => call("set_status", { id, status }),
    moveToBin: (id) => call("move_to_bin", { id }),
    restoreDraft: (id) => call("restore_draft", { id }),
    deleteForever: (id) => call("delete_forever", { id }),
    emptyBin: () => call("empty_bin"),
    importFile: (path) => call("import_file", { path }),
    importText: (name, text, html) => call("import_text", { name, text, html }),
    setSource: (id, name, text, html) => call("set_source", { id, name, text, html }),
    setSourceFromFile: (id, path) => call("set_source_from_file", { id, path }),
    readClipboard: (html) => call("read_clipboard", { html }),
    cleanSource: (id, taken) => call("clean_source", { id, taken }),
    answerOrder: (id) => call("answer_order", { id }),

    saveDraft: (id, content) => call("save_draft", { id, content }),
    analyse: (id, content, revision) => call("analyse", { id, content, revision }),
    openFigure: (id, content, revision, figure) => call("open_figure", { id, content, revision, figure }),
    compareWithSource: (id, content, revision) => call("compare_with_source", { id, content, revision }),
    decideFact: (id, fact, decision, note) => call("decide_fact", { id, fact, decision, note }),
    proposeHeadings: (id, content) => call("propose_headings", { id, content }),
    refuseHeading: (id, before, after) => call("refuse_heading", { id, before, after }),
    allowHeading: (refusal) => call("allow_heading", { refusal }),
    listRefusedHeadings: (id) => call("list_refused_headings", { id }),
    proposeFields: (id, content) => call("propose_fields", { id, content }),
    suggest: (word) => call("suggest", { word }),
    fixTypography: (id, content) => call("fix_typography", { id, content }),
    addWord: (word, client) => call("add_word", { word, client }),
    setWordKind: (word, client, kind) => call("set_word_kind", { word, client, kind }),
    removeWord: (word, client) => call("remove_word", { word, client }),
    listWords: () => call("list_words"),
    silence: (id, silence) => call("silence", { id, silence }),
    unsilence: (silence) => call("unsilence", { silence }),
    listSilences: () => call("list_silences"),

    pages: (id, content) => call("pages", { id, content }),
    comparePages: (id, content, revision) => call("compare_pages", { id, content, revision }),
    addPages: (id, paths) => call("add_pages", { id, paths }),
    addPageText: (id, text, html) => call("add_page_text", { id, text, html }),
    removePage: (id, page) => call("remove_page", { id, page }),

    checkpoint: (id, name) => call("checkpoint", { id, name }),
    listRevisions: (id) => call("list_revisions", { id }),
    revisionContent: (id) => call("revision_content", { id }),
    compare: (a, b) => call("compare", { a, b }),

    renderExport: (content, kind) => call("render_export", { content, kind }),
    exportToFile: (content, kind, directory, name, replace) =>
      call("export_to_file", { content, kind, directory, name, replace }),
    exportDirectory: () => call("export_directory"),

    preferences: () => call("preferences"),
    setPreferences: (preferences) => call("set_preferences", { preferences }),
    listClients: () => call("list_clients"),
    clientSettings: (client) => call("client_settings", { client }),
    setClientSettings: (client, settings) => call("set_client_settings", { client, settings }),
    clientBrief: (client) => call("client_brief", { client }),
    setClientBrief: (client, brief) => call("set_client_brief", { client, brief }),

    chooseFile: () => open({ multiple: false, directory: false, filters: textFiles() }),
    chooseFiles: async () => (await open({ multiple: true, directory: false, filters: textFiles() })) ?? [],
    chooseDirectory: () => open({ directory: true, multiple: false }),
    copyText,
    copyHtml,
    onFilesDropped: (handler) =>
      getCurrentWebview().onDragDropEvent(({ payload }) => {
        if (payload.type === "drop" && payload.paths.length > 0) handler(payload.paths);
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
