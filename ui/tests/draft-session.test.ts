import { ChangeSet, Text } from "@codemirror/state";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Content } from "../src/bindings/Content";
import type { Draft } from "../src/bindings/Draft";
import { plainHeading } from "../src/state/content";
import { DraftSession, RETRY_AFTER, SAVE_AFTER_PAUSE, SAVE_AT_LEAST } from "../src/state/draft-session.svelte";
import { content, partialBackend } from "./partial-backend";

export function draft(id: string, body: string): Draft {
  return {
    id,
    revision: 1,
    content: content({ body }),
    source: null,
    status: "draft",
    createdAt: "2026-11-20T10:00:00Z",
    updatedAt: "2026-11-20T10:00:00Z",
    frontMatterError: null,
  };
}

/** A session on a draft, with the saves it made; `answer` decides what each save gives. */
function session(body = "Un texte.") {
  const saves: Content[] = [];
  let answer: () => Promise<void> = () => Promise.resolve();
  const made = new DraftSession(
    partialBackend({
      saveDraft: async (_id, saved) => {
        saves.push(saved);
        await answer();
        return { revision: saves.length, savedAt: "2026-11-20T10:00:00Z" };
      },
    }),
  );
  made.load(draft("a", body));
  const type = (insert: string) => {
    const changes = ChangeSet.of({ from: made.text.length, insert }, made.text.length);
    made.edited(changes.desc, changes.apply(made.text));
  };
  return { made, saves, type, answers: (next: () => Promise<void>) => (answer = next) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("autosave", () => {
  it("writes after a pause, and says so only after the commit", async () => {
    const { made, saves, type, answers } = session();
    let commit = () => {};
    answers(() => new Promise((done) => (commit = done)));
    type(" Suite.");
    expect(made.saving.kind).toBe("waiting");
    await vi.advanceTimersByTimeAsync(SAVE_AFTER_PAUSE - 1);
    expect(saves).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(saves.map(({ body }) => body)).toEqual(["Un texte. Suite."]);
    expect(made.saving.kind).toBe("writing");
    commit();
    await vi.advanceTimersByTimeAsync(0);
    expect(made.saving.kind).toBe("saved");
    expect(made.dirty).toBe(false);
  });

  it("is never more than its limit behind while typing goes on", async () => {
    const { saves, type } = session();
    for (let ms = 0; ms < 10_000; ms += 100) {
      type("a");
      await vi.advanceTimersByTimeAsync(100);
    }
    // Each save holds what was typed up to it: one per limit at least.
    expect(saves.length).toBeGreaterThanOrEqual(Math.floor(10_000 / SAVE_AT_LEAST) - 1);
    const typed = (body: string) => body.length - "Un texte.".length;
    expect(typed(saves.at(-1)?.body ?? "")).toBeGreaterThanOrEqual((10_000 - 2 * SAVE_AT_LEAST) / 100);
  });

  it("tells a failure with its reason and tries again by itself", async () => {
    const { made, saves, type, answers } = session();
    answers(() => Promise.reject({ code: "disk-full", message: "Le disque est plein." }));
    type(" Suite.");
    await vi.advanceTimersByTimeAsync(SAVE_AFTER_PAUSE);
    expect(made.saving).toEqual({ kind: "failed", reason: "Le disque est plein." });
    expect(made.dirty).toBe(true);
    await vi.advanceTimersByTimeAsync(RETRY_AFTER);
    expect(saves).toHaveLength(2);
    expect(made.saving.kind).toBe("failed");
    answers(() => Promise.resolve());
    await vi.advanceTimersByTimeAsync(RETRY_AFTER);
    expect(made.saving.kind).toBe("saved");
  });

  it("flushes at once, and the latest text last, even when keys come during a write", async () => {
    const { made, saves, type } = session();
    type("1");
    const flushed = made.flush();
    type("2");
    expect(await flushed).toBe(true);
    while (made.dirty) await made.flush();
    expect(saves.at(-1)?.body).toBe("Un texte.12");
    expect(made.saving.kind).toBe("saved");
  });

  it("writes nothing that wasn't changed", async () => {
    const { made, saves } = session();
    expect(await made.flush()).toBe(true);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(saves).toHaveLength(0);
  });

  it("saves fields as well as text", async () => {
    const { made, saves } = session();
    made.setMeta({ title: "Titre" });
    made.setMeta({ brief: { ...made.meta.brief, words: 700 } });
    await vi.advanceTimersByTimeAsync(SAVE_AFTER_PAUSE);
    expect(saves.map(({ meta }) => [meta.title, meta.brief.words])).toEqual([["Titre", 700]]);
  });
});

describe("fields that the host changed", () => {
  /** Renamed by the host once all was written: what it answers when asked then. */
  const renamed = () => ({ ...draft("a", "Un texte."), status: "review", content: content({ body: "Un texte.", title: "Renommé", slug: "renomme" }) });

  it("are taken over, and written already", async () => {
    const { made, saves } = session();
    await made.flush();
    made.takeFields(renamed(), made.revision);
    expect([made.meta.title, made.meta.slug, made.draft?.status, made.dirty]).toEqual(["Renommé", "renomme", "review", false]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(saves).toHaveLength(0);
  });

  it("leave what was typed meanwhile in the text, and it is written", async () => {
    const { made, saves, type } = session();
    await made.flush();
    const written = made.revision;
    type(" Suite.");
    made.takeFields(renamed(), written);
    expect(made.dirty).toBe(true);
    await vi.advanceTimersByTimeAsync(SAVE_AFTER_PAUSE);
    expect(saves.map(({ body, meta }) => [body, meta.title, meta.slug])).toEqual([["Un texte. Suite.", "Renommé", "renomme"]]);
    expect(made.dirty).toBe(false);
  });

  it("leave fields filled in meanwhile, written since or not", async () => {
    for (const pause of [0, SAVE_AFTER_PAUSE]) {
      const { made, saves } = session();
      made.setMeta({ slug: "ancien" });
      await made.flush();
      const written = made.revision;
      made.setMeta({ title: "Tapé", description: "Tapée" });
      await vi.advanceTimersByTimeAsync(pause);
      made.takeFields(renamed(), written);
      expect([made.meta.title, made.meta.description, made.meta.slug]).toEqual(["Tapé", "Tapée", "renomme"]);
      await vi.advanceTimersByTimeAsync(SAVE_AFTER_PAUSE);
      expect(saves.at(-1)?.meta).toMatchObject({ title: "Tapé", description: "Tapée", slug: "renomme" });
      expect(made.dirty).toBe(false);
    }
  });
});

describe("content", () => {
  it("shows a heading without its marks", () => {
    expect(plainHeading("Un **titre** *vif*, `code` et [lien](https://exemple.fr) ##")).toBe("Un titre vif, code et lien");
    expect(plainHeading("***Tout***")).toBe("Tout");
    expect(plainHeading("2 * 3 * 4, c’est C#")).toBe("2 * 3 * 4, c’est C#");
  });

  it("sends no half of an emoji, and keeps every offset", () => {
    const { made, type } = session("");
    type("a\ud83db");
    expect(made.content().body).toBe("a\ufffdb");
    expect(made.content().body).toHaveLength(made.text.length);
  });

  it("knows one line end, so that a report's positions are the editor's", () => {
    const { made } = session("un\r\ndeux\rtrois");
    expect(made.body).toBe("un\ndeux\ntrois");
    expect(made.text.length).toBe(made.content().body.length);
  });

  it("keeps edits made while another screen is shown as steps to undo", () => {
    const { made } = session("un deux");
    made.apply([{ from: 0, to: 2, insert: "trois" }]);
    expect(made.body).toBe("trois deux");
    expect(made.awayEdits).toHaveLength(1);
    expect(made.dirty).toBe(true);
  });

  it("takes its title from the field, else from the first heading", () => {
    const { made } = session("\n# Le sujet\n\nTexte.");
    expect(made.title).toBe("Le sujet");
    made.setMeta({ title: "Le titre" });
    expect(made.title).toBe("Le titre");
  });

  it("does not take a change for saved when the draft was switched meanwhile", async () => {
    const { made, type, answers } = session();
    let commit = () => {};
    answers(() => new Promise((done) => (commit = done)));
    type("!");
    const flushed = made.flush();
    made.load(draft("b", "Autre."));
    commit();
    expect(await flushed).toBe(true);
    expect(made.body).toBe("Autre.");
    expect(made.dirty).toBe(false);
    expect(Text.of(["Autre."]).eq(made.text)).toBe(true);
  });
});
