/** Pieces of text as one: a single space where there is any. Single ones are not looked for. */
export const joinWords = (parts: string[]) =>
  parts
    .join('')
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim()
