import {type Identifier, recogniseIdentifier} from '../../citations/identifiers.ts'
import type {Work} from '../../citations/work.ts'

/**
 * Works of which a line names identifiers and nothing else. Several of one kind are several works;
 * one of each kind are one. Undefined for a line with other words.
 */
export function readBareIdentifiers(line: string): Work[] | undefined {
  const found = identifiersIn(line)
  if (!found?.length) return undefined
  const works: Work[] = []
  for (const identifier of found) {
    const fields = fieldsOf(identifier)
    const last = works.at(-1)
    const isOther = last && Object.keys(fields).every((field) => !(field in last))
    if (last && isOther && found.length > 1 && !isSeveral(found)) Object.assign(last, fields)
    else works.push({type: kinds[identifier.scheme], title: '', ...fields})
  }
  return works
}

function identifiersIn(line: string): Identifier[] | undefined {
  const whole = line.length > 2000 ? undefined : recogniseIdentifier(line)
  // A short number alone is a page or a year sooner than PubMed's.
  if (whole) return /^\D?\d{1,4}\D?$/.test(line.trim()) ? undefined : [whole]
  const parts = line
    .replace(/\b(pmid|pmcid|doi|isbn(?:-1[03])?|arxiv)\s*[:=]?\s+(?=[\dP])/gi, '$1:')
    .split(/[\s,;|]+/)
    .filter(Boolean)
  if (parts.some((part) => part.length > 300)) return undefined
  const found = parts.map((part) =>
    /^\d{1,4}$/.test(part) ? undefined : recogniseIdentifier(part),
  )
  return found.every((one) => one !== undefined) ? found : undefined
}

/** Whether one kind of identifier is there more than once. */
const isSeveral = (found: Identifier[]) =>
  new Set(found.map(({scheme}) => scheme)).size < found.length

const kinds: Record<Identifier['scheme'], Work['type']> = {
  doi: 'article-journal',
  pmid: 'article-journal',
  pmcid: 'article-journal',
  isbn: 'book',
  arxiv: 'article',
  url: 'webpage',
}

/** arXiv registers a DOI for each of its preprints, which follows from its number. */
function fieldsOf({scheme, value}: Identifier): Partial<Work> {
  if (scheme !== 'arxiv') return {[scheme]: value}
  return {doi: `10.48550/arxiv.${value.toLowerCase()}`, url: `https://arxiv.org/abs/${value}`}
}
