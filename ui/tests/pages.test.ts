import { describe, expect, it, vi } from "vitest";
import { fixtureBackend } from "../src/backend/fixture";
import { DraftSession } from "../src/state/draft-session.svelte";
import { Notices } from "../src/state/notices.svelte";
import { COMPARE_AFTER, Pages } from "../src/state/pages.svelte";

async function made() {
  const backend = fixtureBackend();
  const session = new DraftSession(backend);
  session.load(await backend.createDraft());
  const notices = new Notices();
  const pages = new Pages(backend, session, notices);
  session.onChange = () => pages.changed();
  await pages.load();
  return { backend, session, notices, pages };
}

const texts = (terms: readonly { text: string }[]) => terms.map(({ text }) => text);

describe("the pages", () => {
  it("show what they share and the draft lacks, and move it over at a pause of typing", async () => {
    vi.useFakeTimers();
    const { session, pages } = await made();
    expect(pages.count).toBe(0);
    await pages.addText("# Le phare\n\nLa lanterne éclaire les voiliers.", null);
    expect(pages.missing).toEqual([]);
    await pages.addText("# Le port\n\nUne lanterne guide les pêcheurs.", null);
    expect(texts(pages.missing)).toEqual(["lanterne"]);
    session.apply([{ from: 0, to: 0, insert: "La lanterne est neuve." }]);
    expect(texts(pages.missing)).toEqual(["lanterne"]);
    await vi.advanceTimersByTimeAsync(COMPARE_AFTER);
    expect(texts(pages.missing)).toEqual([]);
    expect(pages.covered[0]?.said.occurrences).toBe(1);
    vi.useRealTimers();
  });

  it("aren't compared with while there are none", async () => {
    vi.useFakeTimers();
    const { backend, pages } = await made();
    const asked = vi.spyOn(backend, "comparePages");
    pages.changed();
    await vi.advanceTimersByTimeAsync(COMPARE_AFTER);
    expect(asked).not.toHaveBeenCalled();
    vi.useRealTimers();
  });

  it("tell what was left out and keep the rest", async () => {
    const { pages } = await made();
    expect(await pages.addFiles(["pages/a.html", "C:\\pages\\b.html"])).toBe(true);
    expect(await pages.addFiles(["pages/a.html", "pages/c.html"])).toBe(false);
    expect(pages.notes).toHaveLength(1);
    expect(pages.set?.pages.map(({ name }) => name)).toEqual(["a.html", "b.html", "c.html"]);
    const first = pages.set?.pages[0]?.id ?? "";
    await pages.remove(first);
    expect(pages.count).toBe(2);
    expect(pages.notes).toEqual([]);
    expect(pages.beside?.stamp).toBe(pages.set?.stamp);
  });

  it("are counted anew by another rule", async () => {
    const { session, pages } = await made();
    await pages.addFiles(["a.html", "b.html"]);
    const before = pages.set?.stamp;
    session.setMeta({ brief: { ...session.meta.brief, countRule: "antidote" } });
    await pages.compare();
    expect(pages.set?.stamp).not.toBe(before);
    expect(pages.beside?.stamp).toBe(pages.set?.stamp);
  });

  it("of another draft are never taken for this one's", async () => {
    const { backend, session, pages } = await made();
    await pages.addFiles(["a.html", "b.html"]);
    const other = await backend.createDraft();
    const late = [pages.load(), pages.compare()];
    pages.clear();
    session.load(other);
    await Promise.all(late);
    expect(pages.set).toBeNull();
    expect(pages.beside).toBeNull();
  });

  it("choose files through the host, and a failure is told", async () => {
    const { backend, notices, pages } = await made();
    await pages.choose();
    expect(pages.count).toBe(1);
    backend.chooseFiles = () => Promise.resolve([]);
    await pages.choose();
    expect(pages.count).toBe(1);
    backend.addPages = () => Promise.reject({ code: "disk-full", message: "Le disque est plein." });
    expect(await pages.addFiles(["x.html"])).toBe(false);
    expect(pages.working).toBe(false);
    expect(notices.list.map(({ text }) => text)).toEqual(["Le disque est plein."]);
  });
});
