import { render } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import DraftTable from "../src/panels/library/DraftTable.svelte";
import { Library } from "../src/state/library.svelte";
import { partialBackend, summary } from "./partial-backend";

afterEach(() => {
  document.body.innerHTML = "";
});

async function table() {
  let drafts = [
    summary({ id: "a", updatedAt: "2026-11-20T10:00:00Z" }),
    summary({ id: "b", updatedAt: "2026-11-19T10:00:00Z" }),
    summary({ id: "c", updatedAt: "2026-11-18T10:00:00Z" }),
    summary({ id: "d", updatedAt: "2026-11-17T10:00:00Z" }),
  ];
  const library = new Library(
    partialBackend({
      listDrafts: (_query, bin) => Promise.resolve(bin ? [] : drafts),
      draftToOpen: () => Promise.resolve("a"),
      moveToBin: (id) => {
        drafts = drafts.filter((draft) => draft.id !== id);
        return Promise.resolve();
      },
    }),
  );
  await library.refresh();
  const calls = { onopen: vi.fn(), onmenu: vi.fn(), onrename: vi.fn(), onrenamed: vi.fn() };
  render(DraftTable, { library, renaming: null, ...calls });
  const rows = () => [...document.querySelectorAll<HTMLElement>('[data-testid="draft-row"]')];
  const press = async (key: string) => {
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    await vi.waitFor(() => tick());
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  const focused = () => (document.activeElement as HTMLElement).dataset["id"];
  return { library, rows, press, focused, calls };
}

describe("the list of drafts", () => {
  it("has one stop for Tab and is walked with the arrows", async () => {
    const { rows, press, focused } = await table();
    expect(rows().map((row) => row.dataset["id"])).toEqual(["b", "c", "d"]);
    expect(rows().map((row) => row.tabIndex)).toEqual([0, -1, -1]);
    rows()[0]?.focus();
    await press("ArrowDown");
    expect(focused()).toBe("c");
    await press("End");
    await press("ArrowDown");
    expect(focused()).toBe("d");
    await press("Home");
    expect(focused()).toBe("b");
    expect(rows().map((row) => row.tabIndex)).toEqual([0, -1, -1]);
  });

  it("opens, renames and opens the menu by keys", async () => {
    const { rows, press, calls } = await table();
    rows()[1]?.focus();
    await press("Enter");
    expect(calls.onopen).toHaveBeenCalledWith("c");
    await press("F2");
    expect(calls.onrename).toHaveBeenCalledWith("c");
    await press("ContextMenu");
    expect(calls.onmenu.mock.calls[0]?.[0]).toMatchObject({ id: "c" });
  });

  it("puts a draft into the bin and stays where it was", async () => {
    const { rows, press, focused, library } = await table();
    rows()[1]?.focus();
    await press("Delete");
    expect(rows().map((row) => row.dataset["id"])).toEqual(["b", "d"]);
    expect(focused()).toBe("d");
    expect(library.justBinned?.id).toBe("c");
  });

  it("says how it is sorted", async () => {
    const { library } = await table();
    const heads = () => [...document.querySelectorAll('[role="columnheader"]')].map((head) => head.getAttribute("aria-sort"));
    expect(heads()).toEqual(["none", null, null, "none", "descending"]);
    library.sortBy("title");
    await tick();
    expect(heads()).toEqual(["ascending", null, null, "none", "none"]);
  });
});
