import { ChangeSet } from "@codemirror/state";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Finding } from "../src/bindings/Finding";
import type { Report } from "../src/bindings/Report";
import { fixtureBackend } from "../src/backend/fixture";
import { Analysis, HAND_RESTS, keyed, mapRange, unchanged } from "../src/state/analysis.svelte";
import { Notices } from "../src/state/notices.svelte";
import { content, partialBackend } from "./partial-backend";

const settle = () => new Promise((done) => setTimeout(done));

/** An analysis whose reports are answered by hand. */
async function analysis() {
  const base = fixtureBackend();
  const id = (await base.draftToOpen()) ?? "";
  const empty = await base.analyse(id, content({ body: "Un deux trois." }), 0);
  const asked: { revision: number; answer: (report: Report) => void; fail: (cause: unknown) => void }[] = [];
  const subject = { id: "a" as string | null, revision: 1, caret: 0, content: () => content({ body: "Un deux trois." }) };
  const notices = new Notices();
  const made = new Analysis(
    partialBackend({
      analyse: (_id, _content, revision) => new Promise((answer, fail) => asked.push({ revision, answer, fail })),
      proposeHeadings: () => Promise.resolve([]),
    }),
    notices,
    subject,
  );
  const report = (revision: number, words = 3): Report => ({ ...empty, revision, counts: { ...empty.counts, words }, findings: [] });
  return { made, asked, subject, report, notices };
}

let made: Awaited<ReturnType<typeof analysis>>;
beforeEach(async () => {
  made = await analysis();
});

describe("reports", () => {
  it("keeps one request in flight and asks again for the latest text only", async () => {
    const { made: tested, asked, subject, report } = made;
    tested.refresh();
    await settle();
    subject.revision = 2;
    tested.refresh();
    subject.revision = 3;
    tested.refresh();
    await settle();
    expect(asked.map(({ revision }) => revision)).toEqual([1]);
    asked[0]?.answer(report(1));
    await settle();
    expect(asked.map(({ revision }) => revision)).toEqual([1, 3]);
  });

  it("drops a report older than the text", async () => {
    const { made: tested, asked, subject, report } = made;
    tested.refresh();
    await settle();
    subject.revision = 2;
    asked[0]?.answer(report(1, 111));
    await settle();
    expect(tested.report).toBeNull();
    // It asked again by itself, so the sidebar never stays behind.
    asked[1]?.answer(report(2, 222));
    await settle();
    expect(tested.report?.counts.words).toBe(222);
  });

  it("holds back what comes up under the writer's hand until the keys rest", async () => {
    vi.useFakeTimers();
    try {
      const { made: tested, asked, subject, report } = made;
      const half: Finding = {
        check: "spelling.unknown-word",
        category: "spelling",
        level: "error",
        message: "",
        range: { from: 9, to: 13 },
        field: null,
        places: [],
        excerpt: "troi",
        fixes: [],
        part: null,
        aboutWords: false,
      };
      subject.caret = 13;
      tested.changed(ChangeSet.of({ from: 12, insert: "i" }, 13));
      await vi.advanceTimersByTimeAsync(1);
      asked[0]?.answer({ ...report(1), findings: [half, { ...half, excerpt: "dexu", range: { from: 3, to: 7 } }] });
      await vi.advanceTimersByTimeAsync(1);
      expect(tested.findings.map(({ excerpt }) => excerpt)).toEqual(["dexu"]);
      await vi.advanceTimersByTimeAsync(HAND_RESTS);
      expect(tested.findings.map(({ excerpt }) => excerpt)).toEqual(["troi", "dexu"]);
    } finally {
      vi.useRealTimers();
    }
  });

  it("drops a report on a draft that is no longer shown", async () => {
    const { made: tested, asked, subject, report } = made;
    tested.refresh();
    await settle();
    subject.id = "b";
    tested.clear();
    asked[0]?.answer(report(1));
    await settle();
    expect(tested.report).toBeNull();
  });

  it("tells a failure once, not at each key, and recovers", async () => {
    const { made: tested, asked, subject, report, notices } = made;
    for (const turn of [0, 1]) {
      tested.refresh();
      await settle();
      asked[turn]?.fail({ code: "internal", message: "Panne." });
      await settle();
    }
    expect(notices.list.map(({ text }) => text)).toEqual(["Panne."]);
    tested.refresh();
    await settle();
    asked[2]?.answer(report(subject.revision));
    await settle();
    expect(tested.report).not.toBeNull();
  });
});

