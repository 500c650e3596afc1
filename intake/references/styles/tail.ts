import {
  normaliseDoi,
  normaliseIsbn,
  normalisePmcid,
  normalisePmid,
  normaliseUrl,
} from '../../../citations/identifiers.ts'
import type {Work} from '../../../citations/work.ts'
import {readDateWords} from './dates.ts'

type TailFields = Pick<Work, 'doi' | 'pmid' | 'pmcid' | 'isbn' | 'url' | 'accessed'>

/** What an entry ends with, by how it is told; what a match says goes to fields. */
const parts: [sign: RegExp, read: (found: string) => TailFields | undefined][] = [
  [
    /[\s,;]*\[(?:google scholar|pubmed|crossref|doi|pmc free article|web of science)\]$/i,
    () => ({}),
  ],
  [/[\s,;]*\bepub\s+\d{4}[^.:;]{0,16}$/i, () => ({})],
  [/[\s,;]*\b(?:pubmed\s+)?pmid:?\s*(\d+)$/i, (text) => found('pmid', normalisePmid(text))],
  [/[\s,;]*\bpmcid:?\s*(PMC\d+)$/i, (text) => found('pmcid', normalisePmcid(text))],
  [
    /[\s,;]*\b(?:e-?)?isbn(?:-1[03])?:?\s*([\d][\d\s-]{8,16}[\dx])$/i,
    (text) => found('isbn', normaliseIsbn(text)),
  ],
  [
    /(?:[\s,;(]*\b(?:available|retrieved|accessed)\s*(?:at|from|through|via)?:?)?[\s,;(<]*(?:\bdoi\b[:.]?\s*)?((?:https?:\/\/|www\.)\S+|10\.\d{4,9}\/\S+)$/i,
    (text) => {
      const doi = normaliseDoi(text)
      return doi ? {doi} : found('url', normaliseUrl(text))
    },
  ],
  [
    /[\s,;]*[([]?(?:date\s+)?\b(?:accessed|viewed|cited|seen|retrieved|last\s+accessed)\b(?:\s+on)?:?\s+([^.;[\]()]*?\d{4}[^.;[\]()]{0,8})(?:,?\s+(?:from|at))?:?[)\]]?$/i,
    (text) => {
      const accessed = readDateWords(text)
      return accessed && {accessed}
    },
  ],
]

/** Identifiers, addresses and the day an entry was seen, from its end; and the entry without them. */
export function takeTail(entry: string): {rest: string; fields: TailFields} {
  const fields: TailFields = {}
  let rest = withoutBrackets(entry, fields)
  for (;;) {
    const bare = rest.replace(/(?<![A-Z])[\s.,;>]+$|[\s,;>]+$/, '')
    const taken = takeOne(bare) ?? takeOne(bare.replace(/[)\]]+$/, ''))
    if (!taken) return {rest: rest.replace(/[\s,;]+$/, ''), fields}
    // The first one from the end counts: a DOI that is written twice is the same.
    Object.assign(fields, {...taken.fields, ...fields})
    rest = taken.rest
  }
}

function takeOne(text: string): {rest: string; fields: TailFields} | undefined {
  for (const [sign, read] of parts) {
    const match = sign.exec(text)
    const fields = match && read(match[1] ?? '')
    if (match && fields) return {rest: text.slice(0, match.index), fields}
  }
  return undefined
}

/** “[cited 2020 Mar 5]” and “[updated …; cited …]” stand within an entry. */
function withoutBrackets(entry: string, fields: TailFields): string {
  return entry.replace(
    /\s*\[(?:[^\]]*;\s*)?(?:cited|accessed)\s+(?!at\b|from\b)([^\]]+)\]/i,
    (all, words: string) => {
      const accessed = readDateWords(words)
      if (!accessed) return all
      fields.accessed = accessed
      return ''
    },
  )
}

const found = (field: keyof TailFields, value: string | undefined): TailFields | undefined =>
  value ? {[field]: value} : undefined
