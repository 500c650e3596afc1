/**
 * Pieces of text as one, with the white space that HTML makes one space of (HTML §13.2, ASCII
 * whitespace) as a single one. No other space is touched: a no-break space is another letter to
 * whoever reads JSON-LD, and to whoever looks for words.
 */
export function joinWords(parts: string[]): string {
  // Single spaces, which most are, are not looked for.
  const text = parts.join('').replace(/[ \t\n\f\r]{2,}|[\t\n\f\r]/g, ' ')
  return text.slice(text.startsWith(' ') ? 1 : 0, text.endsWith(' ') ? -1 : undefined)
}

/** The same with every space alike, by which words are known again that differ in nothing else. */
export const spaceAlike = (words: string) => words.replace(/\s+/g, ' ').trim()
