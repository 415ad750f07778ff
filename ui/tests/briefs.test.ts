import { describe, expect, it } from "vitest";
import { fixtureBackend } from "../src/backend/fixture";
import type { SourceOrder } from "../src/bindings/SourceOrder";
import { Briefs } from "../src/state/briefs.svelte";
import { houseBrief, noBrief } from "../src/state/content";
import { DraftSession } from "../src/state/draft-session.svelte";
import { Notices } from "../src/state/notices.svelte";

const ORDER: SourceOrder = {
  text: "900 mots, mot-clé : halle",
  clauses: [],
  conflict: null,
  brief: { ...houseBrief(), words: 900 },
  keyphrase: "halle",
  secondary: [],
  answered: false,
};

async function briefs(order: SourceOrder) {
  const backend = fixtureBackend();
  const id = (await backend.draftToOpen()) ?? "";
  const draft = await backend.openDraft(id);
  const session = new DraftSession(backend);
  if (!draft.source) throw new Error("no source");
  session.load({ ...draft, source: { ...draft.source, order } });
  return { made: new Briefs(backend, session, new Notices()), session, backend };
}

describe("the order of a source", () => {
  it("becomes the contract once confirmed, and asks no more", async () => {
    const { made, session } = await briefs(ORDER);
    expect(made.order).toBe(ORDER);
    await made.confirm(ORDER);
    expect([session.meta.brief.words, session.meta.keyphrase, made.order]).toEqual([900, "halle", null]);
  });

  it("is put aside with what it wrote; what the writer wrote stays", async () => {
    const { made, session } = await briefs(ORDER);
    session.setMeta({ brief: ORDER.brief, keyphrase: "halle" });
    await made.putAside(ORDER);
    expect([session.meta.brief, session.meta.keyphrase]).toEqual([houseBrief(), ""]);
    const own = await briefs(ORDER);
    const brief = { ...noBrief(), words: 400 };
    own.session.setMeta({ brief, keyphrase: "marché" });
    await own.made.putAside(ORDER);
    expect([own.session.meta.brief, own.session.meta.keyphrase]).toEqual([brief, "marché"]);
  });

  it("changes nothing where it contradicts itself", async () => {
    const order = { ...ORDER, conflict: "La commande se contredit." };
    const { made, session } = await briefs(order);
    const before = session.meta;
    await made.putAside(order);
    expect(session.meta).toBe(before);
  });
});

describe("a client's template", () => {
  it("is kept, read again and forgotten", async () => {
    const { made, session, backend } = await briefs(ORDER);
    await made.keep("Le Littoral ", ORDER.brief);
    const again = new Briefs(backend, session, new Notices());
    await again.load("Le Littoral");
    expect(again.template("Le Littoral")?.words).toBe(900);
    await again.forget("Le Littoral");
    expect(again.template("Le Littoral")).toBeNull();
    expect(await backend.clientBrief("Le Littoral")).toBeNull();
  });
});
