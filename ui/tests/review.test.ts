import { describe, expect, it } from "vitest";
import type { Comparison } from "../src/bindings/Comparison";
import type { Edit } from "../src/bindings/Edit";
import type { TextRef } from "../src/bindings/TextRef";
import { Review, type ReviewedText } from "../src/state/review.svelte";
import { applyEdit, currentSide, editorOffsets, firstPair, inEditorUnits, takeEdit, versionsOf } from "../src/state/review-versions";
import { partialBackend, summary } from "./partial-backend";

const side = (text: string) => ({ text, label: "", words: 0, clausesMet: 0, clausesTotal: 0, faults: 0, date: null });

/** Compares word by word two texts of equally many words: enough of a host for these tests. */
function compareWords(a: string, b: string): Comparison {
  const words = (text: string) => [...text.matchAll(/\S+/g)].map((m) => ({ from: m.index, to: m.index + m[0].length, text: m[0] }));
  const right = words(b);
  const changes = words(a).flatMap((word, i) => {
    const other = right[i];
    return other === undefined || other.text === word.text
      ? []
      : [{ kind: "replace", a: { from: word.from, to: word.to }, b: { from: other.from, to: other.to } }];
  });
  return { a: side(a), b: side(b), changes };
}

class Text implements ReviewedText {
  readonly id = "t";
  readonly sourceName = "Communiqué";
  readonly updatedAt = "2026-11-20T10:00:00Z";
  flushed = 0;
  constructor(public body: string) {}
  flush() {
    this.flushed += 1;
    return Promise.resolve();
  }
  apply(edits: readonly Edit[]) {
    for (const edit of edits) this.body = applyEdit(this.body, edit);
  }
}

function review(text: Text, checkpoint: string) {
  const read = (ref: TextRef) => (ref.kind === "draft" ? text.body : checkpoint);
  return new Review(
    partialBackend({
      listRevisions: () =>
        Promise.resolve([{ id: "r", createdAt: "2026-11-19T10:00:00Z", author: "Rédaction", name: null, kind: "timed", words: 5 }]),
      listDrafts: () => Promise.resolve([summary({ id: "t" }), summary({ id: "autre" })]),
      compare: (a, b) => Promise.resolve(compareWords(read(a), read(b))),
    }),
    text,
  );
}

describe("versions", () => {
  const versions = versionsOf(
    { id: "t", sourceName: "Communiqué", updatedAt: "2026-11-20T10:00:00Z" },
    [
      { id: "r1", createdAt: "2026-11-18T10:00:00Z", author: "", name: "Première", kind: "named", words: 1 },
      { id: "r2", createdAt: "2026-11-19T10:00:00Z", author: "", name: null, kind: "imported", words: 1 },
    ],
    [summary({ id: "t" }), summary({ id: "autre", title: "Autre" })],
  );

  it("stand in order: current text, latest checkpoint first, source, other drafts", () => {
    expect(versions.map((v) => v.key)).toEqual(["draft:t", "revision:r2", "revision:r1", "source:t", "draft:autre"]);
    expect(versions.map((v) => v.label)).toEqual(["Texte actuel", "Texte importé", "Première", "Source", "Autre"]);
  });

  it("begin with the latest checkpoint beside the current text", () => {
    expect(firstPair(versions)).toEqual({ left: "revision:r2", right: "draft:t" });
    expect(firstPair(versions.filter((v) => v.group !== "checkpoints")).left).toBe("source:t");
  });

  it("know where the current text stands", () => {
    expect(currentSide("revision:r2", "draft:t", "t")).toBe("b");
    expect(currentSide("draft:t", "source:t", "t")).toBe("a");
    expect(currentSide("revision:r1", "revision:r2", "t")).toBeNull();
    expect(currentSide("draft:t", "draft:t", "t")).toBeNull();
  });
});

