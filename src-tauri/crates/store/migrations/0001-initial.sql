-- The first released schema. A released migration is never edited: add 0002-….sql instead.

PRAGMA application_id = 1130914160; -- "Chap", so that another program's file is told apart

-- What the library lists. Texts live in tables of their own, so that a list reads no text.
CREATE TABLE drafts (
  seq           INTEGER PRIMARY KEY,
  id            TEXT NOT NULL UNIQUE,
  title         TEXT NOT NULL,
  excerpt       TEXT NOT NULL,
  keyphrase     TEXT,
  client        TEXT,
  words         INTEGER NOT NULL,
  target        INTEGER,
  clauses_met   INTEGER NOT NULL,
  clauses_total INTEGER NOT NULL,
  status        TEXT NOT NULL DEFAULT 'draft'
                CHECK (status IN ('draft', 'review', 'approved', 'delivered')),
  created_at    TEXT NOT NULL,
  updated_at    TEXT NOT NULL,
  opened_at     TEXT,
  deleted_at    TEXT
) STRICT;

CREATE INDEX drafts_by_change ON drafts (updated_at);

-- The text being written. `revision` grows by one at each change saved.
CREATE TABLE heads (
  draft    INTEGER PRIMARY KEY REFERENCES drafts (seq) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  author   TEXT NOT NULL,
  text     TEXT NOT NULL
) STRICT;

-- The text a draft is rewritten from.
CREATE TABLE sources (
  draft INTEGER PRIMARY KEY REFERENCES drafts (seq) ON DELETE CASCADE,
  name  TEXT NOT NULL,
  text  TEXT NOT NULL
) STRICT;

CREATE TABLE revisions (
  seq        INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  draft      INTEGER NOT NULL REFERENCES drafts (seq) ON DELETE CASCADE,
  parent     TEXT REFERENCES revisions (id),
  created_at TEXT NOT NULL,
  author     TEXT NOT NULL,
  name       TEXT,
  kind       TEXT NOT NULL CHECK (kind IN ('named', 'timed', 'imported')),
  text       TEXT NOT NULL
) STRICT;

CREATE INDEX revisions_by_draft ON revisions (draft, seq);
CREATE INDEX revisions_by_parent ON revisions (parent);

CREATE TRIGGER revisions_never_change BEFORE UPDATE ON revisions
BEGIN
  SELECT RAISE(ABORT, 'a revision never changes');
END;

-- When a draft is deleted its row goes first, then the cascade reaches here.
CREATE TRIGGER revisions_leave_with_their_draft BEFORE DELETE ON revisions
WHEN EXISTS (SELECT 1 FROM drafts WHERE seq = OLD.draft)
BEGIN
  SELECT RAISE(ABORT, 'a revision leaves only with its draft');
END;

CREATE TRIGGER drafts_leave_through_the_bin BEFORE DELETE ON drafts
WHEN OLD.deleted_at IS NULL
BEGIN
  SELECT RAISE(ABORT, 'a draft is deleted only from the bin');
END;

CREATE TABLE words (
  word       TEXT NOT NULL,
  scope      TEXT NOT NULL CHECK (scope IN ('personal', 'client', 'draft')),
  client     TEXT,
  draft      INTEGER REFERENCES drafts (seq) ON DELETE CASCADE,
  created_at TEXT NOT NULL,
  CHECK ((scope = 'client') = (client IS NOT NULL)),
  CHECK ((scope = 'draft') = (draft IS NOT NULL))
) STRICT;

CREATE UNIQUE INDEX words_once ON words (word, scope, ifnull(client, ''), ifnull(draft, 0));
CREATE INDEX words_by_draft ON words (draft);

-- Findings silenced. No draft: in every text. Empty excerpt: the whole check.
CREATE TABLE ignores (
  draft      INTEGER REFERENCES drafts (seq) ON DELETE CASCADE,
  "check"    TEXT NOT NULL,
  excerpt    TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX ignores_once ON ignores (ifnull(draft, 0), "check", excerpt);
CREATE INDEX ignores_by_draft ON ignores (draft);

CREATE TABLE settings (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- rowid is drafts.seq; filled in the same transaction as the text, with ligatures opened.
CREATE VIRTUAL TABLE search USING fts5(
  title, body, source,
  content = '', contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER search_forgets AFTER DELETE ON drafts
BEGIN
  DELETE FROM search WHERE rowid = OLD.seq;
END;
