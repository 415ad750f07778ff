import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { fixtureBackend } from "../src/backend/fixture";
import type { Range } from "../src/bindings/Range";
import { Program } from "../src/state/program.svelte";
import ProvidedReadability from "./ProvidedReadability.svelte";

async function shown() {
  const program = new Program(fixtureBackend());
  await program.start();
  await waitFor(() => expect(program.analysis.report).not.toBeNull());
  const revealed: Range[] = [];
  program.session.editor = { apply: () => {}, undo: () => {}, redo: () => {}, reveal: (range) => revealed.push(range), find: () => {}, focus: () => {} };
  render(ProvidedReadability, { props: { program } });
  return { program, revealed };
}

describe("the figures of readability", () => {
  it("tell how the text reads beside its source, in words", async () => {
    await shown();
    expect(screen.getByTestId("readability-beside").textContent).toMatch(/(Plus|Moins|Aussi) lisible que la source/u);
  });

  it("open on their sentences, which lead to the text", async () => {
    const { program, revealed } = await shown();
    const figure = screen.getByTestId("figure-long-sentences");
    expect(figure.getAttribute("aria-expanded")).toBe("false");
    await fireEvent.click(figure);
    const [first] = await screen.findAllByTestId("figure-place");
    expect(figure.getAttribute("aria-expanded")).toBe("true");
    if (first) await fireEvent.click(first);
    const place = program.figures.details?.places[0]?.range;
    expect(revealed).toEqual([place]);
    expect(screen.getAllByTestId("figure-place")[0]?.getAttribute("aria-current")).toBe("true");
    await fireEvent.click(screen.getByTestId("figure-back"));
    expect(revealed.at(-1)).toEqual({ from: 0, to: 0 });
  });

  it("are walked by the arrows and closed by Escape", async () => {
    await shown();
    const figure = screen.getByTestId("figure-passive");
    await fireEvent.click(figure);
    const rows = await screen.findAllByTestId("figure-place");
    rows[0]?.focus();
    if (rows[0]) await fireEvent.keyDown(rows[0], { key: "ArrowDown" });
    expect(document.activeElement).toBe(rows[1]);
    if (rows[1]) await fireEvent.keyDown(rows[1], { key: "Escape" });
    expect(screen.queryByTestId("figure-list")).toBeNull();
    expect(document.activeElement).toBe(figure);
  });
});
