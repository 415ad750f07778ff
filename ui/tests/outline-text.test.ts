// What moving, renaming and changing levels do to the text, on its own.

import { describe, expect, it } from "vitest";
import { changeLevel, whyNotLevel } from "../src/state/outline/level";
import { moveSection, neighbourPlace, placesFor } from "../src/state/outline/move";
import { cleanName, renameHeading } from "../src/state/outline/rename";
import { edited, treeOf } from "../src/state/outline/tree";
import { wordsOf } from "../src/state/outline/words";

const at = (text: string, name: string) => treeOf(text).headings.findIndex((heading) => heading.name === name);
const told = (text: string) => treeOf(text).headings.map(({ level, name }) => `${level} ${name}`);

/** Moves a section by its name, before another one (or to the end). */
function moved(text: string, name: string, before: string | null): string | null {
  const tree = treeOf(text);
  const index = at(text, name);
  const size = tree.headings[index]?.size ?? 0;
  const others = tree.headings.filter((_, n) => n < index || n >= index + size);
  const place = before === null ? others.length : others.findIndex((heading) => heading.name === before);
  const move = moveSection(text, tree, index, place);
  if (!move) return null;
  const result = edited(text, move.edits);
  // The section's words are where the move says, to the last one.
  const { from, to } = move.carried;
  expect(result.slice(move.from, move.from + to - from)).toBe(text.slice(from, to));
  return result;
}

function levelled(text: string, name: string, step: -1 | 1): string | null {
  const edits = changeLevel(text, treeOf(text).headings, at(text, name), step);
  return edits && edited(text, edits);
}

function renamed(text: string, name: string, typed: string): string | null {
  const edits = renameHeading(text, treeOf(text), at(text, name), typed);
  return edits && edited(text, edits);
}

const ARTICLE = "# Le port\n\nChapô 😀.\n\n## Hier\n\nUn.\n\n\nDeux.\n\n### Quai\n\nTrois.\n\n## Demain\n\n- quatre\n- cinq\n\n## Été\n\nSix.";

describe("the tree", () => {
  it("has the headings with their levels, depths and sections", () => {
    const { headings } = treeOf(ARTICLE);
    expect(headings.map(({ level, depth, size, parent, name }) => [level, depth, size, parent, name])).toEqual([
      [1, 0, 5, -1, "Le port"],
      [2, 1, 2, 0, "Hier"],
      [3, 2, 1, 1, "Quai"],
      [2, 1, 1, 0, "Demain"],
      [2, 1, 1, 0, "Été"],
    ]);
    const hier = headings[1];
    expect(hier && ARTICLE.slice(hier.from, hier.to)).toBe("## Hier\n\nUn.\n\n\nDeux.\n\n### Quai\n\nTrois.\n\n");
  });

  it("knows a heading by Markdown's rules, not by its looks", () => {
    const text = [
      "Titre\nsur deux lignes\n===",
      "```\n# commentaire\n```",
      "> ## cité",
      "- point\n\n  ## dans un point",
      "<!--\n## tu\n-->",
      "#notag",
      "####### sept",
      "    ## code",
      "  ## Décalé *vif* ##",
      "##",
      "Avant\n---",
    ].join("\n\n");
    expect(told(text)).toEqual(["1 Titre sur deux lignes", "2 Décalé vif", "2 ", "2 Avant"]);
  });

  it("takes neither a table nor a note above a rule for a heading, as the engine doesn't", () => {
    const rejected = [
      "| a | b |\n|---|---|\n| un | deux |",
      "a | b\n---|---\ntexte",
      "ligne\n| a | b |\n|---|---|",
      "| a\n| --",
      "[^1]: Une note.",
      "  [^1]: Une note\nsur deux lignes.",
      "Avant\n[^1]: Une note.",
      "[^1]: note\nsuite",
    ];
    for (const block of rejected) for (const line of ["---", "==="]) expect(told(`# T\n\n${block}\n${line}\n\n## Fin\n`)).toEqual(["1 T", "2 Fin"]);
    // What only looks so is a heading for the engine too.
    for (const block of ["| a |", "| a | b |\n|---|", "a\n:--", "a \\| b\n|---|", "a | b\nc | d\n---|---"]) expect(told(`# T\n\n${block}\n---\n`)).toHaveLength(2);
  });

  it("leaves the definitions at the end to the whole text", () => {
    const text = "## A\n\nVu[^1] [là][x].\n\n---\n\n[^1]: Note avec des mots.\n[^2]: Autre note.\n\n    Sa suite.\n\n[x]: https://exemple.fr\n";
    expect(text.slice(treeOf(text).end)).toMatch(/^---\n\n\[\^1\]/);
    for (const text of ["## A\n\nTexte.\n\n    du code\n", "## A\n\nTexte.\n\n  - un\n\n<!-- fin -->\n", "## A\n\n  Texte.\n\n"]) expect(treeOf(text).end).toBe(text.length);
  });

  it("reads a text without headings, and an empty one", () => {
    expect([treeOf(""), treeOf("Du texte.\n")].map(({ headings, end }) => [headings.length, end])).toEqual([
      [0, 0],
      [0, 10],
    ]);
  });
});

