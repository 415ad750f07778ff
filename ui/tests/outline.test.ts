import { ChangeSet } from "@codemirror/state";
import { flushSync } from "svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Section } from "../src/bindings/Section";
import { Drag } from "../src/panels/outline/drag.svelte";
import { dropAt, scrollStep } from "../src/panels/outline/drop";
import type { Analysis } from "../src/state/analysis.svelte";
import { DraftSession } from "../src/state/draft-session.svelte";
import { Notices } from "../src/state/notices.svelte";
import { Outline, READ_AFTER, READ_AT_ONCE } from "../src/state/outline.svelte";
import { placesFor } from "../src/state/outline/move";
import * as tree from "../src/state/outline/tree";
import { content, partialBackend } from "./partial-backend";

const BODY = "# Le port\n\nChapô.\n\n## Hier\n\nUn.\n\n### Quai\n\nDeux.\n\n## Demain\n\nTrois.\n";

/** The outline of a draft whose editor is away: what is applied changes the text itself. */
function outline(body = BODY) {
  const session = new DraftSession(partialBackend({ saveDraft: () => new Promise(() => {}) }));
  session.load({
    id: "a",
    revision: 1,
    content: content({ body }),
    source: null,
    status: "draft",
    createdAt: "2026-11-20T10:00:00Z",
    updatedAt: "2026-11-20T10:00:00Z",
    frontMatterError: null,
  });
  const analysis = { report: null, currentStart: (at: number) => at } as unknown as Analysis;
  const notices = new Notices();
  const made = new Outline(session, analysis, notices);
  session.onChange = (changes) => made.changed(changes);
  const names = () => made.headings.map(({ level, name }) => `${level} ${name}`);
  return { session, analysis, notices, outline: made, names };
}

