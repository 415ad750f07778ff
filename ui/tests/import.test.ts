import { describe, expect, it } from "vitest";
import type { Draft } from "../src/bindings/Draft";
import { SourceImport } from "../src/state/import.svelte";
import { content, partialBackend } from "./partial-backend";

const draft: Draft = {
  id: "neuf",
  revision: 1,
  content: content(),
  source: null,
  status: "draft",
  createdAt: "2026-11-20T10:00:00Z",
  updatedAt: "2026-11-20T10:00:00Z",
  frontMatterError: null,
};

describe("importing a source", () => {
  it("makes a new draft of a pasted text, under its name", async () => {
    const got: string[] = [];
    const source = new SourceImport(
      partialBackend({
        importText: (name, text) => {
          got.push(name, text);
          return Promise.resolve(draft);
        },
      }),
    );
    source.text = "Le greffe ouvre à huit heures.\n";
    expect((await source.paste())?.id).toBe("neuf");
    expect(got).toEqual(["Texte collé", "Le greffe ouvre à huit heures.\n"]);
    expect(source.text).toBe("");
  });

  it("keeps what was pasted when the host refuses it", async () => {
    const source = new SourceImport(
      partialBackend({ importText: () => Promise.reject({ code: "disk-full", message: "Le disque est plein." }) }),
    );
    source.text = "Un texte.";
    source.name = "Communiqué";
    expect(await source.paste()).toBeNull();
    expect([source.text, source.name, source.error]).toEqual(["Un texte.", "Communiqué", "Le disque est plein."]);
    expect(source.working).toBe(false);
  });

  it("gives a draft its source where it has one to serve", async () => {
    const calls: string[] = [];
    const backend = partialBackend({
      chooseFile: () => Promise.resolve("source.txt"),
      setSourceFromFile: (id, path) => {
        calls.push(`${id} ${path}`);
        return Promise.resolve(draft);
      },
    });
    await new SourceImport(backend, "ancien").choose();
    expect(calls).toEqual(["ancien source.txt"]);
  });

  it("takes what was copied with its look as Markdown, and keeps the original of a whole field", async () => {
    const sent: unknown[] = [];
    const backend = partialBackend({
      readClipboard: (html) => Promise.resolve(html === "<p>nu</p>" ? null : "## Titre\n"),
      importText: (name, text, html) => {
        sent.push(name, text, html);
        return Promise.resolve(draft);
      },
    });
    const source = new SourceImport(backend);
    expect(await source.pasted("<p>nu</p>", true)).toBeNull();
    expect(source.html).toBeNull();
    source.text = (await source.pasted("<h2>Titre</h2>", true)) ?? "";
    await source.paste();
    expect(sent).toEqual(["Texte collé", "## Titre\n", "<h2>Titre</h2>"]);
    expect(source.html).toBeNull();
    await source.pasted("<h2>Titre</h2>", false);
    expect(source.html).toBeNull();
  });

  it("asks for a text before it asks the host", async () => {
    const source = new SourceImport(partialBackend({}));
    source.text = " \n";
    expect(await source.paste()).toBeNull();
    expect(source.error).toBe("Collez d’abord un texte, ou ouvrez un fichier.");
  });
});
