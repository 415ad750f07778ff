-- What the writer has decided of facts: one of the source that must be kept, one of the draft that needs no source, or
-- whose source is noted. The fact is named by its kind and its words, so that it is found again as the text changes.
CREATE TABLE fact_decisions (
  draft      INTEGER NOT NULL REFERENCES drafts (seq) ON DELETE CASCADE,
  fact       TEXT NOT NULL CHECK (fact <> ''),
  decision   TEXT NOT NULL CHECK (decision IN ('wanted', 'passed', 'sourced')),
  note       TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (draft, fact),
  CHECK ((note <> '') = (decision = 'sourced'))
) STRICT, WITHOUT ROWID;
