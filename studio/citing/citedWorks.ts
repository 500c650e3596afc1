import type {MarkStyle} from '../../citations/aroundMark.ts'
import {type CitationStyle, formatReference} from '../../citations/formatReference.ts'
import {labelsOf} from '../../citations/labelsOf.ts'
import {toReferenceList} from '../../citations/referenceList.ts'
import type {Run} from '../../citations/runs.ts'
import type {Citable} from '../../citations/work.ts'
import {saidIn} from './saidIn.ts'

/** A reference of one document: where it stands in the list that readers see, and how it reads. */
export interface CitedWork {
  id: string
  number: number
  /** How often the text cites it; none for further reading. */
  uses: number
  /** What the mark in the text shows: the number, or authors and year. */
  mark: string
  style: MarkStyle
  /** The year for each citation whose words say the rest already, by its `_key`. */
  said: Record<string, string>
  entry: Run[]
  /** Undefined while it is fetched, and when there is no such reference. */
  source: Source | undefined
}

export type Source = Citable & {_id: string; retraction?: object | null}

/** What the lake has to say about a document's citations. */
export interface Holdings {
  sources: Source[]
  faqs: {_id: string; answer?: unknown}[]
  settings?: {citationMarks?: MarkStyle; citationStyle?: string} | null
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
  const texts = [standfirst, body, answers, rest]
  const list = toReferenceList(texts, listed)
  const held = list.map(({id}) => sources.find(({_id}) => _id === id))
  const labels = labelsOf(held.map((source) => source ?? {}))
  const entryStyle = (settings?.citationStyle ?? 'apa') as CitationStyle
  const style = settings?.citationMarks ?? 'superscript'
  const cited = new Map(
    list.map(({id}, i) => [id, {work: held[i], letter: labels[i]?.letter ?? ''}]),
  )
  const said = style === 'authorDate' ? saidIn(texts, cited) : new Map<string, string>()
  return list.map(({id, number, uses}, i) => {
    const {text = '', letter = ''} = labels[i] ?? {}
    const source = held[i]
    return {
      id,
      number,
      uses: uses.length,
      mark: style === 'authorDate' && source ? text : String(number),
      style,
      said: Object.fromEntries([...said].filter(([key]) => uses.includes(key))),
      entry: source ? formatReference(source, entryStyle, letter) : [],
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
