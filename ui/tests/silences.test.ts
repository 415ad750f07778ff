import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import App from "../src/App.svelte";
import { fixtureBackend } from "../src/backend/fixture";
import { Program } from "../src/state/program.svelte";
import { fileEntry } from "../src/state/silences";

async function open(): Promise<Program> {
  const program = new Program(fixtureBackend());
  render(App, { props: { program } });
  await program.start();
  await waitFor(() => expect(program.analysis.report).not.toBeNull());
  return program;
}

const spelled = (program: Program) => program.analysis.findings.filter(({ excerpt }) => excerpt === "acceuils");

/** A second sentence with the same word, after the first. */
async function twice() {
  const program = await open();
  const { session } = program;
  session.apply([{ from: session.text.length, to: session.text.length, insert: "\n\nDeux acceuils de plus." }]);
  await waitFor(() => expect(spelled(program).length).toBe(2));
  const [, second] = spelled(program);
  if (!second) throw new Error("two were found");
  return { program, second };
}

describe("what is silenced", () => {
  it("is silent in its sentence until that changes, wherever the sentence goes", async () => {
    const { program, second } = await twice();
    const { session, corrections } = program;
    expect(corrections.reaches(second)).toEqual(["part", "text"]);
    await corrections.silence(second, "part");
    await waitFor(() => expect(spelled(program).length).toBe(1));
    expect(corrections.ofText.map(({ where, sentence }) => [where, sentence])).toEqual([["part", "Deux acceuils de plus."]]);
    session.apply([{ from: 0, to: 0, insert: "Avant.\n\n" }]);
    await waitFor(() => expect(program.analysis.report?.revision).toBe(session.revision));
    expect(spelled(program).length).toBe(1);
    const at = session.body.indexOf("de plus");
    session.apply([{ from: at, to: at + 7, insert: "de moins" }]);
    await waitFor(() => expect(spelled(program).length).toBe(2));
  });

  it("is counted in the panel, listed with its check, sentence, reach and date, and undone there", async () => {
    const { program, second } = await twice();
    await program.corrections.silence(second, "part");
    const count = await screen.findByTestId("silenced-count");
    await waitFor(() => expect(count.textContent?.trim()).toBe("1\u00a0constat tu"));
    await fireEvent.click(count);
    const line = screen.getByTestId("silence").textContent ?? "";
    for (const part of ["acceuils", "Mot inconnu", "Deux acceuils de plus.", "Dans cette phrase", "aujourd’hui"])
      expect(line).toContain(part);
    await fireEvent.click(screen.getByTestId("unsilence"));
    await waitFor(() => expect(spelled(program).length).toBe(2));
    expect(screen.queryByTestId("silenced-count")).toBeNull();
  });

  it("is silent in its text, and listed in the settings with what is silent elsewhere", async () => {
    const { program, second } = await twice();
    const { corrections, navigation } = program;
    const first = program.session.id ?? "";
    await corrections.silence(second, "text");
    await waitFor(() => expect(spelled(program).length).toBe(0));
    await program.create();
    expect(corrections.ofText).toEqual([]);
    expect(corrections.elsewhere.length).toBe(1);
    navigation.toggle("settings");
    expect((await screen.findByTestId("silence")).textContent).toContain("Dans «");
    await fireEvent.click(screen.getByTestId("unsilence"));
    await waitFor(() => expect(corrections.elsewhere).toEqual([]));
    await program.open(first);
    await waitFor(() => expect(spelled(program).length).toBe(2));
  });

  it("always: the words in every text, never a word that a dictionary can take", async () => {
    const program = await open();
    const { corrections } = program;
    const sign = program.analysis.findings.find(({ excerpt }) => excerpt === "leçon ;");
    if (!sign) throw new Error("the fixture has this fault");
    expect(corrections.reaches(sign)).toEqual(["part", "text", "always"]);
    await corrections.silence(sign, "always");
    await waitFor(() => expect(program.analysis.findings.some(({ excerpt }) => excerpt === "leçon ;")).toBe(false));
    expect(corrections.everywhere.map(({ where }) => where)).toEqual(["always"]);
    const many = program.analysis.findings.find(({ check }) => check === "typography.straight-apostrophe");
    expect(many && corrections.reaches(many)).toEqual(["text"]);
  });

  it("in the file itself is listed and taken out of it", async () => {
    const program = await open();
    const { session, corrections } = program;
    session.setMeta({ silences: ["spelling.unknown-word", "a.b: c: d"] });
    await waitFor(() => expect(spelled(program).length).toBe(0));
    expect(corrections.ofText.map(({ check, excerpt, where }) => [check, excerpt, where])).toEqual([
      ["spelling.unknown-word", "", "file"],
      ["a.b", "c: d", "file"],
    ]);
    await corrections.unsilence(fileEntry("spelling.unknown-word"));
    expect(session.meta.silences).toEqual(["a.b: c: d"]);
    await waitFor(() => expect(spelled(program).length).toBe(1));
  });
});

