/** Pieces of text as one: a single space where there is any. */
export const joinWords = (parts: string[]) => parts.join('').replace(/\s+/g, ' ').trim()
