import {type CitationStyle, formatReference} from '../../citations/formatReference.ts'
import {labelsOf} from '../../citations/labelsOf.ts'
import {toReferenceList} from '../../citations/referenceList.ts'
import type {Run} from '../../citations/runs.ts'
import type {Citable} from '../../citations/work.ts'

/** A reference of one document: where it stands in the list that readers see, and how it reads. */
export interface CitedWork {
  id: string
  number: number
  /** How often the text cites it; none for further reading. */
  uses: number
  /** What the mark in the text shows: the number, or authors and year. */
  mark: string
  entry: Run[]
  /** Undefined while it is fetched, and when there is no such reference. */
  source: Source | undefined
}

export type Source = Citable & {_id: string; retraction?: object | null}

/** What the lake has to say about a document's citations. */
export interface Holdings {
  sources: Source[]
  faqs: {_id: string; answer?: unknown}[]
  settings?: {citationMarks?: string; citationStyle?: string} | null
}

export type Fields = Record<string, unknown>

/**
 * The references of a document in the order of its page: introduction, text, answers (shared ones,
 * too), then those that are only listed.
 */
export function toCitedWorks(document: Fields, {sources, faqs, settings}: Holdings): CitedWork[] {
  const {standfirst, body, faqs: asked, references, ...rest} = document
  const answers = asArray(asked).map((item) =>
    item._ref ? faqs.find(({_id}) => _id === item._ref)?.answer : item.answer,
  )
  const listed = asArray(references).flatMap(({_ref}) => (_ref ? [_ref as string] : []))
  const list = toReferenceList([standfirst, body, answers, rest], listed)
  const held = list.map(({id}) => sources.find(({_id}) => _id === id))
  const labels = labelsOf(held.map((source) => source ?? {}))
  const style = (settings?.citationStyle ?? 'apa') as CitationStyle
  return list.map(({id, number, uses}, i) => {
    const {text = '', letter = ''} = labels[i] ?? {}
    const source = held[i]
    return {
      id,
      number,
      uses: uses.length,
      mark: settings?.citationMarks === 'authorDate' && source ? `(${text})` : String(number),
      entry: source ? formatReference(source, style, letter) : [],
      source,
    }
  })
}

/** The ids of sources and of shared questions that a document refers to. */
export function refsOf({faqs, references, ...rest}: Fields): {ids: string[]; faqs: string[]} {
  const cited = toReferenceList([rest, faqs]).map(({id}) => id)
  const refs = (value: unknown) => asArray(value).flatMap(({_ref}) => (_ref ? [String(_ref)] : []))
  return {ids: [...new Set([...cited, ...refs(references)])].sort(), faqs: refs(faqs).sort()}
}

const asArray = (value: unknown) => (Array.isArray(value) ? (value as Fields[]) : [])
