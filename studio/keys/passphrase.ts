const WORDS = 4
const LETTERS = 14

/** What a passphrase still lacks, in a sentence; undefined if it is good. */
export function missingIn(passphrase: string, again: string): string | undefined {
  const text = passphrase.trim()
  const words = new Set(text.toLowerCase().split(/\s+/)).size
  const different = new Set(text.toLowerCase().replace(/\s/g, '')).size
  if ((words < WORDS && text.length < LETTERS) || different < 6) {
    return `Take at least ${WORDS} words, or ${LETTERS} letters and signs. Four words that have nothing to do with each other are easy to keep in mind.`
  }
  if (text !== again.trim()) return 'The two are not the same yet.'
  return undefined
}
