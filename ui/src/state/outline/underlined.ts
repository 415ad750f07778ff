// Paragraphs above a line of `-` or `=` that are no heading for the engine: its Markdown has notes, and lets a table end
// at the line, which the editor's grammar doesn't.

/** Where a note is defined: `[^1]: …`. */
const NOTE = /^[ \t]*\[\^[^\]\n]*\]:/;
/** The row between a table's head and its body. */
const DELIMITERS = /^(?=.*\|)(?=.*-)\|?(?:\s*:?-+:?\s*\|)*(?:\s*:?-+:?\s*)?$/;

export const isNote = (paragraph: string): boolean => NOTE.test(paragraph);

/** Whether what stands above the line holds a table or defines a note, and so isn't a heading's words. */
export function isTableOrNote(words: string): boolean {
  const lines = words.split("\n");
  return lines.some((line, index) => {
    if (NOTE.test(line)) return true;
    const head = lines[index - 1];
    // Only a head that begins with a bar ends the paragraph before it.
    if (head === undefined || !DELIMITERS.test(line.trim()) || (index > 1 && !head.trimStart().startsWith("|"))) return false;
    return /(?<!\\)\|/.test(head) && cells(head) === cells(line);
  });
}

const cells = (row: string): number => row.trim().replace(/^\|/, "").replace(/(?<!\\)\|$/, "").split(/(?<!\\)\|/).length;