describe("the outline", () => {
  it("follows the text as it is typed, whatever line ends the file has", () => {
    const { session, names } = outline(BODY.replaceAll("\n", "\r\n"));
    expect(names()).toEqual(["1 Le port", "2 Hier", "3 Quai", "2 Demain"]);
    session.apply([{ from: session.text.length, to: session.text.length, insert: "\n## Après\n" }]);
    expect(names().at(-1)).toBe("2 Après");
  });

  it("is about the caret's section, and about the row chosen while the hand is in the panel", () => {
    const { session, outline: made } = outline();
    session.caret = BODY.indexOf("Deux");
    expect([made.current, made.active]).toEqual([2, 2]);
    made.focused = true;
    made.choose(3);
    expect([made.current, made.active]).toEqual([2, 3]);
    // A paragraph more above: the row chosen is still the same heading.
    session.apply([{ from: 0, to: 0, insert: "Avant.\n\n## Neuf\n\n" }]);
    expect(made.headings[made.active]?.name).toBe("Demain");
    made.focused = false;
    expect(made.active).toBe(made.current);
  });

  it("moves a section by one edit of the text, and stays with it", () => {
    const { session, outline: made, names } = outline();
    const changed = vi.fn();
    const { onChange } = session;
    session.onChange = (changes) => (changed(), onChange(changes));
    made.focused = true;
    made.choose(1);
    made.step(1, 1);
    expect(names()).toEqual(["1 Le port", "2 Demain", "2 Hier", "3 Quai"]);
    expect(changed).toHaveBeenCalledTimes(1);
    expect(made.active).toBe(2);
    expect(made.said).toBe("«\u00a0Hier\u00a0» est maintenant après «\u00a0Demain\u00a0».");
    made.step(made.active, -1);
    expect(session.body).toBe(BODY);
  });

  it("tells the editor which words were carried where", () => {
    const { session, outline: made } = outline();
    const apply = vi.fn();
    session.editor = { apply, undo: () => {}, redo: () => {}, reveal: () => {}, find: () => {}, focus: () => {} };
    made.move(3, 1);
    const from = BODY.indexOf("## Demain");
    expect(apply.mock.calls[0]?.[1]).toEqual({ from, to: BODY.indexOf("Trois.") + 6, into: BODY.indexOf("## Hier") });
  });

  it("does nothing where a section is dropped on itself, or where it can't go", () => {
    const { session, outline: made } = outline();
    for (const place of [0, 1, 9]) made.move(1, place);
    made.move(0, 2);
    expect(session.body).toBe(BODY);
    expect([made.whyNotStep(0, 1), made.whyNotStep(1, -1), made.whyNotStep(1, 1), made.whyNotStep(3, 1)]).toEqual(["title", "first", null, "last"]);
  });

  it("says so where a move would make the text read otherwise", () => {
    const { session, notices, outline: made } = outline("## A\n\nun\n\n## B\n\n```\nresté ouvert\n");
    made.step(1, -1);
    expect(session.body).toContain("## A\n\nun\n\n## B");
    expect(notices.list).toHaveLength(1);
  });

  it("renames in place; an empty name waits for another", () => {
    const { session, outline: made, names } = outline();
    made.startRenaming(2);
    expect(made.rename("  ")).toBe(false);
    expect(made.renaming).toBe(2);
    // Something above changes meanwhile.
    session.apply([{ from: BODY.indexOf("Chapô"), to: BODY.indexOf("Chapô"), insert: "Un début bien plus long. " }]);
    expect(made.rename("Le quai neuf")).toBe(true);
    expect(made.renaming).toBe(-1);
    expect(names()[2]).toBe("3 Le quai neuf");
    made.startRenaming(2);
    made.stopRenaming();
    expect(made.renaming).toBe(-1);
  });

  it("forgets the name being written where its heading goes", () => {
    const { session, outline: made } = outline();
    made.startRenaming(3);
    session.apply([{ from: BODY.indexOf("## Demain") - 1, to: BODY.length, insert: "" }]);
    expect(made.renaming).toBe(-1);
    expect(made.rename("Autre")).toBe(true);
    expect(session.body).not.toContain("Autre");
  });

  it("changes levels with the subsections", () => {
    const { outline: made, names } = outline();
    made.changeLevel(3, 1);
    expect(names()).toEqual(["1 Le port", "2 Hier", "3 Quai", "3 Demain"]);
    made.changeLevel(3, 1);
    made.changeLevel(2, 1);
    expect(names()).toEqual(["1 Le port", "2 Hier", "3 Quai", "4 Demain"]);
    made.changeLevel(2, -1);
    expect(names()).toEqual(["1 Le port", "2 Hier", "2 Quai", "3 Demain"]);
  });

  it("stays with its section when a step is taken back, also among headings of the same name", () => {
    const body = "# Deux villes\n\n## Lille\n\n### Prix\n\nUn.\n\n### Quand\n\nDeux.\n\n## Metz\n\n### Prix\n\nTrois.\n\n### Quand\n\nQuatre.\n";
    const { session, outline: made } = outline(body);
    // The history of one step, as the editor keeps it.
    const steps: { done: ChangeSet[]; undone: ChangeSet[] } = { done: [], undone: [] };
    const run = (from: ChangeSet[], to: ChangeSet[]) => {
      const changes = from.pop();
      if (!changes) return;
      to.push(changes.invert(session.text));
      session.edited(changes.desc, changes.apply(session.text));
    };
    session.editor = {
      apply: (edits) => {
        const changes = ChangeSet.of([...edits], session.text.length);
        run([changes], steps.done);
      },
      undo: () => run(steps.done, steps.undone),
      redo: () => run(steps.undone, steps.done),
      reveal: () => {},
      find: () => {},
      focus: () => {},
    };
    made.focused = true;
    // The second « Prix », down and back, and there again: never the first.
    made.choose(5);
    made.step(5, 1);
    expect(made.active).toBe(6);
    made.undo();
    expect(made.active).toBe(5);
    made.redo();
    expect(made.active).toBe(6);
    made.undo();
    // A section with its subsections past another that has the same.
    made.choose(1);
    made.step(1, 1);
    expect([made.active, made.headings[4]?.name]).toEqual([4, "Lille"]);
    made.choose(5);
    made.undo();
    expect([made.active, session.body]).toEqual([2, body]);
    made.choose(6);
    made.changeLevel(6, -1);
    made.undo();
    expect([made.active, session.body]).toEqual([6, body]);
    made.startRenaming(5);
    made.rename("Tarifs");
    made.undo();
    expect([made.active, session.body]).toEqual([5, body]);
  });

  it("has the report's words, also while the text is newer than the report", () => {
    const { session, analysis, outline: made } = outline();
    const section = (title: string, at: number, words: number): Section => ({
      title,
      level: 2,
      range: { from: at, to: at },
      words,
      tooLong: false,
      excess: 0,
    });
    const sections = [section("Le port", 0, 1), section("Hier", BODY.indexOf("## H"), 10), section("Quai", BODY.indexOf("### Q"), 20)];
    Object.assign(analysis, { report: { sections } });
    flushSync();
    expect(made.words.map(({ own, whole }) => [own, whole])).toEqual([[1, 31], [10, 30], [20, 20], [null, null]]);
    // A new heading in the middle of a section: the others keep their figures.
    const added = "## Neuf\n\n";
    const at = BODY.indexOf("### Q");
    Object.assign(analysis, { currentStart: (place: number) => (place >= at ? place + added.length : place) });
    session.apply([{ from: at, to: at, insert: added }]);
    expect(made.words.map(({ own }) => own)).toEqual([1, 10, null, 20, null]);
  });
});

