// CodeMirror's own words, in French.

import { EditorState, type Extension } from "@codemirror/state";
import { fr } from "../text/fr";

export const frenchPhrases: Extension = EditorState.phrases.of(fr.editor.phrases);