describe("a client's settings", () => {
  it("change that client's texts alone, show what is inherited, and can be let go", async () => {
    const program = await open();
    const { rules, session, analysis } = program;
    const own = session.meta.client;
    const tooLong = () => analysis.report?.sections.filter((section) => section.tooLong).length ?? 0;
    const [info] = program.catalogue.checks.flatMap(({ thresholds }) => thresholds);
    if (!info) throw new Error("the fixture has a threshold");
    const before = tooLong();
    await rules.setThreshold(info, 10_000, "Autre");
    await rules.setThreshold(info, 5, own);
    await waitFor(() => expect(tooLong()).toBeGreaterThan(before));
    session.setMeta({ client: "Autre" });
    await waitFor(() => expect(tooLong()).toBe(0));
    session.setMeta({ client: "" });
    await waitFor(() => expect(tooLong()).toBe(before));
    expect(rules.threshold(info, own)).toEqual({ value: 5, from: "client" });
    await rules.setThreshold(info, null, own);
    expect(rules.threshold(info, own)).toEqual({ value: info.default, from: "usual" });
    await rules.setOff("typography.straight-apostrophe", true, "");
    expect(rules.off("typography.straight-apostrophe", own)).toEqual({ value: true, from: "everyone" });
    await rules.setOff("typography.straight-apostrophe", false, own);
    expect(rules.off("typography.straight-apostrophe", own)).toEqual({ value: false, from: "client" });
    await rules.setChoice("profile", "suisse", "");
    await rules.setChoice("titleSuffix", "", own);
    expect(rules.choice("profile", own)).toEqual({ value: "suisse", from: "everyone" });
    expect(rules.choice("titleSuffix", own)).toEqual({ value: "", from: "client" });
    await rules.forget(own);
    expect(rules.choice("titleSuffix", own).from).toBe("usual");
  });

  it("are read from the host before they are written, and never lose one another", async () => {
    const base = fixtureBackend();
    const kept: unknown[] = [];
    await base.setClientSettings("Littoral", { ...(await base.clientSettings("Littoral")), siteName: "Le Littoral" });
    const program = new Program({
      ...base,
      setClientSettings: (client, settings) => {
        kept.push(settings);
        return base.setClientSettings(client, settings);
      },
    });
    await program.start();
    const { rules } = program;
    await Promise.all([rules.setChoice("profile", "ue", "Littoral"), rules.setOff("a.b", true, "Littoral")]);
    expect(kept.at(-1)).toMatchObject({ siteName: "Le Littoral", profile: "ue", silenced: { "a.b": true } });
  });

  it("are chosen in the settings panel", async () => {
    const program = await open();
    const own = program.session.meta.client;
    program.navigation.toggle("settings");
    const picker = await screen.findByTestId<HTMLSelectElement>("settings-client");
    await waitFor(() => expect([...picker.options].map(({ text }) => text)).toEqual(["Tous les clients", own]));
    await fireEvent.change(picker, { target: { value: own } });
    const profile = screen.getByTestId<HTMLSelectElement>("setting-profile");
    expect(profile.value).toBe("imprimerie-nationale");
    expect(screen.queryByTestId("setting-profile-reset")).toBeNull();
    await fireEvent.change(profile, { target: { value: "web-sur" } });
    await waitFor(() => expect(program.rules.choice("profile", own)).toEqual({ value: "web-sur", from: "client" }));
    expect(program.preferences.values.profile).toBe("");
    await fireEvent.click(await screen.findByTestId("setting-profile-reset"));
    await waitFor(() => expect(program.rules.choice("profile", own).from).toBe("usual"));
  });
});
