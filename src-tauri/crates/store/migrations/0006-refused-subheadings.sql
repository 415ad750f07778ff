-- Where the writer wants no subheading: between two paragraphs, of which the last words before and the first words after
-- are kept, so that the place is found again as the text changes. A number is never given twice, so that a list shown a
-- moment ago never allows another place.
CREATE TABLE refused_subheadings (
  seq          INTEGER PRIMARY KEY AUTOINCREMENT,
  draft        INTEGER NOT NULL REFERENCES drafts (seq) ON DELETE CASCADE,
  words_before TEXT NOT NULL,
  words_after  TEXT NOT NULL,
  created_at   TEXT NOT NULL,
  UNIQUE (draft, words_before, words_after),
  CHECK (words_before <> '' OR words_after <> '')
) STRICT;
