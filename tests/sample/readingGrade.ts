/** The Flesch–Kincaid grade of English prose: years of school in the United States. */
export function readingGrade(paragraphs: string[]): number {
  const sentences = paragraphs
    .flatMap((text) => text.split(/(?<=[.!?…]["”’)]*)\s+/))
    .filter(hasWords)
  const words = paragraphs.flatMap(toWords)
  const syllables = words.reduce((total, word) => total + countSyllables(word), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
}

export const toWords = (text: string) => text.match(/[\p{L}\d][\p{L}\d’'-]*/gu) ?? []

const hasWords = (text: string) => toWords(text).length > 0

/** Groups of vowels, less the silent endings: right for about nine words in ten. */
export function countSyllables(word: string): number {
  const bare = word.toLowerCase().replace(/[^a-z]/g, '')
  if (bare.length <= 3) return 1
  const spoken = bare
    .replace(/^some(?=.)/, 'som')
    .replace(/(?:[^laeiouycghsxz]es|[^td]ed|[^l]e)$/, (end) => end[0] ?? '')
    .replace(/(?<=[aeiouy])(?=ing)/, '-')
    .replace(/^y/, '')
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 1)
}