describe("a text of very many headings", () => {
  it("has each of them below the right one, with its words", () => {
    const levels = [2, 3, 4, 3, 4, 4];
    const count = 6000;
    const body = Array.from({ length: count }, (_, n) => `${"#".repeat(levels[n % 6] ?? 2)} Titre ${n}\n\nUn mot.`).join("\n\n");
    const { headings } = treeOf(body);
    expect(headings).toHaveLength(count);
    expect(headings.slice(-6).map(({ parent, size, depth }) => [parent - (count - 6), size, depth])).toEqual([
      [-1 - (count - 6), 6, 0],
      [0, 2, 1],
      [1, 1, 2],
      [0, 3, 1],
      [3, 1, 2],
      [3, 1, 2],
    ]);
    const words = wordsOf(
      headings,
      headings.map(({ name, from }, n) => ({ title: name, words: n, excess: 0, at: n % 2 ? from : null })),
    );
    expect(words.headings.map(({ own }) => own)).toEqual(Array.from({ length: count }, (_, n) => n));
  });
});

describe("moving a section", () => {
  it("takes its subsections and its blank lines along, and leaves the text's end as it is", () => {
    expect(moved(ARTICLE, "Hier", null)).toBe(
      "# Le port\n\nChapô 😀.\n\n## Demain\n\n- quatre\n- cinq\n\n## Été\n\nSix.\n\n## Hier\n\nUn.\n\n\nDeux.\n\n### Quai\n\nTrois.",
    );
    expect(moved(ARTICLE, "Été", "Hier")).toBe(
      "# Le port\n\nChapô 😀.\n\n## Été\n\nSix.\n\n## Hier\n\nUn.\n\n\nDeux.\n\n### Quai\n\nTrois.\n\n## Demain\n\n- quatre\n- cinq",
    );
  });

  it("stays as it is where it is dropped on its own place", () => {
    const tree = treeOf(ARTICLE);
    expect(moveSection(ARTICLE, tree, 1, 1)).toBeNull();
  });

  it("parts the blocks by one blank line where the text was cut and put together", () => {
    const tight = "# T\n## A\nun\n## B\ndeux\n\n\n\n## C\ntrois\n\n\n";
    expect(moved(tight, "A", "C")).toBe("# T\n\n## B\ndeux\n\n## A\nun\n\n## C\ntrois\n\n\n");
    expect(moved(tight, "A", null)).toBe("# T\n\n## B\ndeux\n\n\n\n## C\ntrois\n\n## A\nun\n\n\n");
    expect(moved(tight, "C", "A")).toBe("# T\n\n## C\ntrois\n\n## A\nun\n## B\ndeux\n\n\n");
    expect(moved("## A\n## B", "B", "A")).toBe("## B\n\n## A");
  });

  it("keeps what stands before the first heading, and the blank line below a file's fields", () => {
    expect(moved("\n## A\n\nun\n\n## B\n\ndeux\n", "B", "A")).toBe("\n## B\n\ndeux\n\n## A\n\nun\n");
    expect(moved("Avant.\n\n## A\n\nun\n\n## B\n\ndeux\n", "A", null)).toBe("Avant.\n\n## B\n\ndeux\n\n## A\n\nun\n");
  });

  it("leaves definitions at the end behind the last section", () => {
    const notes = "[^1]: Une note.\n[x]: https://exemple.fr\n";
    const text = `## A\n\nun[^1]\n\n## B\n\n[là][x]\n\n${notes}`;
    expect(moved(text, "A", null)).toBe(`## B\n\n[là][x]\n\n## A\n\nun[^1]\n\n${notes}`);
    expect(moved(text, "B", "A")).toBe(`## B\n\n[là][x]\n\n## A\n\nun[^1]\n\n${notes}`);
  });

  it("leaves them there also before a comment, between comments, or where they are continued", () => {
    const endings = [
      "[^1]: note\n\n<!-- fin -->\n",
      "[^1]: note\n\n<!-- autre -->\n\n[^2]: autre\n",
      "[^1]: note\n\n  sa suite\n\n  - un\n  - deux\n\n[^2]: autre\n",
      "[^1]: note\n---\n\n[^2]: autre\n",
      "[^1]: note\nsuite\n\n    suite\n\n  - un\n",
    ];
    for (const ending of endings) expect(moved(`## A\n\na[^1]\n\n## B\n\nb[^2]\n\n${ending}`, "B", "A")).toBe(`## B\n\nb[^2]\n\n## A\n\na[^1]\n\n${ending}`);
  });

  it("parts the definitions from the section that is last now", () => {
    expect(moved("## A\n\nun\n\n\n## B\n\nfin\n\n\n\n[x]: https://exemple.fr", "B", "A")).toBe(
      "## B\n\nfin\n\n## A\n\nun\n\n[x]: https://exemple.fr",
    );
    expect(moved("## A\n\nun\n\n## B\n[x]: https://exemple.fr", "A", null)).toBe("## B\n\n## A\n\nun\n\n[x]: https://exemple.fr");
  });

  it("moves underlined headings whole", () => {
    expect(moved("Un\n--\n\ntexte\n\nDeux\nlongs\n-----\nfin", "Deux longs", "Un")).toBe("Deux\nlongs\n-----\nfin\n\nUn\n--\n\ntexte");
  });

  it("takes a fence with a # in it for what it is, and refuses where an open one would swallow what follows", () => {
    const fence = "## A\n\n```\n# x\n\n\n## y\n```\n\n## B\n\nfin\n";
    expect(moved(fence, "A", null)).toBe("## B\n\nfin\n\n## A\n\n```\n# x\n\n\n## y\n```\n");
    expect(moved("## A\n\nun\n\n## B\n\n```\ncode\n", "B", "A")).toBeNull();
    expect(moved("## A\n\n- un\n\n  ## B\n\n## C\n\n<!-- resté ouvert\n", "C", "A")).toBeNull();
  });

  it("takes along the comments and anchors glued above its heading, and leaves those above the next one", () => {
    const text = "# T\n\nChapô.\n\n<!-- sur A,\n\nlong -->\n## A\n\nun\n\n<!-- sur B -->\n<a id=b></a>\n## B\n\ndeux\n";
    const swapped = "# T\n\nChapô.\n\n<!-- sur B -->\n<a id=b></a>\n## B\n\ndeux\n\n<!-- sur A,\n\nlong -->\n## A\n\nun\n";
    expect([moved(text, "B", "A"), moved(text, "A", null)]).toEqual([swapped, swapped]);
    // Words, or a blank line between: they belong to the section above.
    const apart = "## A\n\nun\n\n<!-- de A -->\n\n## B\n\n<a id=x></a> Mot\n## C\n";
    expect(moved(apart, "A", null)).toBe("## B\n\n<a id=x></a> Mot\n## C\n\n## A\n\nun\n\n<!-- de A -->\n");
    expect(moved(apart, "C", "A")).toBe("## C\n\n## A\n\nun\n\n<!-- de A -->\n\n## B\n\n<a id=x></a> Mot\n");
  });

  it("is refused where a section would come into another element, or out of it", () => {
    const text = "# T\n\n<details>\n<summary>Plus</summary>\n\n## A\n\na\n\n### A1\n\n</details>\n\n## B\n\nb\n\n## C\n\nc\n";
    expect([moved(text, "B", "A"), moved(text, "A", null), moved(text, "A", "C")]).toEqual([null, null, null]);
    expect(moved(text, "C", "B")).toContain("</details>\n\n## C\n\nc\n\n## B");
    // Two elements alike are still two.
    const two = "<div>\n\n## A\n\n## B\n\n</div>\n\n<div>\n\n## C\n\n## D\n\n</div>\n\n## E\n";
    expect([moved(two, "A", "D"), moved(two, "C", "B")]).toEqual([null, null]);
    // An element of its own goes along; one in a comment or in code is none.
    const whole = "## A\n\n<div>\n\nun\n\n</div>\n\n## B\n\n<!-- <div> -->\n\n```\n<div>\n```\n\n## C\n";
    expect([moved(whole, "A", null), moved(whole, "B", null)].map((result) => result && told(result))).toEqual([
      ["2 B", "2 C", "2 A"],
      ["2 A", "2 C", "2 B"],
    ]);
  });

  it("goes where its level fits: not before the title, not among another's subsections, not below a level missing", () => {
    const names = (index: number) => {
      const { headings } = treeOf(ARTICLE);
      const size = headings[index]?.size ?? 0;
      const others = headings.filter((_, n) => n < index || n >= index + size);
      return placesFor(headings, index).map((place) => (place === index ? "·" : (others[place]?.name ?? "fin")));
    };
    expect(names(0)).toEqual([]);
    expect(names(1)).toEqual(["·", "Été", "fin"]);
    // Not right behind the title: a level would be missing.
    expect(names(2)).toEqual(["·", "Été", "fin"]);
    expect(names(3)).toEqual(["Hier", "·", "fin"]);
    const { headings } = treeOf(ARTICLE);
    expect([neighbourPlace(headings, 1, -1), neighbourPlace(headings, 1, 1), neighbourPlace(headings, 4, 1)]).toEqual([null, 2, null]);
  });

  it("and back gives the same text, whatever the text", () => {
    const random = seeded(7);
    let count = 0;
    for (let round = 0; round < 80; round++) {
      const text = randomText(random);
      const tree = treeOf(text);
      for (let index = 0; index < tree.headings.length; index++) {
        for (const place of placesFor(tree.headings, index)) {
          const there = moveSection(text, tree, index, place);
          if (!there) continue;
          count++;
          const result = edited(text, there.edits);
          expect(lines(result).sort()).toEqual(lines(text).sort());
          const back = moveSection(result, treeOf(result), place, index);
          expect(back && edited(result, back.edits)).toBe(text);
        }
      }
    }
    expect(count).toBeGreaterThan(500);
  });
});

