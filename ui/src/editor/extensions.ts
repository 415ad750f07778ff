// The editor put together: everything that doesn't change from one draft to another.

import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { highlightSelectionMatches, openSearchPanel, search, searchKeymap } from "@codemirror/search";
import { Compartment, EditorState, Prec, type Extension } from "@codemirror/state";
import { drawSelection, dropCursor, EditorView, keymap, placeholder, tooltips } from "@codemirror/view";
import type { Headings } from "../state/headings.svelte";
import { keyPressed } from "../state/latency";
import type { Program } from "../state/program.svelte";
import { fr } from "../text/fr";
import { caret, setFocusMode } from "./caret";
import * as commands from "./commands";
import { factMarks } from "./facts";
import { findings } from "./findings";
import { formatsAt, type Format } from "./formats";
import { ghostRow } from "./ghost";
import { incoming } from "./incoming";
import { keyphraseMarks } from "./keyphrase";
import { hasLead, markdownLook } from "./markdown";
import { frenchPhrases } from "./phrases";
import { unbroken, visibleSpaces } from "./spaces";
import { findingCards } from "./tooltip";

/** Holds the no-break space dots, so that ¶ can take them away. */
const spaces = new Compartment();

/** Shows or hides the dots of no-break spaces. */
export const showSpaces = (view: EditorView, shown: boolean): void =>
  view.dispatch({ effects: spaces.reconfigure(shown ? visibleSpaces : []) });

/** Leaves only the sentence at the caret in full ink. */
export const focusMode = (view: EditorView, on: boolean): void => view.dispatch({ effects: setFocusMode.of(on) });

export interface Toggles {
  spaces(): void;
  focus(): void;
  /** Told when the forms at the caret change. */
  formats(found: readonly Format[]): void;
  /** Told when the caret or the focus moves. */
  moved(): void;
}

export function extensions(program: Program, toggles: Toggles): Extension {
  const { session, headings, notices, preferences, facts } = program;
  let pressed: number | null = null;
  let formats = "";

  return [
    EditorState.tabSize.of(4),
    history(),
    drawSelection(),
    dropCursor(),
    placeholder(fr.editor.placeholder),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({
      spellcheck: "false",
      autocorrect: "off",
      autocapitalize: "off",
      lang: "fr",
      class: "prose",
      "aria-label": fr.editor.label,
      "data-testid": "editor",
    }),
    EditorView.contentAttributes.compute(["doc"], (state): Record<string, string> => (hasLead(state.doc) ? { class: "cm-led" } : {})),
    frenchPhrases,
    markdownLook,
    caret,
    // Innermost, so that an underlined word stays one piece: the highest precedence draws the inner element.
    Prec.highest(unbroken),
    spaces.of(preferences.values.showSpaces ? visibleSpaces : []),
    findings,
    keyphraseMarks,
    factMarks({ follow: (pos) => facts.follow(pos), closeBeside: () => (facts.beside = null) }),
    findingCards(program),
    ghostRow({
      insert: () => headings.insertShown(),
      turn: (step) => headings.turn(step),
      refuse: () => void headings.refuseShown(),
    }),
    search({ top: true }),
    highlightSelectionMatches({ minSelectionLength: 3, wholeWords: true }),
    tooltips({ position: "fixed" }),
    incoming(() => notices.info(fr.editor.pasteTooLarge)),
    Prec.high(
      keymap.of([
        { key: "Mod-b", run: commands.toggleBold, preventDefault: true },
        { key: "Mod-i", run: commands.toggleItalic, preventDefault: true },
        { key: "Mod-k", run: commands.toggleLink, preventDefault: true },
        { key: "Mod-Alt-2", run: commands.toggleHeading2, preventDefault: true },
        { key: "Mod-Alt-3", run: commands.toggleHeading3, preventDefault: true },
        { key: "Mod-Shift-8", run: commands.toggleList, preventDefault: true },
        { key: "Mod-Shift-9", run: commands.toggleQuote, preventDefault: true },
        { key: "Mod-Alt-g", run: (view) => commands.guillemets(program.analysis.report?.profile ?? session.meta.profile)(view), preventDefault: true },
        { key: "Mod-Shift-Space", run: commands.insertNoBreakSpace, preventDefault: true },
        { key: "Mod-Shift-p", run: () => (toggles.spaces(), true), preventDefault: true },
        { key: "F9", run: () => (toggles.focus(), true), preventDefault: true },
        { key: "Mod-h", run: openSearchPanel, preventDefault: true },
        { key: "Mod-s", run: () => (void session.flush(), true), preventDefault: true },
        ...ghostKeys(headings),
      ]),
    ),
    keymap.of([...searchKeymap, ...historyKeymap, ...defaultKeymap]),
    EditorView.domEventObservers({
      keydown: (event) => {
        pressed = event.timeStamp;
      },
      blur: () => void session.flush(),
    }),
    EditorView.updateListener.of((update) => {
      const found = formatsAt(update.state);
      if (found.join() !== formats) {
        formats = found.join();
        toggles.formats(found);
      }
      if (update.selectionSet || update.docChanged) session.caret = update.state.selection.main.head;
      if (update.selectionSet || update.focusChanged) toggles.moved();
      if (!update.docChanged) return;
      keyPressed(pressed ?? performance.now());
      pressed = null;
      session.edited(update.changes.desc, update.state.doc);
    }),
  ];
}

/** Alt+Enter puts the proposed subheading in, Alt+arrows show its other titles, Alt+Delete refuses its place. */
function ghostKeys(headings: Headings) {
  const turn = (step: number) => () => {
    if (!headings.shown) return false;
    headings.turn(step);
    return true;
  };
  return [
    {
      key: "Alt-Enter",
      run: () => {
        if (!headings.shown) return false;
        headings.insertShown();
        return true;
      },
    },
    {
      key: "Alt-Delete",
      // On a Mac these keys delete a word.
      mac: "Alt-Shift-Delete",
      run: () => {
        if (!headings.shown) return false;
        void headings.refuseShown();
        return true;
      },
    },
    { key: "Alt-ArrowDown", run: turn(1) },
    { key: "Alt-ArrowUp", run: turn(-1) },
  ];
}
