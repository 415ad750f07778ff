-- Silences know their sentence; a client has settings of its own.

-- Findings silenced. No draft: in every text. Empty excerpt: wherever the check speaks. Empty sentence: in
-- every sentence. A number is never given twice, so that a list shown a moment ago never undoes another one.
CREATE TABLE silences (
  seq        INTEGER PRIMARY KEY AUTOINCREMENT,
  draft      INTEGER REFERENCES drafts (seq) ON DELETE CASCADE,
  "check"    TEXT NOT NULL,
  excerpt    TEXT NOT NULL,
  sentence   TEXT NOT NULL,
  created_at TEXT NOT NULL,
  CHECK (sentence = '' OR draft IS NOT NULL)
) STRICT;

INSERT INTO silences (draft, "check", excerpt, sentence, created_at)
  SELECT draft, "check", excerpt, '', created_at FROM ignores ORDER BY rowid;

DROP TABLE ignores;

CREATE UNIQUE INDEX silences_once ON silences (ifnull(draft, 0), "check", excerpt, sentence);
CREATE INDEX silences_by_draft ON silences (draft);

-- What differs for one client from what holds for all; texts under keys, as in `settings`.
CREATE TABLE client_settings (
  client TEXT NOT NULL CHECK (client <> ''),
  key    TEXT NOT NULL,
  value  TEXT NOT NULL,
  PRIMARY KEY (client, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX drafts_by_client ON drafts (client);