describe("ranges through later edits", () => {
  const edit = (length: number, from: number, to: number, insert: string) =>
    ChangeSet.of({ from, to, insert }, length).desc;

  it("moves with text before, stays with text after", () => {
    expect(mapRange({ from: 5, to: 9 }, edit(20, 0, 0, "abc"))).toEqual({ from: 8, to: 12 });
    expect(mapRange({ from: 5, to: 9 }, edit(20, 12, 15, ""))).toEqual({ from: 5, to: 9 });
  });

  it("stays whole when text comes right beside it", () => {
    expect(mapRange({ from: 5, to: 9 }, edit(20, 5, 5, "x"))).toEqual({ from: 6, to: 10 });
    expect(mapRange({ from: 5, to: 9 }, edit(20, 9, 9, "x"))).toEqual({ from: 5, to: 9 });
  });

  it("is dropped once its inside is touched", () => {
    expect(mapRange({ from: 5, to: 9 }, edit(20, 7, 7, "x"))).toBeNull();
    expect(mapRange({ from: 5, to: 9 }, edit(20, 3, 6, ""))).toBeNull();
    expect(mapRange({ from: 5, to: 9 }, edit(20, 0, 20, ""))).toBeNull();
  });

  it("never leaves the text it speaks of", () => {
    expect(mapRange({ from: 5, to: 30 }, edit(20, 0, 0, "x"))).toBeNull();
  });

  it("refuses a fix whose place was touched since the report", async () => {
    const { made: tested, asked, report } = made;
    tested.refresh();
    await settle();
    asked[0]?.answer(report(1));
    await settle();
    tested.changed(edit(14, 0, 0, "Oui. "));
    expect(tested.currentEdits([{ from: 3, to: 7, insert: "2" }])).toEqual([{ from: 8, to: 12, insert: "2" }]);
    tested.changed(edit(19, 9, 10, "x"));
    expect(tested.currentEdits([{ from: 3, to: 7, insert: "2" }])).toBeNull();
  });
});

describe("keys of findings", () => {
  const finding = (check: string, excerpt: string): Finding => ({
    check,
    category: "spelling",
    level: "error",
    message: "",
    range: null,
    field: null,
    places: [],
    excerpt,
    fixes: [],
    part: null,
    aboutWords: false,
  });

  it("are the same from one report to the next, and never twice", () => {
    const list = [finding("a", "x"), finding("a", "x"), finding("a", "y"), finding("b", "x")];
    const keys = keyed(list).map(({ key }) => key);
    expect(new Set(keys).size).toBe(4);
    expect(keyed(list.slice(0, 3)).map(({ key }) => key)).toEqual(keys.slice(0, 3));
  });

  it("hands on the very finding that is what it was, so that its row isn't drawn again", () => {
    const at = (from: number, message: string): Finding => ({
      check: "spelling.unknown-word",
      category: "spelling",
      level: "error",
      message,
      range: { from, to: from + 3 },
      field: null,
      places: [],
      excerpt: message,
      fixes: [],
      part: null,
      aboutWords: true,
    });
    const before = keyed([at(0, "abc"), at(10, "def"), at(20, "ghi")]);
    const after = unchanged(before, keyed([at(0, "abc"), at(11, "def"), at(30, "neuf")]));
    expect(after[0]).toBe(before[0]);
    expect(after[1]?.range).toEqual({ from: 11, to: 14 });
    expect(after).toHaveLength(3);
  });
});
