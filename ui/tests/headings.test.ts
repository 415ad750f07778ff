import { describe, expect, it, vi } from "vitest";
import type { HeadingProposal } from "../src/bindings/HeadingProposal";
import { fixtureBackend } from "../src/backend/fixture";
import { Analysis } from "../src/state/analysis.svelte";
import { DraftSession } from "../src/state/draft-session.svelte";
import { Headings } from "../src/state/headings.svelte";
import { Notices } from "../src/state/notices.svelte";
import { fr } from "../src/text/fr";

const proposal = (at: number): HeadingProposal => ({
  at,
  before: `avant ${at}`,
  after: `après ${at}`,
  level: 2,
  titles: [
    { text: `Titre ${at}`, basis: "" },
    { text: `Autre titre ${at}`, basis: "" },
  ],
  reason: "",
  wordsBefore: 100,
  wordsAfter: 100,
});

async function headings() {
  const backend = fixtureBackend();
  const session = new DraftSession(backend);
  const notices = new Notices();
  session.load(await backend.openDraft((await backend.draftToOpen()) ?? ""));
  const analysis = new Analysis(backend, notices, session);
  const propose = vi.spyOn(analysis, "propose").mockImplementation(() => {});
  analysis.proposals = [proposal(10), proposal(20)];
  return { backend, session, notices, analysis, propose, made: new Headings(backend, session, analysis, notices) };
}

describe("the subheadings proposed", () => {
  it("are refused for good, and allowed again from the notice", async () => {
    const { backend, session, notices, made, propose } = await headings();
    await made.refuseShown();
    expect(made.open.map(({ at }) => at)).toEqual([20]);
    expect(propose).toHaveBeenCalledTimes(1);
    expect(await backend.listRefusedHeadings(session.id ?? "")).toMatchObject([{ before: "avant 10", after: "après 10" }]);
    const [notice] = notices.list;
    expect(notice).toMatchObject({ kind: "info", text: fr.atelier.headings.refusedNow });
    if (notice) notices.remedy(notice);
    await vi.waitFor(() => expect(made.open.length).toBe(2));
    expect(notices.list).toEqual([]);
    expect(await backend.listRefusedHeadings(session.id ?? "")).toEqual([]);
  });

  it("mark a line that is its section's heading already instead of writing it again", async () => {
    const { session, made, analysis } = await headings();
    session.restore({ ...session.content(), body: "Un début.\n\nL'accueil des familles\n\nUne suite.\n" });
    const at = session.body.indexOf("L'accueil");
    vi.spyOn(analysis, "currentPlace").mockReturnValue(at);
    made.insert({ ...proposal(at), titles: [{ text: "L’accueil des familles", basis: "" }] }, "L’accueil des familles");
    expect(session.body).toBe("Un début.\n\n## L'accueil des familles\n\nUne suite.\n");
    session.restore({ ...session.content(), body: "Un début.\n\n**L'accueil des familles**\n\nUne suite.\n" });
    made.insert(proposal(at), "L’accueil des familles");
    expect(session.body).toBe("Un début.\n\n## L'accueil des familles\n\nUne suite.\n");
    made.insert(proposal(at), "Un autre titre");
    expect(session.body).toContain("## Un autre titre\n\n## L'accueil des familles\n\n");
  });

  it("are refused in one draft alone, and listed when it is opened", async () => {
    const { backend, session, made } = await headings();
    await made.refuse(proposal(20));
    const other = await backend.createDraft();
    made.clear();
    session.load(other);
    await made.refresh();
    expect(made.refusals).toEqual([]);
    made.clear();
    session.load(await backend.openDraft((await backend.listDrafts("", false)).find(({ id }) => id !== other.id)?.id ?? ""));
    await made.refresh();
    expect(made.refusals).toMatchObject([{ before: "avant 20", after: "après 20" }]);
  });

  it("stay open where the host refuses to keep the refusal", async () => {
    const { backend, notices, made } = await headings();
    backend.refuseHeading = () => Promise.reject({ code: "disk-full", message: "Le disque est plein." });
    await made.refuseShown();
    expect(made.open.length).toBe(2);
    expect(notices.list).toMatchObject([{ kind: "error", text: "Le disque est plein." }]);
  });

  it("are allowed again where the file itself refuses them", async () => {
    const { session, made } = await headings();
    session.setMeta({ noSubheading: ["fin du premier. | Début du second", "Début seul"] });
    expect(made.refusals).toMatchObject([
      { before: "fin du premier.", after: "Début du second" },
      { before: "", after: "Début seul" },
    ]);
    await made.allow("Début seul");
    expect(session.meta.noSubheading).toEqual(["fin du premier. | Début du second"]);
  });

  it("are told in what leaves the window, once", async () => {
    const { session, made } = await headings();
    await made.refuseShown();
    session.setMeta({ noSubheading: ["Début seul"] });
    const carried = made.carriedBy(session.content());
    expect(carried.meta.noSubheading).toEqual(["Début seul", "avant 10 | après 10"]);
    expect(made.carriedBy(carried)).toEqual(carried);
    expect(session.meta.noSubheading).toEqual(["Début seul"]);
  });

  it("stay where they are shown when another comes before", async () => {
    const { analysis, made } = await headings();
    expect(made.shown?.at).toBe(10);
    made.turn(1);
    analysis.proposals = [proposal(5), proposal(10)];
    expect(made.title?.text).toBe("Autre titre 10");
    analysis.proposals = [proposal(5)];
    expect(made.title?.text).toBe("Titre 5");
  });

  it("are put in once", async () => {
    const { session, made } = await headings();
    made.insertShown();
    const { body } = session;
    expect(body).toContain("## Titre 10\n\n");
    expect(made.shown?.at).toBe(20);
  });
});
