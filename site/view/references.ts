import {type CitationStyle, formatReference} from '../../citations/formatReference.ts'
import {type Run, toText} from '../../citations/runs.ts'
import {isRetracted} from '../../schemas/checks/findings/retractedWorks.ts'
import {evidenceTypes} from '../../schemas/objects/sourceTypes.ts'
import type {Library, Source} from '../content/createLibrary.ts'
import {labelsFor} from './labels.ts'
import type {Notes} from './notes.ts'

/** One entry of a reference list. */
export interface ReferenceView {
  source: Source
  number: number
  /** Its fragment on the page. */
  id: string
  entry: Run[]
  style: CitationStyle
  evidence: string | undefined
  /** What readers are warned of, if the work was taken back. */
  retracted: string | undefined
  /** Ways back to each use in the text: a, b, c … */
  uses: {href: string; letter: string}[]
}

/** The works of a page: cited ones by first use, then further reading. */
export interface ReferencesView {
  cited: ReferenceView[]
  further: ReferenceView[]
  /** Whether the text cites by number; else the list is in the order of its entries. */
  numbered: boolean
  /** How the practice wants its lists written. */
  style: CitationStyle
}

/** Call it once all texts of the page are ready, since those note the uses. */
export function toReferences(notes: Notes, library: Library): ReferencesView {
  const {byId, settings} = library
  const labels = labelsFor(notes, library)
  const numbered = settings?.citationMarks !== 'authorDate'
  const all = notes.works().flatMap(({sourceId, number, id, uses}) => {
    const source = byId.sources.get(sourceId)
    if (!source) return []
    const links = uses.map((use, index) => ({href: `#${use}`, letter: letterOf(index)}))
    return [
      {...toReference(source, library, labels.get(sourceId)?.letter), number, id, uses: links},
    ]
  })
  const ordered = numbered ? all : all.toSorted(byEntry)
  return {
    cited: ordered.filter(({uses}) => uses.length > 0),
    further: ordered.filter(({uses}) => uses.length === 0),
    numbered,
    style: styleOf(library),
  }
}

type Entry = Pick<ReferenceView, 'source' | 'entry' | 'style' | 'evidence' | 'retracted'>

/**
 * An entry by itself, in the style that the practice has chosen. The same work is on many pages, so
 * its entry is made once; with a letter after the year, it is one page's alone.
 */
export function toReference(source: Source, library: Library, letter = ''): Entry {
  if (letter) return makeEntry(source, library, letter)
  return library.derive(`entry ${source._id}`, (own) =>
    makeEntry(own.byId.sources.get(source._id) ?? source, own, ''),
  )
}

function makeEntry(source: Source, library: Library, letter: string): Entry {
  const evidence = evidenceTypes.find(({value}) => value === source.evidence)?.title
  const style = styleOf(library)
  const entry = formatReference(source, style, letter)
  return {source, entry, style, evidence, retracted: warnOf(source)}
}

function warnOf(source: Source): string | undefined {
  if (!isRetracted(source)) return undefined
  const year = source.retraction?.date?.year
  return `Retracted${year ? ` in ${year}` : ''}: do not rely on it`
}

const styleOf = ({settings}: Library): CitationStyle => settings?.citationStyle ?? 'apa'

/** Alphabetical, as lists are that no number leads to. */
export const byEntry = (a: Pick<Entry, 'entry'>, b: Pick<Entry, 'entry'>): number =>
  toText(a.entry).localeCompare(toText(b.entry), 'en')

/** a … z, aa, ab … */
function letterOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26))
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last
}