describe("taking a change", () => {
  it("goes either way, past accents and emoji", () => {
    const comparison = compareWords("Été 😀 gris", "Été 😀 bleu");
    expect(takeEdit(comparison, 0, "b")).toEqual({ from: 7, to: 11, insert: "gris" });
    expect(takeEdit(comparison, 0, "a")).toEqual({ from: 7, to: 11, insert: "bleu" });
    expect(takeEdit(comparison, 9, "a")).toBeNull();
  });

  it("puts it into the text, looks at the next one, and gives it back on undo", async () => {
    const text = new Text("un deux trois quatre");
    const r = review(text, "un DEUX trois QUATRE");
    await r.open();
    expect([r.left, r.right, r.total, r.side]).toEqual(["revision:r", "draft:t", 2, "b"]);
    await r.take(0);
    expect(text.body).toBe("un DEUX trois quatre");
    expect([r.total, r.index, r.taken]).toEqual([1, 0, 1]);
    await r.take();
    expect(text.body).toBe("un DEUX trois QUATRE");
    expect(r.total).toBe(0);
    await r.undo();
    await r.undo();
    expect(text.body).toBe("un deux trois quatre");
    expect([r.total, r.taken]).toEqual([2, 0]);
  });

  it("compares again instead when the text has moved since", async () => {
    const text = new Text("un deux");
    const r = review(text, "un DEUX");
    await r.open();
    text.body = "un deux trois";
    await r.take(0);
    expect(text.body).toBe("un deux trois");
    expect(r.error).toContain("a changé entre-temps");
  });

  it("doesn't undo over something written since", async () => {
    const text = new Text("un deux");
    const r = review(text, "un DEUX");
    await r.open();
    await r.take(0);
    text.body += " et la suite";
    await r.undo();
    expect(text.body).toBe("un DEUX et la suite");
  });

  it("is refused where neither side is the current text", async () => {
    const text = new Text("un deux");
    const r = review(text, "un DEUX");
    await r.open();
    await r.choose("right", "source:t");
    expect(r.canTake).toBe(false);
    await r.take(0);
    expect(text.body).toBe("un deux");
  });

  it("moves through the changes in a ring", async () => {
    const r = review(new Text("a b c"), "A B C");
    await r.open();
    r.previous();
    expect(r.index).toBe(2);
    r.next();
    expect(r.index).toBe(0);
  });
});

describe("places in the editor", () => {
  it("put a paragraph more after the one before it, and take it back whole", () => {
    const [a, b] = ["Un.\n\nTrois.", "Un.\n\nDeux.\n\nTrois."];
    const host = { a: side(a), b: side(b), changes: [{ kind: "insert", a: { from: 5, to: 5 }, b: { from: 5, to: 12 } }] };
    const placed = inEditorUnits(host);
    expect(placed.changes).toEqual([{ kind: "insert", a: { from: 3, to: 3 }, b: { from: 3, to: 10 } }]);
    const edit = takeEdit(placed, 0, "b");
    expect(edit && applyEdit(b, edit)).toBe(a);
    const other = takeEdit(placed, 0, "a");
    expect(other && applyEdit(a, other)).toBe(b);
  });

  it("count a Windows line break as one", () => {
    const offset = editorOffsets("un\r\ndeux\r\ntrois");
    expect([0, 2, 4, 8, 10, 15].map(offset)).toEqual([0, 2, 3, 7, 8, 13]);
    expect(editorOffsets("un\ndeux")(3)).toBe(3);
  });

  it("are set on each side by its own text", () => {
    const changes = [{ kind: "replace", a: { from: 4, to: 8 }, b: { from: 3, to: 7 } }];
    const placed = inEditorUnits({ a: side("un\r\ndeux"), b: side("un\nDEUX"), changes });
    expect(placed.changes).toEqual([{ kind: "replace", a: { from: 3, to: 7 }, b: { from: 3, to: 7 } }]);
    expect(placed.a.text).toBe("un\ndeux");
  });
});
