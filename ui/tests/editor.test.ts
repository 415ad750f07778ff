import { EditorState, Prec, Text } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { afterEach, describe, expect, it } from "vitest";
import { paragraphAt, sentenceAt } from "../src/editor/caret";
import { findings, setFindings } from "../src/editor/findings";
import { cleanPaste, incoming, LARGEST_PASTE } from "../src/editor/incoming";
import { formatsAt } from "../src/editor/formats";
import { chapoLines, hasLead, isSeparator, markdownLook } from "../src/editor/markdown";
import { unbroken } from "../src/editor/spaces";

const doc = (text: string) => Text.of(text.split("\n"));
let view: EditorView | null = null;
afterEach(() => view?.destroy());

describe("how the text is shown", () => {
  const text = doc("# Titre\n\nLe chapô\nsur deux lignes.\n\nUn paragraphe.\n\n\n");

  it("a blank line between blocks is spacing; the one that waits for text is a line", () => {
    expect([1, 2, 5, 7, 8, 9].map((n) => isSeparator(text, n))).toEqual([false, true, true, true, false, false]);
    expect(isSeparator(doc("Un paragraphe.\n"), 2)).toBe(false);
  });

  it("the blank line below a file's fields is spacing too", () => {
    const led = doc("\n# Titre");
    expect([hasLead(led), isSeparator(led, 1)]).toEqual([true, true]);
    expect([hasLead(doc("")), hasLead(doc("\n")), hasLead(doc("\n\n# Titre")), hasLead(text)]).toEqual([false, false, false, false]);
  });

  it("the signs beside a no-break space stay on its line, an emoji whole", () => {
    const text = "dit : «\u00a0L’été\u00a0», 2\u202f680 % e\u0301\u00a0! 👩‍🚀\u00a0! oui";
    view = new EditorView({ state: EditorState.create({ doc: text, extensions: [unbroken] }) });
    const glued = [...view.contentDOM.querySelectorAll(".cm-glue")].map((e) => e.textContent);
    expect(glued).toEqual(["«\u00a0L", "é\u00a0»", "2\u202f6", "e\u0301\u00a0!", "\u00a0!"]);
    expect(view.contentDOM.textContent).toBe(text);
  });

  it("an underlined word beside a no-break space stays one piece", () => {
    view = new EditorView({ state: EditorState.create({ doc: "le mto\u00a0: oui", extensions: [findings, Prec.highest(unbroken)] }) });
    view.dispatch({ effects: setFindings.of([{ from: 3, to: 6, category: "spelling" }]) });
    expect([...view.contentDOM.querySelectorAll(".sp")].map((e) => e.textContent)).toEqual(["mto"]);
  });

  it("the toolbar knows the forms at the caret", () => {
    const text = "## Titre *vif*\n\nUn **gras** mot.\n\n- point\n\n> dit [elle](x)";
    const at = (words: string, offset = 1) => {
      const anchor = text.indexOf(words) + offset;
      return formatsAt(EditorState.create({ doc: text, selection: { anchor }, extensions: [markdownLook] }));
    };
    expect(at("Titre")).toEqual(["heading2"]);
    expect(at("vif")).toEqual(["heading2", "italic"]);
    expect(at("gras")).toEqual(["bold"]);
    expect(at("mot")).toEqual([]);
    expect(at("point")).toEqual(["list"]);
    expect(at("elle")).toEqual(["link", "quote"]);
    const across = { anchor: text.indexOf("gras"), head: text.indexOf("mot") };
    expect(formatsAt(EditorState.create({ doc: text, selection: across, extensions: [markdownLook] }))).toEqual([]);
  });

  it("the chapô is the first paragraph after the title, and nothing else", () => {
    expect(chapoLines(text)).toEqual({ from: 3, to: 4 });
    expect(chapoLines(doc("Pas de titre.\n\nTexte."))).toBeNull();
    expect(chapoLines(doc("# Titre\n\n## Intertitre"))).toBeNull();
    expect(chapoLines(doc("# Titre\n"))).toBeNull();
  });

  it("a paragraph is its lines up to the blank ones", () => {
    expect(paragraphAt(text, 12)).toEqual({ from: 3, to: 4 });
    expect(paragraphAt(text, 8)).toBeNull();
  });

  it("the sentence at the caret ends with its stop", () => {
    const two = doc("Une première phrase. La deuxième ! Et la fin");
    const at = (pos: number) => {
      const range = sentenceAt(two, pos);
      return range && two.sliceString(range.from, range.to);
    };
    expect([3, 25, 40].map(at)).toEqual(["Une première phrase.", "La deuxième !", "Et la fin"]);
  });
});

describe("what comes in", () => {
  it("is cleaned of control characters, odd line ends and lone surrogates", () => {
    expect(cleanPaste("a\u0000b\r\nc\ud83d\u0007d\té")).toBe("ab\nc\ufffdd\té");
  });

  it("keeps control characters out even when they are not pasted", () => {
    view = new EditorView({ state: EditorState.create({ doc: "un", extensions: [incoming(() => {})] }) });
    view.dispatch({ changes: { from: 2, insert: " d\u0000eux" }, userEvent: "input.type" });
    expect(view.state.doc.toString()).toBe("un deux");
  });

  it("keeps an emoji that is typed, even where its halves come one by one", () => {
    view = new EditorView({ state: EditorState.create({ doc: "frais ", extensions: [incoming(() => {})] }) });
    view.dispatch({ changes: { from: 6, insert: "\ud83d" }, userEvent: "input.type" });
    view.dispatch({ changes: { from: 7, insert: "\ude00" }, userEvent: "input.type" });
    view.dispatch({ changes: { from: 8, insert: "🎉" }, userEvent: "input.type" });
    expect(view.state.doc.toString()).toBe("frais 😀🎉");
  });

  it("refuses a paste far too large, and says so", () => {
    let refused = 0;
    view = new EditorView({ state: EditorState.create({ doc: "un", extensions: [incoming((length) => (refused = length))] }) });
    const event = new Event("paste", { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { getData: () => "x".repeat(LARGEST_PASTE + 1) } });
    view.contentDOM.dispatchEvent(event);
    expect(refused).toBe(LARGEST_PASTE + 1);
    expect(event.defaultPrevented).toBe(true);
    expect(view.state.doc.toString()).toBe("un");
  });
});

describe("underlines", () => {
  it("have the shape of their category, follow edits, and leave with their words", () => {
    view = new EditorView({ state: EditorState.create({ doc: "un mto et l'été", extensions: [findings] }) });
    view.dispatch({
      effects: setFindings.of([
        { from: 3, to: 6, category: "spelling" },
        { from: 10, to: 15, category: "typography" },
        { from: 0, to: 15, category: "readability" },
      ]),
    });
    const shown = () => [...(view?.contentDOM.querySelectorAll(".sp, .ty, .gr") ?? [])].map((e) => `${e.className} ${e.textContent}`);
    expect(shown()).toEqual(["sp mto", "ty l'été"]);
    view.dispatch({ changes: { from: 0, insert: "Oui, " } });
    expect(shown()).toEqual(["sp mto", "ty l'été"]);
    view.dispatch({ changes: { from: 8, to: 11 } });
    expect(shown()).toEqual(["ty l'été"]);
  });

  it("never reach past the end of the text", () => {
    view = new EditorView({ state: EditorState.create({ doc: "court", extensions: [findings] }) });
    expect(() => view?.dispatch({ effects: setFindings.of([{ from: 2, to: 400, category: "spelling" }]) })).not.toThrow();
  });
});
