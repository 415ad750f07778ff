import { render, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import App from "../src/App.svelte";
import type { Backend } from "../src/backend/backend";
import { fixtureBackend } from "../src/backend/fixture";
import { Program } from "../src/state/program.svelte";

async function open(part: Partial<Backend> = {}): Promise<Program> {
  const program = new Program({ ...fixtureBackend(), ...part });
  render(App, { props: { program } });
  await program.start();
  await waitFor(() => expect(program.analysis.report).not.toBeNull());
  return program;
}

const finding = (program: Program, excerpt: string) => {
  const found = program.analysis.findings.find((entry) => entry.excerpt === excerpt);
  if (!found) throw new Error(`no finding on ${excerpt}`);
  return found;
};

describe("the window on its fixture", () => {
  it("opens the last draft with its count, its contract and its findings", async () => {
    const program = await open();
    expect(program.navigation.screen).toBe("atelier");
    await waitFor(() => expect(screen.getByTestId("word-count").textContent).toMatch(/^\d+$/u));
    expect(screen.getByTestId("word-target").textContent).toContain("700");
    expect(screen.getByTestId("clause-words").dataset.met).toBe("false");
    expect(screen.getAllByTestId("finding").length).toBe(program.analysis.findings.length);
    expect(screen.getByTestId("save-status").dataset.state).toBe("saved");
  });

  it("mends a misspelling by its first suggestion, as one step that is undone by one", async () => {
    const program = await open();
    const before = program.session.body;
    const [fix] = await program.corrections.look(finding(program, "acceuils"));
    expect(fix?.label).toBe("accueils");
    expect(fix && program.corrections.apply(fix)).toBe(true);
    expect(program.session.body).toBe(before.replace("acceuils", "accueils"));
    // The same fix doesn't apply twice: its place was touched.
    expect(fix && program.corrections.apply(fix)).toBe(false);
    const editor = screen.getByTestId("editor");
    editor.dispatchEvent(new KeyboardEvent("keydown", { key: "z", code: "KeyZ", keyCode: 90, ctrlKey: true, bubbles: true }));
    expect(program.session.body).toBe(before);
  });

  it("mends all the typography at once", async () => {
    const program = await open();
    await program.corrections.fixTypography();
    await waitFor(() => expect(program.analysis.findings.map(({ category }) => category)).toEqual(["spelling"]));
    expect(program.session.body).not.toContain("'");
  });

  it("takes a word into the writer's dictionary or the client's, and a rule to sleep", async () => {
    const program = await open();
    const { corrections, rules, session } = program;
    const spelling = () => program.analysis.findings.some(({ category }) => category === "spelling");
    await corrections.addWord("acceuils", session.meta.client);
    await waitFor(() => expect(spelling()).toBe(false));
    await corrections.removeWord("acceuils", session.meta.client);
    await waitFor(() => expect(spelling()).toBe(true));
    await corrections.addWord("acceuils");
    await waitFor(() => expect(spelling()).toBe(false));
    expect(corrections.words.map(({ word, client }) => [word, client])).toEqual([["acceuils", null]]);
    const { check } = finding(program, "leçon ;");
    await corrections.switchOff(check, "");
    await waitFor(() => expect(program.analysis.findings.map(({ check }) => check)).toEqual(["typography.straight-apostrophe"]));
    await rules.setOff(check, false, "");
    await waitFor(() => expect(program.analysis.findings.length).toBe(3));
  });

  it("walks the findings both ways, round the end", async () => {
    const { corrections, session } = await open();
    const first = corrections.next(-1, 1);
    const last = corrections.next(session.text.length + 1, -1);
    expect(first && last && first.range.from < last.range.from).toBe(true);
    expect(corrections.next(session.text.length, 1)?.range).toEqual(first?.range);
    expect(corrections.at(first?.range.from ?? 0)?.finding.key).toBe(first?.finding.key);
  });

  it("inserts a proposed subheading before its block", async () => {
    const program = await open();
    const { headings, session } = program;
    await waitFor(() => expect(headings.shown).not.toBeNull(), { timeout: 3000 });
    headings.turn(1);
    const title = headings.title?.text ?? "";
    headings.insertShown();
    expect(session.body).toContain(`\n\n## ${title}\n\n`);
    expect(session.body).not.toContain("\n\n\n");
  });

  it("flushes before another draft is shown, and refuses to leave a text that can't be written", async () => {
    let full = true;
    const saved: string[] = [];
    const base = fixtureBackend();
    const program = new Program({
      ...base,
      saveDraft: (id, content) => {
        if (full) return Promise.reject({ code: "disk-full", message: "Le disque est plein." });
        saved.push(content.meta.title);
        return base.saveDraft(id, content);
      },
    });
    await program.start();
    program.session.setMeta({ title: "Autre titre" });
    expect(await program.create()).toBe(false);
    expect(program.session.meta.title).toBe("Autre titre");
    expect(program.notices.list.at(-1)?.text).toContain("Le disque est plein.");
    full = false;
    expect(await program.create()).toBe(true);
    expect(saved).toEqual(["Autre titre"]);
    expect(program.session.body).toBe("");
  });

  it("closes only when everything is written, unless asked twice", async () => {
    let close: () => Promise<void> = () => Promise.resolve();
    const base = fixtureBackend();
    const program = new Program({
      ...base,
      saveDraft: () => Promise.reject({ code: "disk-full", message: "Le disque est plein." }),
      onCloseRequested: (handler) => {
        close = handler;
        return Promise.resolve(() => {});
      },
    });
    await program.start();
    await expect(close()).resolves.toBeUndefined();
    program.session.setMeta({ title: "Non écrit" });
    await expect(close()).rejects.toThrow();
    await expect(close()).resolves.toBeUndefined();
  });

  it("brings a checkpoint back, keeping the text it takes the place of", async () => {
    const program = await open();
    const { session, history } = program;
    const first = session.body;
    expect(await history.create("Avant relecture")).toBe(true);
    session.apply([{ from: 0, to: session.text.length, insert: "# Tout autre chose" }]);
    const version = history.list.find(({ name }) => name === "Avant relecture");
    expect(version && (await history.restore(version))).toBe(true);
    expect(session.body).toBe(first);
    await history.refresh();
    expect(history.list.length).toBe(2);
  });
});
