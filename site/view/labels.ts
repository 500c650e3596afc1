import {type Label, labelsOf} from '../../citations/labelsOf.ts'
import type {Library} from '../content/createLibrary.ts'
import type {Notes} from './notes.ts'

const made = new WeakMap<Notes, Map<string, Label>>()

/** Author and year of each work of a page, told apart from the page's other works. By source id. */
export function labelsFor(notes: Notes, {byId}: Library): Map<string, Label> {
  const known = made.get(notes)
  if (known) return known
  const sources = notes.works().flatMap(({sourceId}) => byId.sources.get(sourceId) ?? [])
  const labels = labelsOf(sources)
  const bySource = new Map(sources.map(({_id}, i) => [_id, labels[i] as Label]))
  made.set(notes, bySource)
  return bySource
}
