import { EditorSelection, EditorState } from "@codemirror/state";
import { describe, expect, it } from "vitest";
import {
  guillemetsPure,
  toggleHeading,
  toggleLinkPure,
  toggleListPure,
  toggleMarks,
  toggleQuotePure,
} from "../src/editor/commands";

type Pure = (state: EditorState) => ReturnType<ReturnType<typeof toggleMarks>> | null;

/** Runs a command on a text where `[` and `]`, or `|`, stand for the selection; gives it back the same way. */
function run(command: Pure, marked: string): string {
  const caret = marked.indexOf("‸");
  const from = caret >= 0 ? caret : marked.indexOf("⟦");
  const to = caret >= 0 ? caret : marked.indexOf("⟧") - 1;
  const state = EditorState.create({
    doc: marked.replace(/[‸⟦⟧]/gu, ""),
    selection: EditorSelection.range(from, to),
  });
  const spec = command(state);
  const next = spec ? state.update(spec).state : state;
  const { from: start, to: end } = next.selection.main;
  const text = next.doc.toString();
  return start === end
    ? `${text.slice(0, start)}‸${text.slice(start)}`
    : `${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`;
}

describe("bold and italic", () => {
  const bold = toggleMarks("**");
  const italic = toggleMarks("*");

  it("go round the selection, and go again", () => {
    expect(run(bold, "un ⟦mot⟧ ici")).toBe("un **⟦mot⟧** ici");
    expect(run(bold, "un **⟦mot⟧** ici")).toBe("un ⟦mot⟧ ici");
    expect(run(bold, "un ⟦**mot**⟧ ici")).toBe("un ⟦mot⟧ ici");
    expect(run(italic, "un *⟦mot⟧* ici")).toBe("un ⟦mot⟧ ici");
  });

  it("take the word at the caret, accents and all", () => {
    expect(run(bold, "l’été‸ vient")).toBe("l’**été‸** vient");
    expect(run(bold, "l’**été‸** vient")).toBe("l’été‸ vient");
  });

  it("leave blanks outside the marks", () => {
    expect(run(bold, "un⟦ mot ⟧ici")).toBe("un **⟦mot⟧** ici");
  });

  it("do not take one for the other", () => {
    expect(run(italic, "un **⟦mot⟧** ici")).toBe("un ***⟦mot⟧*** ici");
    expect(run(italic, "un ***⟦mot⟧*** ici")).toBe("un **⟦mot⟧** ici");
    expect(run(italic, "un ⟦**mot**⟧ ici")).toBe("un *⟦**mot**⟧* ici");
    expect(run(bold, "un ***⟦mot⟧*** ici")).toBe("un *⟦mot⟧* ici");
  });
});

describe("blocks", () => {
  it("a heading comes, changes level, goes", () => {
    expect(run(toggleHeading(2), "Le suj‸et")).toBe("## Le suj‸et");
    expect(run(toggleHeading(3), "## Le suj‸et")).toBe("### Le suj‸et");
    expect(run(toggleHeading(3), "### Le suj‸et")).toBe("Le suj‸et");
    expect(run(toggleHeading(2), "- Le suj‸et")).toBe("## Le suj‸et");
  });

  it("a list takes every line of the selection, not the blank ones", () => {
    expect(run(toggleListPure, "⟦un\n\ndeux⟧")).toBe("- ⟦un\n\n- deux⟧");
    expect(run(toggleListPure, "⟦- un\n- deux⟧")).toBe("⟦un\ndeux⟧");
    expect(run(toggleListPure, "⟦- un\ndeux⟧")).toBe("⟦- un\n- deux⟧");
  });

  it("a quote comes and goes", () => {
    expect(run(toggleQuotePure, "d‸it-elle")).toBe("> d‸it-elle");
    expect(run(toggleQuotePure, "> d‸it-elle")).toBe("d‸it-elle");
  });
});

describe("links and quotes", () => {
  it("a link selects its address; an address becomes one; a link goes back to its words", () => {
    expect(run(toggleLinkPure, "le ⟦texte⟧ ici")).toBe("le [texte](⟦https://⟧) ici");
    expect(run(toggleLinkPure, "⟦https://exemple.fr⟧")).toBe("[‸](https://exemple.fr)");
    expect(run(toggleLinkPure, "le [te‸xte](https://exemple.fr) ici")).toBe("le ⟦texte⟧ ici");
  });

  it("guillemets bring the profile's spaces", () => {
    expect(run(guillemetsPure("\u00a0"), "⟦oui⟧")).toBe("«\u00a0⟦oui⟧\u00a0»");
    expect(run(guillemetsPure(""), "‸")).toBe("«‸»");
  });
});
