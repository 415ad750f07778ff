import { describe, expect, it } from "vitest";
import { day, figure, longDate, shortDate, stamp } from "../src/text/when";

const now = new Date(2026, 10, 20, 17, 5);
const at = (year: number, month: number, day: number, hours = 16, minutes = 40) =>
  new Date(year, month, day, hours, minutes).toISOString();

describe("dates", () => {
  it("are short in a column", () => {
    expect(shortDate(at(2026, 10, 20), now)).toBe("aujourd’hui, 16\u00a0h\u00a040");
    expect(shortDate(at(2026, 10, 19, 23, 59), now)).toBe("hier, 23\u00a0h\u00a059");
    expect(shortDate(at(2026, 10, 1), now)).toBe("1er\u00a0nov.");
    expect(shortDate(at(2025, 4, 16), now)).toBe("16\u00a0mai 2025");
  });

  it("stand in a sentence", () => {
    expect(longDate(at(2026, 10, 20), now)).toBe("aujourd’hui à 16\u00a0h\u00a040");
    expect(longDate(at(2026, 7, 3), now)).toBe("le 3\u00a0août à 16\u00a0h\u00a040");
    expect(stamp(at(2025, 10, 18), now)).toBe("18\u00a0novembre 2025, 16\u00a0h\u00a040");
  });

  it("say nothing where there is none", () => {
    expect([shortDate("", now), longDate("hier", now), stamp("", now)]).toEqual(["", "", ""]);
  });
});

it("figures part thousands with a narrow no-break space", () => {
  expect([figure(96), figure(1204), figure(1234567)]).toEqual(["96", "1\u202f204", "1\u202f234\u202f567"]);
});

it("writes a day alone in full, and leaves what is no date as it is", () => {
  expect(day("2026-03-12")).toBe("12\u00a0mars 2026");
  expect(day("2026-08-01")).toBe("1er\u00a0août 2026");
  expect(["", "mars 2026", "2026-13-01"].map(day)).toEqual(["", "mars 2026", "2026-13-01"]);
});
