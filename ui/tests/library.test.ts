import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { DraftSummary } from "../src/bindings/DraftSummary";
import {
  countClients,
  countStatuses,
  fillPercent,
  filterDrafts,
  leadOf,
  nextSorting,
  sortDrafts,
} from "../src/state/library-view";
import { Library, SEARCH_PAUSE } from "../src/state/library.svelte";
import { partialBackend, summary } from "./partial-backend";

const drafts = [
  summary({ id: "a", title: "Élections locales", client: "Mairie", words: 300, updatedAt: "2026-11-18T08:00:00Z" }),
  summary({ id: "b", title: "bail commercial", client: "Notaires", status: "review", words: 900, updatedAt: "2026-11-20T08:00:00Z" }),
  summary({ id: "c", title: "Douane", client: "Mairie", status: "delivered", words: 50, updatedAt: "2026-11-19T08:00:00Z" }),
  summary({ id: "d", title: "« Audience »", status: "inconnu", words: 50, updatedAt: "2026-11-17T08:00:00Z" }),
];
const ids = (rows: readonly DraftSummary[]) => rows.map((row) => row.id).join("");

describe("what the library shows", () => {
  it("filters by status and client together", () => {
    expect(ids(filterDrafts(drafts, { status: "draft", client: null }))).toBe("ad");
    expect(ids(filterDrafts(drafts, { status: "delivered", client: "Mairie" }))).toBe("c");
    expect(ids(filterDrafts(drafts, { status: "review", client: "Mairie" }))).toBe("");
  });

  it("sorts titles as a French reader does: accents, capitals and quotation marks don't count", () => {
    expect(ids(sortDrafts(drafts, { key: "title", direction: "up" }))).toBe("dbca");
  });

  it("sorts by words and by change; equal rows show the latest first", () => {
    expect(ids(sortDrafts(drafts, { key: "words", direction: "down" }))).toBe("bacd");
    expect(ids(sortDrafts(drafts, { key: "words", direction: "up" }))).toBe("cdab");
    expect(ids(sortDrafts(drafts, { key: "modified", direction: "down" }))).toBe("bcad");
  });

  it("takes each column's first order, then turns it round", () => {
    const modified = { key: "modified", direction: "down" } as const;
    expect(nextSorting(modified, "title")).toEqual({ key: "title", direction: "up" });
    expect(nextSorting(modified, "words")).toEqual({ key: "words", direction: "down" });
    expect(nextSorting(modified, "modified")).toEqual({ key: "modified", direction: "up" });
  });

  it("counts statuses and named clients", () => {
    expect(countStatuses(drafts)).toEqual({ draft: 2, review: 1, approved: 0, delivered: 1 });
    expect(countClients(drafts)).toEqual([
      { name: "Mairie", count: 2 },
      { name: "Notaires", count: 1 },
    ]);
  });

  it("fills the bar to its target mark, and no further than its end", () => {
    expect(fillPercent(350, 700)).toBeCloseTo(44);
    expect(fillPercent(700, 700)).toBeCloseTo(88);
    expect(fillPercent(7000, 700)).toBe(100);
    expect(fillPercent(10, null)).toBe(0);
  });

  it("leads with the text opened last, or else the one changed last", () => {
    expect(leadOf(drafts, "c")?.id).toBe("c");
    expect(leadOf(drafts, "gone")?.id).toBe("b");
    expect(leadOf([], null)).toBeNull();
  });
});

