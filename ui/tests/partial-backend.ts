// A host of which a test answers only what it asks for; anything else fails loudly.

import { emptyMeta } from "../src/state/content";
import type { Backend } from "../src/backend/backend";
import type { Content } from "../src/bindings/Content";
import type { DraftSummary } from "../src/bindings/DraftSummary";

export function partialBackend(part: Partial<Backend>): Backend {
  return new Proxy(part, {
    get(target, name) {
      if (name in target) return Reflect.get(target, name) as unknown;
      return () => Promise.reject(new Error(`unexpected call: ${String(name)}`));
    },
  }) as Backend;
}

export function summary(part: Partial<DraftSummary> & { id: string }): DraftSummary {
  return {
    title: part.id,
    excerpt: "",
    keyphrase: "",
    client: "",
    status: "draft",
    words: 0,
    target: null,
    clausesMet: 0,
    clausesTotal: 0,
    updatedAt: "2026-11-20T10:00:00Z",
    deletedAt: null,
    ...part,
  };
}

export function content(part: Partial<Content["meta"]> & { body?: string } = {}): Content {
  const { body = "", ...meta } = part;
  return {
    frontMatter: "",
    body,
    meta: {
      ...emptyMeta(),
      ...meta,
    },
  };
}
