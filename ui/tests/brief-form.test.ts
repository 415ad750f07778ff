import { describe, expect, it } from "vitest";
import { bar } from "../src/panels/length/bar";
import { BriefForm } from "../src/state/brief-form.svelte";
import { houseBrief, noBrief } from "../src/state/content";
import { fr } from "../src/text/fr";
import { content } from "./partial-backend";

describe("the brief's form", () => {
  const meta = content().meta;

  it("offers the usual order where there is none", () => {
    expect(new BriefForm(meta).patch()?.brief).toEqual(houseBrief());
  });

  it("keeps an order as it is", () => {
    const brief = {
      ...noBrief(),
      words: 1200,
      wordsMax: 1500,
      countRule: "antidote",
      lang: "en",
      seo: true,
      sectionWords: 250,
      titleSigns: 60,
      descriptionSigns: 155,
      links: 2,
      linkTo: ["exemple.fr", "www.exemple.org/a"],
      similarity: 15,
      sourced: true,
      tone: "neutre",
    };
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
    form.figures.words = "1\u202f200";
    expect(form.patch()?.brief.words).toBe(1200);
    form.figures.words = "";
    expect(form.patch()?.brief.words).toBeNull();
    for (const bad of ["sept cents", "0", "-3", "7,5", "1000000"]) {
      form.figures.words = bad;
      expect(form.problem, bad).not.toBeNull();
      expect(form.patch(), bad).toBeNull();
    }
  });
});

describe("a range", () => {
  it("is refused where it is crossed, and a share beyond its measure", () => {
    const form = new BriefForm(content().meta);
    form.figures.words = "900";
    form.figures.wordsMax = "800";
    expect(form.problem).toBe(fr.atelier.contract.form.crossed);
    form.figures.wordsMax = "1 000";
    expect(form.patch()?.brief.wordsMax).toBe(1000);
    form.figures.similarity = "101";
    expect([form.bad, form.patch()]).toEqual(["similarity", null]);
    form.figures.similarity = "15 %";
    expect(form.patch()?.brief.similarity).toBe(15);
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
