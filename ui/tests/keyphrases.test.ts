import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { describe, expect, it, vi } from "vitest";
import type { Range } from "../src/bindings/Range";
import { fixtureBackend } from "../src/backend/fixture";
import { keyphraseMarks, setKeyphrase } from "../src/editor/keyphrase";
import { Analysis } from "../src/state/analysis.svelte";
import { DraftSession } from "../src/state/draft-session.svelte";
import { Keyphrases, phrasesOf } from "../src/state/keyphrases.svelte";
import { Notices } from "../src/state/notices.svelte";
import { content } from "./partial-backend";

const BODY = "Le phare dort. Un phare veille. Le quai, le phare.";

async function keyphrases() {
  const backend = fixtureBackend();
  const id = (await backend.draftToOpen()) ?? "";
  const draft = await backend.openDraft(id);
  const session = new DraftSession(backend);
  const written = content({ body: BODY });
  session.load({ ...draft, content: { ...written, meta: { ...written.meta, keyphrase: "phare", secondary: ["quai", "bateau"] } } });
  const notices = new Notices();
  const analysis = new Analysis(backend, notices, session);
  analysis.report = await backend.analyse(id, session.content(), session.revision);
  const gone: Range[] = [];
  session.editor = { apply: () => {}, undo: () => {}, redo: () => {}, reveal: (range) => gone.push(range), find: () => {}, focus: () => {} };
  return { made: new Keyphrases(session, analysis, backend, notices), session, gone, backend };
}

describe("the keyphrases", () => {
  it("tells who else is written for the same one, of the same client", async () => {
    vi.useFakeTimers();
    const { made, session, backend } = await keyphrases();
    const other = await backend.createDraft();
    const meta = { ...content().meta, title: "Le grand phare", keyphrase: "Phare" };
    await backend.saveDraft(other.id, { ...content({ body: "Un phare." }), meta });
    const asked = async () => {
      made.changed();
      await vi.advanceTimersByTimeAsync(400);
      return made.taken.map(({ title }) => title);
    };
    expect(await asked()).toEqual(["Le grand phare"]);
    session.setMeta({ client: "Autre" });
    expect(await asked()).toEqual([]);
    vi.useRealTimers();
  });

  it("goes from place to place, and from the last to the first", async () => {
    const { made, session, gone } = await keyphrases();
    const main = made.main;
    if (!main) throw new Error("no report");
    for (const caret of [0, 8, BODY.length]) {
      session.caret = caret;
      made.next(main);
    }
    expect(gone.map(({ from }) => from)).toEqual([3, 18, 3]);
  });

  it("marks one phrase at a time, and none once it is gone", async () => {
    const { made } = await keyphrases();
    expect(made.marks()).toEqual([]);
    made.toggle("phare");
    expect(made.marks().map(({ from, to }) => BODY.slice(from, to))).toEqual(["phare", "phare", "phare"]);
    made.toggle("quai");
    expect(made.marks().map(({ from, to }) => BODY.slice(from, to))).toEqual(["quai"]);
    made.toggle("quai");
    expect(made.marks()).toEqual([]);
    made.toggle("ancre");
    expect(made.marks()).toEqual([]);
  });

  it("reads a list as it is typed", () => {
    expect(phrasesOf("justice numérique, e-CODEX ; , greffe\nport ")).toEqual(["justice numérique", "e-CODEX", "greffe", "port"]);
    expect(phrasesOf(" , ")).toEqual([]);
  });
});

describe("their marks in the editor", () => {
  it("draws them, moves them with the text and takes them away", () => {
    const view = new EditorView({ state: EditorState.create({ doc: BODY, extensions: keyphraseMarks }) });
    const marked = () => [...view.contentDOM.querySelectorAll(".kp")].map((element) => element.textContent);
    view.dispatch({ effects: setKeyphrase.of([{ from: 18, to: 23 }, { from: 3, to: 8 }, { from: 40, to: 900 }]) });
    expect(marked()).toEqual(["phare", "phare"]);
    view.dispatch({ changes: { from: 0, insert: "Hier, " } });
    expect(marked()).toEqual(["phare", "phare"]);
    view.dispatch({ effects: setKeyphrase.of([]) });
    expect(marked()).toEqual([]);
    view.destroy();
  });
});
