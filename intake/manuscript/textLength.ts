import {Refusal} from '../refusal.ts'

/** A long book has about ten thousand. */
const MAX_PARAGRAPHS = 50_000

/** Refuses what has more paragraphs, or lines with words, than any article or book. */
export function checkLength(count: number): void {
  if (count <= MAX_PARAGRAPHS) return
  throw new Refusal(
    'tooLarge',
    `The file has more than ${MAX_PARAGRAPHS.toLocaleString('en')} paragraphs. That is not one article: check the file.`,
  )
}
