import { describe, expect, it } from "vitest";
import { Delivery } from "../src/state/delivery.svelte";
import { exportName, firstHeading, slugify, withExtension } from "../src/state/export-name";
import { content, partialBackend } from "./partial-backend";

describe("the file's name", () => {
  it("is the slug, or else the title, or else the first heading", () => {
    const text = { slug: "foin-cher", title: "Le foin", body: "# Le comté\n" };
    expect(exportName(text, "page")).toBe("foin-cher.html");
    expect(exportName({ ...text, slug: "" }, "markdown")).toBe("le-foin.md");
    expect(exportName({ slug: "", title: " ", body: text.body }, "text")).toBe("le-comte.txt");
    expect(exportName({ slug: "", title: "", body: "" }, "fragment")).toBe("sans-titre.html");
  });

  it("has no accent, ligature, apostrophe or guillemet", () => {
    expect(slugify("Cœur de ville : l’été « à Évry » !")).toBe("coeur-de-ville-l-ete-a-evry");
    expect(slugify("😀")).toBe("");
    expect(slugify(`${"mot ".repeat(40)}`).length).toBeLessThanOrEqual(80);
    expect(slugify(`${"mot ".repeat(40)}`).endsWith("-")).toBe(false);
  });

  it("keeps what the writer gave, with the format's extension", () => {
    expect(withExtension("accueil", "page")).toBe("accueil.html");
    expect(withExtension("accueil.html", "markdown")).toBe("accueil.md");
    expect(withExtension("v1.2", "text")).toBe("v1.2.txt");
    expect(withExtension("  ", "page")).toBe("");
  });

  it("finds a heading without its marks", () => {
    expect(firstHeading("Du texte.\n\n## Un titre ##\n")).toBe("Un titre");
    expect(firstHeading("#sans espace")).toBe("");
  });
});

describe("delivery", () => {
  it("asks before it replaces a file, and replaces it when told to", async () => {
    const calls: string[] = [];
    const delivery = new Delivery(
      partialBackend({
        exportToFile: (_content, kind, directory, name, replace) => {
          calls.push(`${kind} ${directory} ${name} ${replace}`);
          return replace
            ? Promise.resolve({ path: `${directory}/${name}`, bytes: 12 })
            : Promise.reject({ code: "exists", message: "Ce fichier existe." });
        },
      }),
      () => content({ slug: "foin-cher" }),
    );
    delivery.setDirectory("dossier");
    await delivery.export();
    expect(delivery.step).toEqual({ at: "exists", name: "foin-cher.html" });
    await delivery.export(true);
    expect(delivery.step).toEqual({ at: "done", path: "dossier/foin-cher.html", bytes: 12 });
    expect(calls).toEqual(["page dossier foin-cher.html false", "page dossier foin-cher.html true"]);
  });

  it("forgets the question once the name or the folder changes", async () => {
    const delivery = new Delivery(
      partialBackend({ exportToFile: () => Promise.reject({ code: "exists", message: "" }) }),
      () => content({ title: "Foin" }),
    );
    await delivery.export();
    expect(delivery.step.at).toBe("exists");
    delivery.name = "autre";
    expect(delivery.step.at).toBe("rest");
    await delivery.export();
    expect(delivery.step).toEqual({ at: "exists", name: "autre.html" });
  });

  it("leaves an emptied name and folder empty, and writes to the proposed ones", async () => {
    const calls: string[] = [];
    const delivery = new Delivery(
      partialBackend({
        exportDirectory: () => Promise.resolve("Documents"),
        renderExport: () => Promise.resolve(""),
        exportToFile: (_content, _kind, directory, name) => {
          calls.push(`${directory} ${name}`);
          return Promise.resolve({ path: name, bytes: 1 });
        },
      }),
      () => content({ slug: "foin-cher" }),
    );
    await delivery.open();
    expect([delivery.directory, delivery.name]).toEqual(["Documents", "foin-cher.html"]);
    delivery.name = "";
    delivery.setDirectory("");
    expect([delivery.directory, delivery.name, delivery.proposedName]).toEqual(["", "", "foin-cher.html"]);
    await delivery.export();
    delivery.name = "a";
    await delivery.export();
    expect(calls).toEqual(["Documents foin-cher.html", "Documents a.html"]);
  });

  it("shows the host's line when writing fails", async () => {
    const delivery = new Delivery(
      partialBackend({ exportToFile: () => Promise.reject({ code: "read-only", message: "Le dossier est en lecture seule." }) }),
      () => content({ title: "Foin" }),
    );
    await delivery.export();
    expect(delivery.step).toEqual({ at: "failed", message: "Le dossier est en lecture seule." });
  });

  it("renders the page for the preview and the chosen format for the code, latest question only", async () => {
    const waiting: (() => void)[] = [];
    const delivery = new Delivery(
      partialBackend({
        renderExport: (_content, kind) => new Promise((resolve) => waiting.push(() => resolve(`<${kind}>`))),
      }),
      () => content({ title: "Foin" }),
    );
    const first = delivery.render();
    const second = delivery.setKind("markdown");
    while (waiting.length > 0) {
      waiting.pop()?.();
      await Promise.resolve();
      await Promise.resolve();
    }
    await Promise.all([first, second]);
    expect([delivery.page, delivery.code, delivery.name]).toEqual(["<page>", "<markdown>", "foin.md"]);
    expect(delivery.rendering).toBe(false);
  });
});
