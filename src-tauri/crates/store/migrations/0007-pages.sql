-- Pages that already rank, which the writer brought to see what they share. They stay with the draft and go out with no
-- export.
CREATE TABLE pages (
  seq      INTEGER PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,
  draft    INTEGER NOT NULL REFERENCES drafts (seq) ON DELETE CASCADE,
  name     TEXT NOT NULL,
  title    TEXT NOT NULL,
  address  TEXT NOT NULL,
  format   TEXT NOT NULL CHECK (format IN ('plain', 'markdown')),
  -- Its article, cleaned.
  text     TEXT NOT NULL CHECK (text <> ''),
  added_at TEXT NOT NULL
) STRICT;

CREATE INDEX pages_by_draft ON pages (draft, seq);
