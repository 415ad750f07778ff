import { describe, expect, it } from "vitest";
import { bar } from "../src/panels/length/bar";
import { BriefForm } from "../src/state/brief-form.svelte";
import { content } from "./partial-backend";

describe("the brief's form", () => {
  const meta = content().meta;

  it("offers the usual order where there is none", () => {
    expect(new BriefForm(meta).patch()?.brief).toEqual({ words: 700, countRule: null, subheadings: true, lang: "fr" });
  });

  it("keeps an order as it is", () => {
    const brief = { words: 1200, countRule: "antidote", subheadings: null, lang: null };
    expect(new BriefForm({ ...meta, brief, keyphrase: "justice", client: "Lettre" }).patch()).toEqual({
      brief,
      keyphrase: "justice",
      client: "Lettre",
    });
  });

  it("names no rule where it is the client's, and any other by its name", () => {
    const form = new BriefForm(meta, "antidote");
    expect(form.countRule).toBe("antidote");
    expect(form.patch()?.brief.countRule).toBeNull();
    form.countRule = "mots";
    expect(form.patch()?.brief.countRule).toBe("mots");
  });

  it("reads figures as the French write them, and says what it can't take", () => {
    const form = new BriefForm(meta);
    form.words = "1\u202f200";
    expect(form.patch()?.brief.words).toBe(1200);
    form.words = "";
    expect(form.patch()?.brief.words).toBeNull();
    for (const bad of ["sept cents", "0", "-3", "7,5", "1000000"]) {
      form.words = bad;
      expect(form.problem, bad).not.toBeNull();
      expect(form.patch(), bad).toBeNull();
    }
  });
});

describe("the section bar", () => {
  const section = (words: number, excess = 0) => ({ words, excess });

  it("leaves room for the goal and marks the excess", () => {
    const { parts, goal } = bar([section(53), section(266, 16), section(156), section(137)], 700, 308);
    expect(goal).toBeCloseTo(94.6, 1);
    expect(parts[1]?.over).toBeCloseTo(6.02, 1);
    expect(parts.map(({ labelled }) => labelled)).toEqual([true, true, true, true]);
  });

  it("never draws past its end, nor one figure over another", () => {
    const { parts, goal } = bar(Array.from({ length: 60 }, () => section(171, 20)), 700, 308);
    expect(goal).toBeLessThan(10);
    expect(parts.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100, 5);
    const labels = parts.filter(({ labelled }) => labelled).map(({ left }) => (left * 308) / 100);
    labels.slice(1).forEach((at, index) => expect(at - (labels[index] ?? 0)).toBeGreaterThan(22));
  });

  it("stands without a target and without a text", () => {
    expect(bar([], null, 308)).toEqual({ parts: [], goal: null });
    expect(bar([section(0)], null, 308).parts[0]?.width).toBe(0);
  });
});