describe("the level of a section", () => {
  it("changes with its subsections, closing marks too", () => {
    const text = "# T\n\n## A\n\n## B ##\n\n### C\n\ntexte #\n\n## D";
    expect(levelled(text, "B", 1)).toBe("# T\n\n## A\n\n### B ###\n\n#### C\n\ntexte #\n\n## D");
    expect(levelled("## A\n\n### B ##\n\n#### C ####", "B", -1)).toBe("## A\n\n## B ##\n\n### C ###");
  });

  it("is that of an underline where one can say it, else of marks", () => {
    expect(levelled("# T\n\nAutre\nsuite\n=====\n\nfin", "Autre suite", 1)).toBe("# T\n\nAutre\nsuite\n-----\n\nfin");
    expect(levelled("## T\n\nAutre\nsuite #\n-----\n\nfin", "Autre suite", 1)).toBe("## T\n\n### Autre suite \\#\n\nfin");
  });

  it("stays between 2 and 6 and never leaves one out", () => {
    const text = "# T\n\n## A\n\n### B\n\n###### C\n\n## D\n\n# E";
    const reasons = (step: -1 | 1) => treeOf(text).headings.map((_, index) => whyNotLevel(treeOf(text).headings, index, step));
    expect(reasons(-1)).toEqual(["title", "highest", null, null, "highest", "highest"]);
    expect(reasons(1)).toEqual(["title", "deepest", "deepest", "deepest", null, null]);
    expect(whyNotLevel(treeOf("# T\n\n## A").headings, 1, 1)).toBe("jump");
    expect(whyNotLevel(treeOf("## A").headings, 0, 1)).toBe("jump");
    expect(levelled("# T\n\n## A", "A", 1)).toBeNull();
  });

  it("goes down and up again to the same text", () => {
    const random = seeded(11);
    let count = 0;
    for (let round = 0; round < 100; round++) {
      const text = randomText(random);
      const { headings } = treeOf(text);
      headings.forEach(({ underlined }, index) => {
        const down = changeLevel(text, headings, index, 1);
        if (!down || underlined || (headings[index]?.level ?? 1) < 2) return;
        count++;
        const result = edited(text, down);
        const up = changeLevel(result, treeOf(result).headings, index, -1);
        expect(up && edited(result, up)).toBe(text);
      });
    }
    expect(count).toBeGreaterThan(100);
  });
});

