-- A word of the dictionaries says what it is, so that its other forms are known too. NULL: as it looks.
ALTER TABLE words ADD COLUMN kind TEXT CHECK (kind IN ('nom', 'adjectif', 'verbe', 'nom-propre'));
