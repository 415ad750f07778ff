-- A source keeps what it was before it was read, what it says of itself and what the writer decided about its furniture.

-- NULL: by the source's name, as before.
ALTER TABLE sources ADD COLUMN format TEXT CHECK (format IN ('plain', 'markdown'));
-- The proposals of the cleaning, each taken or put back, as JSON. NULL: nothing was proposed.
ALTER TABLE sources ADD COLUMN cleaning TEXT;
-- Title, author, date, address, as JSON. NULL: it says nothing.
ALTER TABLE sources ADD COLUMN about TEXT;
-- What the writer should know, one line each. NULL: nothing.
ALTER TABLE sources ADD COLUMN notes TEXT;
-- The file or page as it came. NULL: `text` is all of it.
ALTER TABLE sources ADD COLUMN original BLOB;