describe("renaming", () => {
  it("replaces the words alone", () => {
    expect(renamed("# T\n\n  ## *Vieux* nom  ##\n\ntexte", "Vieux nom", "L’été 😀")).toBe("# T\n\n  ## L’été 😀  ##\n\ntexte");
    expect(renamed("##\n\ntexte", "", "Neuf")).toBe("## Neuf\n\ntexte");
    expect(renamed("## #\n\ntexte", "", "Neuf")).toBe("## Neuf #\n\ntexte");
    expect(renamed("Un\ndeux\n---\ntexte", "Un deux", "Trois")).toBe("Trois\n---\ntexte");
  });

  it("changes nothing where the name stays, and refuses an empty one", () => {
    expect(renameHeading("## A\n", treeOf("## A\n"), 0, " A ")).toEqual([]);
    for (const empty of ["", "  ", "\u00a0", "##", "## ", "\n"]) expect(renamed("## A\n", "A", empty)).toBeNull();
  });

  it("takes what is pasted for one line, without its marks", () => {
    expect(cleanName("## Copié\r\nsur deux  \n lignes\u0007 ")).toBe("Copié sur deux lignes");
    expect(cleanName("#MeToo, dix ans après")).toBe("#MeToo, dix ans après");
  });

  it("keeps a # at the end from closing the heading", () => {
    expect(renamed("## A\n", "A", "Le langage C #")).toBe("## Le langage C \\#\n");
    expect(renamed("## A\n", "A", "C#")).toBe("## C#\n");
    expect(renamed("## A ##\n", "A", "En C #")).toBe("## En C # ##\n");
    expect(told("## Le langage C \\#\n\n## En C # ##")).toHaveLength(2);
  });

  it("writes marks where the name can't be underlined", () => {
    expect(renamed("Un\n---\n\ntexte", "Un", "1. Avant")).toBe("## 1. Avant\n\ntexte");
    expect(renamed("Un\n---\n\ntexte", "Un", "- Avant #")).toBe("## - Avant \\#\n\ntexte");
    expect(renamed("Un\n---\n\ntexte", "Un", "[^1]: Avant")).toBe("## [^1]: Avant\n\ntexte");
  });
});

