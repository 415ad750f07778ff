import { ChangeSet } from "@codemirror/state";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Backend, Figure } from "../src/backend/backend";
import { fixtureBackend } from "../src/backend/fixture";
import type { FigureDetails } from "../src/bindings/FigureDetails";
import type { Range } from "../src/bindings/Range";
import { DraftSession } from "../src/state/draft-session.svelte";
import { Figures } from "../src/state/figures.svelte";
import { Notices } from "../src/state/notices.svelte";
import { content, partialBackend } from "./partial-backend";

const settle = () => new Promise((done) => setTimeout(done));
const BODY = "La loi est votée. On rit.";

type Asked = { figure: Figure; revision: number; answer: (details: FigureDetails | null) => void; fail: (cause: unknown) => void };

async function opened() {
  const asked: Asked[] = [];
  const openFigure: Backend["openFigure"] = (_id, _content, revision, figure) =>
    new Promise((answer, fail) => asked.push({ figure, revision, answer, fail }));
  const backend = partialBackend({ openFigure });
  const session = new DraftSession(backend);
  const base = await fixtureBackend().createDraft();
  session.load({ ...base, content: content({ body: BODY }) });
  const revealed: Range[] = [];
  session.editor = { apply: vi.fn(), undo: vi.fn(), redo: vi.fn(), reveal: (range) => revealed.push(range), find: vi.fn(), focus: vi.fn() };
  const notices = new Notices();
  const figures = new Figures(backend, session, notices);
  const type = (at: number, insert: string) => {
    const changes = ChangeSet.of({ from: at, insert }, session.text.length);
    session.edited(changes.desc, changes.apply(session.text));
    figures.changed(changes.desc);
  };
  return { asked, session, figures, notices, revealed, type };
}

const details = (figure: Figure, from = 0, to = 17): FigureDetails => ({
  figure,
  revision: 1,
  total: 1,
  places: [{ range: { from, to }, excerpt: [{ text: "La loi est votée.", bold: false }], words: 4, value: null }],
  words: [],
});

let made: Awaited<ReturnType<typeof opened>>;
beforeEach(async () => {
  made = await opened();
});

describe("a figure opened", () => {
  it("asks for nothing while every figure is closed", async () => {
    await made.figures.refresh();
    expect(made.asked).toEqual([]);
  });

  it("shows what stands behind it, and closes at the second click", async () => {
    const { figures, asked, session } = made;
    figures.toggle("passive");
    await settle();
    expect(asked.map(({ figure, revision }) => [figure, revision])).toEqual([["passive", session.revision]]);
    asked[0]?.answer(details("passive"));
    await settle();
    expect(figures.details?.places).toHaveLength(1);
    figures.toggle("passive");
    expect([figures.open, figures.details]).toEqual([null, null]);
  });

  it("never shows the answer for another figure", async () => {
    const { figures, asked } = made;
    figures.toggle("passive");
    await settle();
    figures.toggle("alike");
    asked[0]?.answer(details("passive"));
    await settle();
    expect(figures.details).toBeNull();
    expect(asked.map(({ figure }) => figure)).toEqual(["passive", "alike"]);
    asked[1]?.answer(details("alike"));
    await settle();
    expect(figures.details?.figure).toBe("alike");
  });

  it("asks once more, not twice, for reports that come while it waits", async () => {
    const { figures, asked } = made;
    figures.toggle("passive");
    await settle();
    void figures.refresh();
    void figures.refresh();
    asked[0]?.answer(details("passive"));
    await settle();
    expect(asked).toHaveLength(2);
    asked[1]?.answer(details("passive"));
    await settle();
    expect(asked).toHaveLength(2);
  });

  it("tells a failure and may be asked again", async () => {
    const { figures, asked, notices } = made;
    figures.toggle("passive");
    await settle();
    asked[0]?.fail({ code: "analysis-failed", message: "L’analyse a échoué." });
    await settle();
    expect(notices.list.map(({ text }) => text)).toEqual(["L’analyse a échoué."]);
    void figures.refresh();
    await settle();
    expect(asked).toHaveLength(2);
  });
});

describe("a place", () => {
  it("is gone to where it stands now, and left for where the writer was", async () => {
    const { figures, asked, session, revealed, type } = made;
    figures.toggle("passive");
    await settle();
    // Typed before the answer came, and after.
    type(0, "Oui. ");
    asked[0]?.answer(details("passive"));
    await settle();
    type(0, "Ah ! ");
    session.caret = 3;
    expect(figures.visit({ from: 0, to: 17 })).toBe(true);
    expect(revealed).toEqual([{ from: 10, to: 27 }]);
    expect(figures.visited).toEqual({ from: 10, to: 27 });
    session.caret = 10;
    expect(figures.visit({ from: 0, to: 17 })).toBe(true);
    figures.return();
    expect(revealed.at(-1)).toEqual({ from: 3, to: 3 });
    expect([figures.canReturn, figures.visited]).toEqual([false, null]);
  });

  it("isn't gone to once its text was touched", async () => {
    const { figures, asked, revealed, type } = made;
    figures.toggle("passive");
    await settle();
    asked[0]?.answer(details("passive"));
    await settle();
    type(5, "x");
    expect(figures.visit({ from: 0, to: 17 })).toBe(false);
    expect(revealed).toEqual([]);
  });
});