describe("the library", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const open = async (answer: (query: string) => Promise<DraftSummary[]>) => {
    const library = new Library(
      partialBackend({
        listDrafts: (query, bin) => (bin ? Promise.resolve([]) : query === "" ? Promise.resolve(drafts) : answer(query)),
        draftToOpen: () => Promise.resolve("a"),
      }),
    );
    await library.refresh();
    return library;
  };

  it("shows the last text above the others, and among them once a filter is on", async () => {
    const library = await open(() => Promise.resolve([]));
    expect(library.lead?.id).toBe("a");
    expect(ids(library.rows)).toBe("bcd");
    library.showClient("Mairie");
    expect(library.lead).toBeNull();
    expect(ids(library.rows)).toBe("ca");
  });

  it("asks the host once typing rests", async () => {
    const answer = vi.fn((query: string) => Promise.resolve(drafts.filter((draft) => draft.title.includes(query))));
    const library = await open(answer);
    library.search("D");
    library.search("Dou");
    await vi.advanceTimersByTimeAsync(SEARCH_PAUSE - 1);
    expect(answer).not.toHaveBeenCalled();
    library.search("Douane ");
    await vi.advanceTimersByTimeAsync(SEARCH_PAUSE);
    expect(answer.mock.calls).toEqual([["Douane"]]);
    expect(ids(library.rows)).toBe("c");
    expect(library.searched).toBe("Douane");
  });

  it("drops the answer to an older question", async () => {
    const answers = new Map<string, (rows: DraftSummary[]) => void>();
    const library = await open((query) => new Promise((resolve) => answers.set(query, resolve)));
    library.search("lent");
    await vi.advanceTimersByTimeAsync(SEARCH_PAUSE);
    library.search("vif");
    await vi.advanceTimersByTimeAsync(SEARCH_PAUSE);
    answers.get("vif")?.(drafts.slice(1, 2));
    await vi.advanceTimersByTimeAsync(0);
    answers.get("lent")?.(drafts);
    await vi.advanceTimersByTimeAsync(0);
    expect(library.searched).toBe("vif");
    expect(ids(library.rows)).toBe("b");
    library.clearSearch();
    await vi.advanceTimersByTimeAsync(0);
    expect(library.lead?.id).toBe("a");
  });

  it("keeps the host's line when something fails, and still reads the list again", async () => {
    const library = new Library(
      partialBackend({
        listDrafts: (_query, bin) => Promise.resolve(bin ? [] : drafts),
        draftToOpen: () => Promise.resolve(null),
        moveToBin: () => Promise.reject({ code: "disk-full", message: "Le disque est plein." }),
      }),
    );
    await library.refresh();
    await library.moveToBin("b");
    expect(library.error).toBe("Le disque est plein.");
    expect(library.justBinned).toBeNull();
    expect(library.all).toHaveLength(4);
  });

  it("saves the open text before it renames, then tells it; a blank title changes nothing", async () => {
    const calls: string[] = [];
    const library = new Library(
      partialBackend({
        listDrafts: (_query, bin) => Promise.resolve(bin ? [] : drafts),
        draftToOpen: () => Promise.resolve(null),
        renameDraft: (id, title) => {
          calls.push(`rename ${id} ${title}`);
          return Promise.resolve();
        },
      }),
      {
        flush: () => {
          calls.push("flush");
          return Promise.resolve();
        },
        changed: (id) => {
          calls.push(`changed ${id}`);
          return Promise.resolve();
        },
        gone: () => Promise.resolve(),
      },
    );
    await library.refresh();
    calls.length = 0;
    await library.rename("c", "   ");
    await library.rename("c", "Douane");
    expect(calls).toEqual([]);
    await library.rename("c", " Douanes ");
    expect(calls.slice(0, 3)).toEqual(["flush", "rename c Douanes", "changed c"]);
  });

  it("offers to take back what just went to the bin", async () => {
    const restored: string[] = [];
    const library = new Library(
      partialBackend({
        listDrafts: (_query, bin) => Promise.resolve(bin ? [] : drafts),
        draftToOpen: () => Promise.resolve(null),
        moveToBin: () => Promise.resolve(),
        restoreDraft: (id) => {
          restored.push(id);
          return Promise.resolve();
        },
      }),
    );
    await library.refresh();
    await library.moveToBin("c");
    expect(library.justBinned).toEqual({ id: "c", title: "Douane" });
    await library.restore("c");
    expect(restored).toEqual(["c"]);
    expect(library.justBinned).toBeNull();
  });
});