describe("the words of sections", () => {
  const { headings } = treeOf(ARTICLE);
  const section = (title: string, words: number, at: number | null, excess = 0) => ({ title, words, excess, at });

  it("are those up to the next heading, and those with the subsections", () => {
    const places = headings.map(({ from }) => from);
    const sections = [section("Le port", 1, places[0] ?? 0), section("Hier", 2, places[1] ?? 0, 1), section("Quai", 3, places[2] ?? 0)];
    expect(wordsOf(headings, sections)).toEqual({
      lead: { words: 0, excess: 0 },
      headings: [
        { own: 1, whole: 6, excess: 0 },
        { own: 2, whole: 5, excess: 1 },
        { own: 3, whole: 3, excess: 0 },
        { own: null, whole: null, excess: 0 },
        { own: null, whole: null, excess: 0 },
      ],
    });
  });

  it("hold those below a heading in a quotation, and know a section moved since by its name", () => {
    const inQuote = (headings[3]?.from ?? 0) + 12;
    const sections = [section("", 4, -1), section("Demain", 2, headings[3]?.from ?? 0), section("cité", 5, inQuote), section("Été", 6, null)];
    const found = wordsOf(headings, sections);
    expect([found.lead.words, found.headings[3]?.own, found.headings[4]?.own]).toEqual([4, 7, 6]);
  });
});

const lines = (text: string) => text.split("\n").filter((line) => line.trim() !== "");

/** Numbers from 0 to 1, the same at each run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A text whose blocks are parted by one blank line, as the seams of a move are; blank lines inside blocks vary. */
function randomText(random: () => number): string {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const bodies = [
    "Un paragraphe 😀 d’été.",
    "- un\n- deux\n\n  suite",
    "> ## cité\n> encore",
    "```md\n# x\n\n\n## y\n```",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "Premier.\n\n\nSecond, après deux blancs.",
    "Fin dure.  ",
    // Definitions at a section’s end would become the text’s once it comes last.
    "[ici]: https://exemple.fr\n\nVoir [ici].",
    "    du code\n\n    # encore",
    "***\n\nAprès le filet.",
  ];
  const marks = (level: number, number: number) =>
    pick([`${"#".repeat(level)} Titre ${number}`, `${"#".repeat(level)} Titre ${number} ${"#".repeat(level)}`, level < 3 ? `Titre ${number}\nsuite\n${level === 1 ? "===" : "---"}` : `${"#".repeat(level)} *Été* ${number}`]);
  const blocks: string[] = random() < 0.3 ? [pick(bodies)] : [];
  let level = 1;
  if (random() < 0.8) blocks.push(marks(1, 0));
  for (let number = 1; number < 8; number++) {
    level = Math.max(2, Math.min(6, level + pick([1, 0, 0, -1, -2])));
    blocks.push(marks(level, number));
    while (random() < 0.6) blocks.push(pick(bodies));
  }
  return pick(["", "\n"]) + blocks.join("\n\n") + pick(["", "\n", "\n\n\n", "\n\n[^1]: Note.\n\n    Suite.\n"]);
}