describe("the outline of a long text", () => {
  const LONG = `${BODY}${"Encore un mot. ".repeat(READ_AT_ONCE / 15)}\n\n## Fin\n\nQuatre.\n`;
  const long = () => {
    vi.useFakeTimers();
    const made = outline(LONG);
    const insert = (at: number, text: string) => made.session.apply([{ from: at, to: at, insert: text }]);
    expect(made.names()).toHaveLength(5);
    return { ...made, insert, at: (words: string) => made.session.body.indexOf(words) };
  };
  afterEach(() => void vi.useRealTimers());

  it("is read once the keys rest; meanwhile its places go along", () => {
    const { insert, at, names, outline: made } = long();
    const shown = made.headings.map(({ name }) => name);
    insert(at("Chapô"), "## Neuf\n\n");
    insert(at("Chapô"), "Un mot. ");
    expect(made.headings.map(({ name }) => name)).toEqual(shown);
    expect(made.headings[4]?.from).toBe(at("## Fin"));
    vi.advanceTimersByTime(READ_AFTER);
    expect(names()).toEqual(["1 Le port", "2 Neuf", "2 Hier", "3 Quai", "2 Demain", "2 Fin"]);
  });

  it("acts on the text as it is: on the heading that the row was of", () => {
    const { session, insert, at, names, outline: made } = long();
    insert(at("Chapô"), "## Neuf\n\n");
    made.changeLevel(2, -1);
    expect(names()).toEqual(["1 Le port", "2 Neuf", "2 Hier", "2 Quai", "2 Demain", "2 Fin"]);
    insert(at("Chapô"), "## Autre\n\n");
    made.step(1, 1);
    expect(names()).toEqual(["1 Le port", "2 Autre", "2 Neuf", "2 Hier", "2 Quai", "2 Demain", "2 Fin"]);
    insert(at("## Fin"), "Plus un titre : ");
    const { body } = session;
    made.changeLevel(6, 1);
    expect(session.body).toBe(body);
    expect(names()).toHaveLength(6);
    // A place counted in another tree than the text's.
    insert(at("Chapô"), "## Encore\n\n");
    const before = session.body;
    made.move(2, 1);
    expect(session.body).toBe(before);
    made.startRenaming(6);
    insert(at("Chapô"), "## Enfin\n\n");
    made.rename("Demain, peut-être");
    expect(names().at(-1)).toBe("2 Demain, peut-être");
  });

  it("is another draft's at once", () => {
    const { session, insert, names, outline: made } = long();
    insert(0, "a");
    made.clear();
    session.load({ ...(session.draft as NonNullable<typeof session.draft>), id: "b", content: content({ body: "# Autre\n" }) });
    expect(names()).toEqual(["1 Autre"]);
  });
});

