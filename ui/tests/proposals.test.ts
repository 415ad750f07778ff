import { describe, expect, it, vi } from "vitest";
import { fixtureBackend } from "../src/backend/fixture";
import { DraftSession } from "../src/state/draft-session.svelte";
import { Notices } from "../src/state/notices.svelte";
import { ASK_AFTER, Proposals } from "../src/state/proposals.svelte";

async function proposals() {
  const backend = fixtureBackend();
  const session = new DraftSession(backend);
  session.load(await backend.openDraft((await backend.draftToOpen()) ?? ""));
  return { backend, session, made: new Proposals(backend, session, new Notices()) };
}

describe("the proposals", () => {
  it("are asked for when a list is opened, and again at a pause while it is", async () => {
    vi.useFakeTimers();
    const { backend, made } = await proposals();
    const asked = vi.spyOn(backend, "proposeFields");
    made.changed();
    await vi.advanceTimersByTimeAsync(ASK_AFTER);
    expect(asked).not.toHaveBeenCalled();
    made.toggle("titles");
    await vi.advanceTimersByTimeAsync(0);
    expect(made.found?.titles.length).toBe(1);
    made.changed();
    made.changed();
    await vi.advanceTimersByTimeAsync(ASK_AFTER);
    expect(asked).toHaveBeenCalledTimes(2);
    made.toggle("titles");
    expect(made.open).toBeNull();
    vi.useRealTimers();
  });

  it("keep the keyphrase that another takes the place of", async () => {
    const { session, made } = await proposals();
    session.setMeta({ keyphrase: "pont suspendu", secondary: ["rive droite"] });
    made.takeMain("rive droite");
    expect(session.meta).toMatchObject({ keyphrase: "rive droite", secondary: ["pont suspendu"] });
    made.takeSecondary("chantier naval");
    made.takeSecondary("chantier naval");
    expect(session.meta.secondary).toEqual(["pont suspendu", "chantier naval"]);
  });

  it("fill a field and close", async () => {
    const { session, made } = await proposals();
    made.toggle("slug");
    made.take("slug", "pont-suspendu");
    expect(session.meta.slug).toBe("pont-suspendu");
    expect(made.open).toBeNull();
  });

  it("are kept in step with the text while somebody looks at them", async () => {
    vi.useFakeTimers();
    const { backend, made } = await proposals();
    const asked = vi.spyOn(backend, "proposeFields");
    const stop = made.watch();
    await vi.advanceTimersByTimeAsync(0);
    made.changed();
    await vi.advanceTimersByTimeAsync(ASK_AFTER);
    expect(asked).toHaveBeenCalledTimes(2);
    stop();
    made.changed();
    await vi.advanceTimersByTimeAsync(ASK_AFTER);
    expect(asked).toHaveBeenCalledTimes(2);
    vi.useRealTimers();
  });

  it("part the first paragraph behind the chapô, where it stands now", async () => {
    const { session, made } = await proposals();
    session.onChange = (changes) => made.changed(changes);
    const first = `Le pont 😀 rouvre lundi. ${"La suite du texte est longue. ".repeat(12).trim()}`;
    session.apply([{ from: 0, to: session.text.length, insert: `# Titre\n\n${first}\n` }]);
    await made.ask();
    expect(made.found?.chapo?.text).toBe("Le pont 😀 rouvre lundi.");
    session.apply([{ from: 2, to: 7, insert: "Un autre titre 😀" }]);
    expect(made.takeChapo()).toBe(true);
    expect(session.body).toBe(`# Un autre titre 😀\n\n${first.replace("lundi. ", "lundi.\n\n")}\n`);
    await made.ask();
    expect(made.found?.chapo).toBeNull();
    expect(made.takeChapo()).toBe(false);
  });

  it("part nothing where the text was touched meanwhile", async () => {
    const { session, made } = await proposals();
    session.onChange = (changes) => made.changed(changes);
    const first = `Le pont rouvre. ${"La suite du texte est longue. ".repeat(12).trim()}`;
    session.apply([{ from: 0, to: session.text.length, insert: first }]);
    await made.ask();
    session.apply([{ from: 10, to: 20, insert: "" }]);
    const { body } = session;
    expect(made.takeChapo()).toBe(false);
    expect(session.body).toBe(body);
  });
});
