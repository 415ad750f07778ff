import { describe, expect, it } from "vitest";
import type { CleaningProposal } from "../src/bindings/CleaningProposal";
import type { Draft } from "../src/bindings/Draft";
import { DraftSession } from "../src/state/draft-session.svelte";
import { Notices } from "../src/state/notices.svelte";
import { SourceCleaning } from "../src/state/source-cleaning.svelte";
import { content, partialBackend } from "./partial-backend";

const proposal = (taken: boolean): CleaningProposal => ({
  kind: "share",
  reason: "Boutons de partage",
  taken,
  mends: false,
  at: 0,
  places: 1,
  lead: "",
  before: "Partager",
  after: "",
  trail: "",
});

const draft = (taken: readonly boolean[], text = "Partager"): Draft => ({
  id: "un",
  revision: 1,
  content: content(),
  source: {
    name: "s.txt",
    text,
    paragraphs: [],
    order: null,
    about: { title: "", author: "", date: "", address: "" },
    notes: [],
    cleaning: taken.map(proposal),
  },
  status: "draft",
  createdAt: "2026-11-20T10:00:00Z",
  updatedAt: "2026-11-20T10:00:00Z",
  frontMatterError: null,
});

function setUp(refuses = () => false) {
  const asked: string[] = [];
  const backend = partialBackend({
    cleanSource: (_, taken) => {
      if (refuses()) return Promise.reject({ code: "disk-full", message: "Le disque est plein." });
      asked.push(taken.map(Number).join(""));
      return Promise.resolve(draft(taken));
    },
  });
  const session = new DraftSession(backend);
  const notices = new Notices();
  session.load(draft([true, true, true]));
  const cleaning = new SourceCleaning(backend, session, notices, (changed) => session.refresh(changed));
  const taken = () => cleaning.proposals.map((entry) => Number(entry.taken)).join("");
  return { asked, session, notices, cleaning, taken };
}

describe("cleaning a source", () => {
  it("puts a proposal back, undoes it and does it again", async () => {
    const { cleaning, taken } = setUp();
    expect(cleaning.canUndo).toBe(false);
    await cleaning.set(1, false);
    expect(taken()).toBe("101");
    await cleaning.undo();
    expect([taken(), cleaning.canUndo, cleaning.canRedo]).toEqual(["111", false, true]);
    await cleaning.redo();
    expect([taken(), cleaning.canUndo]).toEqual(["101", true]);
  });

  it("counts all at once as one decision, and nothing as none", async () => {
    const { cleaning, taken, asked } = setUp();
    await cleaning.set(0, true);
    expect(asked).toEqual([]);
    await cleaning.setAll(false);
    await cleaning.set(2, true);
    expect(taken()).toBe("001");
    await cleaning.undo();
    await cleaning.undo();
    expect([taken(), cleaning.canUndo]).toEqual(["111", false]);
  });

  it("begins each decision with what the last one left", async () => {
    const { cleaning, taken } = setUp();
    await Promise.all([cleaning.set(0, false), cleaning.set(1, false), cleaning.undo(), cleaning.set(2, false)]);
    expect(taken()).toBe("010");
  });

  it("forgets its decisions with the source they were about", async () => {
    const { cleaning, session, taken } = setUp();
    await cleaning.set(0, false);
    session.refresh(draft([true, true], "Une autre source"));
    expect(cleaning.canUndo).toBe(false);
    await cleaning.undo();
    expect(taken()).toBe("11");
  });

  it("leaves everything as it was where the host refuses", async () => {
    let full = true;
    const { cleaning, taken, notices } = setUp(() => full);
    expect(await cleaning.set(0, false)).toBe(false);
    expect([taken(), cleaning.canUndo]).toEqual(["111", false]);
    expect(notices.list.length).toBe(1);
    full = false;
    expect(await cleaning.set(0, false)).toBe(true);
  });
});