describe("a row under the pointer", () => {
  const at = (clientX: number, buttons = 1) =>
    ({ clientX, clientY: 0, button: 0, buttons, isPrimary: true, pointerId: 1, pointerType: "mouse", currentTarget: { setPointerCapture: () => {} } }) as unknown as PointerEvent & {
      currentTarget: HTMLElement;
    };
  const dragged = () => new Drag(outline().outline, () => undefined, () => {});

  it("is dragged once the pointer has moved a little, and the click at the end isn't one", () => {
    const drag = dragged();
    drag.down(at(0), 1);
    drag.move(at(3));
    expect(drag.index).toBe(-1);
    drag.move(at(9));
    expect(drag.index).toBe(1);
    drag.up();
    expect([drag.index, drag.tookClick(), drag.tookClick()]).toEqual([-1, true, false]);
  });

  it("isn't dragged by a pointer that was let go elsewhere", () => {
    const drag = dragged();
    drag.down(at(0), 1);
    drag.move(at(40, 0));
    drag.move(at(60));
    expect(drag.index).toBe(-1);
  });
});

describe("a row dragged while the text changes", () => {
  const pointer = (clientX: number) =>
    ({ clientX, clientY: 0, button: 0, buttons: 1, isPrimary: true, pointerId: 1, pointerType: "mouse", currentTarget: { setPointerCapture: () => {} } }) as unknown as PointerEvent & {
      currentTarget: HTMLElement;
    };
  const begun = () => {
    const made = outline();
    const drag = new Drag(made.outline, () => undefined, () => {});
    drag.down(pointer(0), 3);
    drag.move(pointer(9));
    drag.drop = { place: 1, y: 0, depth: 1 };
    return { ...made, drag };
  };

  it("lands nowhere, since its place was counted in the text before", () => {
    const { session, drag } = begun();
    const at = BODY.indexOf("## Hier");
    session.apply([{ from: at, to: at, insert: "## Neuf\n\n## Encore\n\n" }]);
    const { body } = session;
    drag.up();
    expect([session.body, drag.active, drag.tookClick()]).toEqual([body, false, true]);
  });

  it("is let go at once", () => {
    const { session, drag } = begun();
    session.apply([{ from: 0, to: 0, insert: "## Neuf\n\n" }]);
    drag.move(pointer(20));
    expect([drag.active, drag.drop, drag.tookClick()]).toEqual([false, null, true]);
  });

  it("lands where the text is the same", () => {
    const { drag, names } = begun();
    drag.up();
    expect(names()).toEqual(["1 Le port", "2 Demain", "2 Hier", "3 Quai"]);
  });
});

describe("where a dragged row lands", () => {
  const { headings } = tree.treeOf(BODY);
  const rows = headings.map((_, index) => ({ top: index * 26, bottom: index * 26 + 26 }));
  const at = (y: number, index: number) => dropAt(y, rows, headings, index, placesFor(headings, index));

  it("is the nearest gap that is allowed, at the depth it would have", () => {
    expect(at(30, 3)).toEqual({ place: 1, y: 26, depth: 1 });
    // Not among another section's subsections.
    expect(at(50, 3)).toEqual({ place: 1, y: 26, depth: 1 });
    expect(at(55, 3)?.place).toBe(3);
    expect(at(104, 1)).toEqual({ place: 2, y: 104, depth: 1 });
    expect(at(104, 2)).toEqual({ place: 3, y: 104, depth: 2 });
    expect(at(-40, 3)?.place).toBe(1);
  });

  it("is its own place over the section itself", () => {
    expect(at(70, 1)?.place).toBe(1);
    expect(at(40, 0)?.place).toBe(0);
    expect(at(200, 0)).toBeNull();
  });

  it("scrolls faster the nearer the edge", () => {
    const pane = { top: 100, bottom: 500 };
    expect([scrollStep(300, pane), scrollStep(120, pane), scrollStep(60, pane), scrollStep(480, pane)]).toEqual([0, -4, -12, 4]);
  });
});
