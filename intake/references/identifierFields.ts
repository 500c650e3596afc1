import {
  normaliseDoi,
  normaliseIsbn,
  normalisePmcid,
  normalisePmid,
  normaliseUrl,
} from '../../citations/identifiers.ts'
import {isbn13} from '../../citations/sameWork.ts'
import type {Work} from '../../citations/work.ts'

type Identifiers = Pick<Work, 'doi' | 'url' | 'pmid' | 'pmcid' | 'isbn' | 'issn'>

const readers: [
  field: keyof Identifiers,
  name: string,
  read: (text: string) => string | undefined,
][] = [
  ['doi', 'a DOI', normaliseDoi],
  ['pmid', 'a PubMed ID', normalisePmid],
  ['pmcid', 'a PubMed Central ID', normalisePmcid],
  ['isbn', 'an ISBN', (text) => isbnsIn(text)[0]],
  ['issn', 'an ISSN', (text) => text.trim() || undefined],
  ['url', 'a web address', normaliseUrl],
]

/** Identifiers in their normal spelling. What is none is told: found, and what was expected. */
export function readIdentifiers(
  given: Record<string, string>,
  tell: (message: string) => void,
): Identifiers {
  const found: Identifiers = {}
  for (const [field, name, read] of readers) {
    const text = given[field]
    if (!text) continue
    const value = read(text)
    if (value) found[field] = value
    else tell(`“${text}” is not ${name}, and was left out.`)
  }
  const [first = '', ...others] = isbnsIn(given.isbn ?? '')
  for (const isbn of others.filter((other) => isbn13(other) !== isbn13(first))) {
    tell(`A reference has one ISBN: ${first} was taken, and ${isbn} was left out.`)
  }
  return found
}

/** Other programs write all ISBNs of a book into one field. */
function isbnsIn(text: string): string[] {
  const whole = normaliseIsbn(text)
  return whole ? [whole] : text.split(/[\s,;]+/).flatMap((part) => normaliseIsbn(part) ?? [])
}
