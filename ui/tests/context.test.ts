import { Text } from "@codemirror/state";
import { describe, expect, it } from "vitest";
import { change, inContext } from "../src/state/context";

const text = Text.of(["Vérifiée à la réception ; on n'a rien vu.", "Fin."]);
const shown = (from: number, to: number) => {
  const range = inContext(text, { from, to });
  return text.sliceString(range.from, range.to);
};
const at = (part: string) => text.toString().indexOf(part);

describe("a finding in its words", () => {
  it("widens a space or a sign to the words beside it", () => {
    expect(shown(at(" ; "), at(" ; ") + 1)).toBe("réception ;");
    expect(shown(at("'"), at("'") + 1)).toBe("n'a");
    expect(shown(at("."), at(".") + 1)).toBe("vu.");
  });

  it("leaves words, several lines, and ranges past the end as they are", () => {
    expect(shown(at("rien"), at("rien") + 4)).toBe("rien");
    expect(inContext(text, { from: 0, to: text.length })).toEqual({ from: 0, to: text.length });
    expect(inContext(text, { from: 4, to: 9999 })).toEqual({ from: 4, to: 9999 });
  });

  it("tells what the edits inside make of it, the others left out", () => {
    const space = at(" ; ");
    const range = inContext(text, { from: space, to: space + 1 });
    const edits = [
      { from: at("'"), to: at("'") + 1, insert: "’" },
      { from: space, to: space + 1, insert: "\u202f" },
    ];
    expect(change(text, range, edits)).toEqual({ before: "réception ;", after: "réception\u202f;" });
    expect(change(text, { from: 0, to: 4 }, edits)).toBeNull();
    expect(change(text, range, [{ from: 0, to: text.length, insert: "" }])).toBeNull();
  });
});
