import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import { fixtureBackend } from "../src/backend/fixture";
import FindingCard from "../src/editor/FindingCard.svelte";
import type { KeyedFinding } from "../src/state/analysis.svelte";
import { Program } from "../src/state/program.svelte";
import ProvidedMenu from "./ProvidedMenu.svelte";

async function started() {
  const program = new Program(fixtureBackend());
  await program.start();
  await waitFor(() => expect(program.analysis.report).not.toBeNull());
  const finding = (category: string): KeyedFinding => {
    const found = program.analysis.findings.find((entry) => entry.category === category);
    if (!found) throw new Error(`nothing found in ${category}`);
    return found;
  };
  return { program, finding };
}

describe("the card of a finding", () => {
  it("says what, why and who, and offers words looked up on demand", async () => {
    const { program, finding } = await started();
    const close = vi.fn();
    render(FindingCard, { props: { program, finding: finding("spelling"), close } });
    expect(screen.getByText("Mot inconnu")).toBeTruthy();
    expect(screen.getByText(/Le dictionnaire ne connaît pas ce mot/u)).toBeTruthy();
    expect(screen.getByText(/Corrigez le mot, ou ajoutez-le/u)).toBeTruthy();
    expect(screen.getByTestId("origin").textContent).toBe("Usage de la maison.");
    const fixes = await screen.findAllByTestId("tooltip-fix");
    expect(fixes.map((fix) => fix.textContent)).toEqual(["accueils", "accueil"]);
    if (fixes[1]) await fireEvent.click(fixes[1]);
    expect(program.session.body).toContain("aux accueil de classes");
    expect(close).toHaveBeenCalled();
  });

  it("offers the dictionary for words only", async () => {
    const { program, finding } = await started();
    const { unmount } = render(FindingCard, { props: { program, finding: finding("typography"), close: () => {} } });
    expect(screen.queryByTestId("tooltip-add-word")).toBeNull();
    unmount();
    render(FindingCard, { props: { program, finding: finding("spelling"), close: () => {} } });
    await fireEvent.click(screen.getByTestId("tooltip-add-word"));
    await waitFor(() => expect(program.corrections.words.map(({ word }) => word)).toEqual(["acceuils"]));
  });

  it("offers the three reaches, each in plain French, and the rule itself", async () => {
    const { program, finding } = await started();
    const labels = () => [...document.querySelectorAll("[data-testid^='tooltip-silence']")].map((button) => button.textContent);
    const shown = (of: KeyedFinding) => render(FindingCard, { props: { program, finding: of, close: () => {} } });
    const words = shown(finding("typography"));
    expect(labels()).toEqual(["Dans cette phrase", "Dans ce texte", "Toujours", "Ne plus la vérifier", "Pour ce client seul"]);
    words.unmount();
    const spelled = shown(finding("spelling"));
    expect(labels()).toEqual(["Dans cette phrase", "Dans ce texte", "Ne plus la vérifier", "Pour ce client seul"]);
    spelled.unmount();
    const many = program.analysis.findings.find(({ check }) => check === "typography.straight-apostrophe");
    if (many) shown(many);
    expect(labels(), "many places have no sentence").toEqual([
      "Dans ce texte",
      "Toujours",
      "Ne plus la vérifier pour «\u00a0Le Courrier des communes\u00a0»",
    ]);
  });

  it("changes a threshold for the client or for all, and says where the value comes from", async () => {
    const { program, finding } = await started();
    const { session, rules } = program;
    const long = { ...finding("spelling"), check: "structure.section-too-long" };
    render(FindingCard, { props: { program, finding: long, close: () => {} } });
    const field = () => screen.getByTestId<HTMLInputElement>("threshold-value");
    const [info] = program.check(long.check)?.thresholds ?? [];
    if (!info) throw new Error("the fixture's check has a threshold");
    expect(field().value).toBe("100");
    expect(screen.getByText("Valeur d’usage.")).toBeTruthy();
    await fireEvent.change(field(), { target: { value: "80" } });
    await screen.findByText(/Réglage propre à «.Le Courrier des communes.»/u);
    expect(rules.threshold(info, session.meta.client)).toEqual({ value: 80, from: "client" });
    expect(rules.threshold(info, "").value).toBe(100);
    await fireEvent.change(screen.getByTestId("threshold-client"), { target: { value: "" } });
    expect(field().value).toBe("100");
    await fireEvent.change(field(), { target: { value: "120,5" } });
    await screen.findByText("Réglage de tous les clients.");
    expect(rules.threshold(info, "Autre").value).toBe(120.5);
    await fireEvent.click(screen.getByTestId("threshold-reset"));
    await screen.findByText("Valeur d’usage.");
    await fireEvent.change(field(), { target: { value: "beaucoup" } });
    expect(field().value, "what is no figure goes away").toBe("100");
  });

  it("tells when the words changed under it, and replaces nothing", async () => {
    const { program, finding } = await started();
    const shown = finding("spelling");
    render(FindingCard, { props: { program, finding: shown, close: () => {} } });
    const [fix] = await screen.findAllByTestId("tooltip-fix");
    const { range } = shown;
    if (range) program.session.apply([{ from: range.from + 1, to: range.from + 2, insert: "x" }]);
    const { body } = program.session;
    if (fix) await fireEvent.click(fix);
    expect(program.session.body).toBe(body);
    expect(program.notices.list.at(-1)?.kind).toBe("info");
  });

  it("is walked by arrows and left by Escape", async () => {
    const { program, finding } = await started();
    const close = vi.fn();
    render(FindingCard, { props: { program, finding: finding("spelling"), close } });
    const [first, second] = await screen.findAllByTestId("tooltip-fix");
    first?.focus();
    if (first) await fireEvent.keyDown(first, { key: "ArrowRight" });
    expect(document.activeElement).toBe(second);
    if (second) await fireEvent.keyDown(second, { key: "Escape" });
    expect(close).toHaveBeenCalled();
  });
});

describe("the menu of a finding", () => {
  it("puts the word chosen in its place", async () => {
    const { program, finding } = await started();
    const close = vi.fn();
    render(ProvidedMenu, { props: { program, finding: finding("spelling"), x: 10, y: 10, close } });
    const [best] = await screen.findAllByTestId("context-suggestion");
    expect(best?.textContent).toBe("accueils");
    if (best) await fireEvent.click(best);
    expect(program.session.body).toContain("aux accueils de classes");
    expect(close).toHaveBeenCalled();
  });
});
