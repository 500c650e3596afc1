import {formatApa, type Run} from '../../citations/formatApa.ts'
import {evidenceTypes} from '../../schemas/objects/sourceTypes.ts'
import type {Library, Source} from '../content/createLibrary.ts'
import type {Notes} from './notes.ts'

/** One entry of a reference list. */
export interface ReferenceView {
  source: Source
  number: number
  /** Its fragment on the page. */
  id: string
  entry: Run[]
  evidence: string | undefined
  /** Ways back to each use in the text: a, b, c … */
  uses: {href: string; letter: string}[]
}

/** The works of a page: cited ones by first use, then further reading. */
export interface ReferencesView {
  cited: ReferenceView[]
  further: ReferenceView[]
}

/** Call it once all texts of the page are ready, since those note the uses. */
export function toReferences(notes: Notes, {byId}: Library): ReferencesView {
  const all = notes.works().flatMap(({sourceId, number, id, uses}) => {
    const source = byId.sources.get(sourceId)
    if (!source) return []
    const links = uses.map((use, index) => ({href: `#${use}`, letter: letterOf(index)}))
    return [{...toReference(source), number, id, uses: links}]
  })
  return {
    cited: all.filter(({uses}) => uses.length > 0),
    further: all.filter(({uses}) => uses.length === 0),
  }
}

/** An entry for lists that no text refers to. */
export function toReference(source: Source): Pick<ReferenceView, 'source' | 'entry' | 'evidence'> {
  const evidence = evidenceTypes.find(({value}) => value === source.evidence)?.title
  return {source, entry: formatApa(source), evidence}
}

/** a … z, aa, ab … */
function letterOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26))
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last
}
