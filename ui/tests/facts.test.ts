import { ChangeSet } from "@codemirror/state";
import { describe, expect, it } from "vitest";
import { fixtureBackend } from "../src/backend/fixture";
import type { Rewrite } from "../src/bindings/Rewrite";
import { DraftSession } from "../src/state/draft-session.svelte";
import { Facts, pieces } from "../src/state/facts.svelte";
import { Notices } from "../src/state/notices.svelte";
import { fr } from "../src/text/fr";

async function facts(change: (found: Rewrite) => Rewrite = (found) => found) {
  const backend = fixtureBackend();
  const compare = backend.compareWithSource;
  backend.compareWithSource = async (...given) => {
    const found = await compare(...given);
    return found && change(found);
  };
  const session = new DraftSession(backend);
  session.load(await backend.openDraft((await backend.draftToOpen()) ?? ""));
  const made = new Facts(backend, session, new Notices());
  await made.refresh();
  return { made, session };
}

describe("the facts", () => {
  it("are listed with what waits for the writer first, and by kind", async () => {
    const { made } = await facts();
    expect(made.count("kept")).toBeGreaterThan(3);
    expect(made.all.some(({ status }) => status === "missing")).toBe(true);
    expect(made.todo.every(({ status }) => status === "unsourced")).toBe(true);
    made.shown = "kept";
    made.kind = "person";
    expect(made.list).toEqual([]);
    made.kind = "figure";
    expect(made.list.length).toBe(made.count("kept"));
  });

  it("get a source, are passed, or must be kept, and each can be undone", async () => {
    const { made } = await facts();
    const missing = made.all.find(({ status }) => status === "missing");
    if (!missing) throw new Error("nothing is missing");
    await made.decide(missing.fact, "wanted");
    expect(made.found?.wantedLost).toBe(1);
    expect(made.todo.some(({ fact }) => fact.name === missing.fact.name)).toBe(true);
    await made.decide(missing.fact, "");
    expect(made.found?.wanted).toBe(0);
  });

  it("join their places, which move with the text", async () => {
    const { made, session } = await facts();
    const gone: { from: number; to: number }[] = [];
    session.editor = { apply: () => {}, undo: () => {}, redo: () => {}, reveal: (range) => gone.push(range), find: () => {}, focus: () => {} };
    const kept = made.all.find(({ status }) => status === "kept");
    if (!kept || kept.status === "unsourced" || !kept.fact.range) throw new Error("nothing is kept");
    const changes = ChangeSet.of([{ from: 0, insert: "Oui. " }], session.text.length);
    made.changed(changes.desc);
    expect(made.join(kept)).toBe(true);
    expect(gone).toEqual([{ from: kept.fact.range.from + 5, to: kept.fact.range.to + 5 }]);
    expect(made.sight).toEqual(kept.fact.source);
    expect(made.sourceMarks(kept.fact.source.paragraph, true).some(({ chosen }) => chosen)).toBe(true);
    made.changed(ChangeSet.of([{ from: kept.fact.range.from + 5, to: kept.fact.range.to + 5 }], session.text.length + 5).desc);
    expect(made.join(kept)).toBe(false);
  });

  it("of an older text are dropped", async () => {
    let asked = 0;
    const { made, session } = await facts((found) => (asked++ === 0 ? { ...found, revision: found.revision - 1 } : found));
    expect(asked).toBe(2);
    expect(made.found?.revision).toBe(session.revision);
  });

  it("cut a paragraph where marks begin and end", () => {
    const mark = (from: number, to: number, look: "kept" | "copied") => ({ from, to, look, name: look, chosen: false });
    const cut = pieces("Un phare veille.", [mark(3, 8, "kept"), mark(0, 15, "copied")]);
    expect(cut.map(({ text }) => text)).toEqual(["Un ", "phare", " veille", "."]);
    expect(cut.map(({ marks }) => marks.map(({ look }) => look).join())).toEqual(["copied", "kept,copied", "copied", ""]);
    expect(pieces("", [])).toEqual([]);
  });

  it("are summed up in a sentence", () => {
    expect(fr.facts.sum(12.4, 17, 18, 0)).toBe("Assez différent (12\u00a0% repris), toujours vrai (17\u00a0faits sur 18).");
    expect(fr.facts.sum(61, 1, 3, 2)).toBe("Très proche (61\u00a0% repris), 2 faits à vérifier (1\u00a0fait sur 3).");
    expect(fr.facts.sum(3, 0, 0, 0)).toBe("Bien différent (3\u00a0% repris).");
  });
});
