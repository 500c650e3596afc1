const letter = /[\p{L}\p{N}]/u

/** Whether words stand in a text as they are: a name that is cut short is another name. */
export function hasWords(text: string, words: string): boolean {
  if (words === '') return true
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before = '', after = ''] = [text[at - 1], text[at + words.length]]
    const isCut =
      (letter.test(before) && letter.test(words[0] ?? '')) ||
      (letter.test(after) && letter.test(words.at(-1) ?? ''))
    if (!isCut) return true
  }
  return false
}
