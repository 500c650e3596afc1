import type {LibraryWork} from './library.ts'
import {looksLikeReference} from './readPasted.ts'
import type {Choice} from './toChoices.ts'

interface Hint {
  works: LibraryWork[] | undefined
  text: string
  choices: Choice[]
  isUnread: boolean
  verb: string
}

/** What a picker says below its list: what a key does now, or what to try. */
export function hintFor({works, text, choices, isUnread, verb}: Hint): string {
  if (!works) return 'Loading the references …'
  if (isUnread) return 'This could not be read as a reference. Paste its DOI, or the whole entry.'
  const complete = choices.filter(({kind}) => kind !== 'incomplete').length
  if (complete > 1 && looksLikeReference(text)) {
    return `Enter: ${verb.toLowerCase()} all ${complete} · Esc: back to the text`
  }
  if (complete) return `Enter: ${verb.toLowerCase()} · ↑ ↓: another · Esc: back to the text`
  if (choices.length) return 'Esc: back to the text'
  if (text) return 'Nothing found. Paste the DOI, or the reference as it is printed, to add it.'
  return 'No references yet. Paste a DOI, or a reference as it is printed, to add the first one.'
}
