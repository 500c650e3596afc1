import type {LibraryWork} from './library.ts'
import {looksLikeReference} from './readPasted.ts'
import type {Choice} from './toChoices.ts'

interface Hint {
  works: LibraryWork[] | undefined
  text: string
  complete: Choice[]
  incomplete: Choice[]
  isReading: boolean
  verb: string
}

/** What a picker says below its list: what a key does now, or what to try. */
export function hintFor({works, text, complete, incomplete, isReading, verb}: Hint): string {
  if (!works) return 'Loading the references …'
  if (isReading) return 'Reading what you pasted …'
  if (complete.length > 1 && looksLikeReference(text)) {
    return `Enter: ${verb.toLowerCase()} all ${complete.length} · Esc: back to the text`
  }
  if (complete.length) return `Enter: ${verb.toLowerCase()} · ↑ ↓: another · Esc: back to the text`
  if (incomplete.length) return 'Tab: to the fields · Esc: back to the text'
  if (text) return 'Nothing found. Paste the DOI, or the reference as it is printed, to add it.'
  return 'No references yet. Paste a DOI, or a reference as it is printed, to add the first one.'
}
