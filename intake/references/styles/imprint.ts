import type {Work} from '../../../citations/work.ts'
import {withoutStop} from './sentences.ts'

/** “York: Harbour Press” → place and publisher; either may be missing. */
export function readImprint(text: string): Pick<Work, 'publisher' | 'publisherPlace'> {
  const [, place, publisher] = /^([\p{Lu}][^:;]{1,60}):\s+(.+)$/u.exec(withoutStop(text)) ?? []
  if (place && publisher) return {publisherPlace: place, publisher}
  const only = withoutStop(text)
  return only ? {publisher: only} : {}
}

const EDITION = /^(?:(\d+)(?:st|nd|rd|th)?|(\p{L}[\p{L} .]{0,30}?))\s+ed(?:n|ition)?\.?$/iu

/** “2nd ed”, “Revised edn” → the edition; undefined for other words. */
export function readEdition(text: string): string | undefined {
  const [, number, words] = EDITION.exec(text.trim()) ?? []
  return number ?? words
}

const THESIS =
  /^(?:unpublished\s+)?(?:(?:doctoral|ph\.?\s?d\.?|d\.?phil\.?|master(?:[’']?s)?|m\.?[as]c?\.?|m\.?phil\.?|bachelor(?:[’']?s)?|undergraduate)\s*)?(?:thesis|dissertation|diss)\b\.?/i

/** “PhD diss., University of Northgate” → kind and university; undefined for no thesis. */
export function readThesis(text: string): Pick<Work, 'genre' | 'publisher'> | undefined {
  const kind = THESIS.exec(text.trim())?.[0]
  if (!kind) return undefined
  const university = withoutStop(
    text
      .trim()
      .slice(kind.length)
      .replace(/^[\s,.;:]+/, ''),
  )
  return {genre: genreOf(kind), ...(university && {publisher: university})}
}

/** One wording for each kind of thesis. */
function genreOf(kind: string): string {
  if (/master|m\.?[as]c?\b|m\.?phil/i.test(kind)) return 'Master’s thesis'
  return /doctor|ph\.?\s?d|phil|^diss/i.test(kind) ? 'Doctoral dissertation' : withoutStop(kind)
}
