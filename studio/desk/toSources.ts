import {isSameWork} from '../../citations/sameWork.ts'
import type {Citable} from '../../citations/work.ts'

/** A cited work as the desk asks for it: drafts and published documents apart. */
export type SourceRow = Citable & {
  _id: string
  retraction?: unknown
  citedIn: {_id: string; _type: string; title: string | null}[]
}

export interface DeskSource {
  id: string
  work: Citable
  isRetracted: boolean
  /** The pages that cite it or list it, each once. */
  citedIn: {id: string; type: string; title: string}[]
  /** Other references that seem to be the same work. */
  sameAs: string[]
}

/** The references of the practice: a draft stands for its published self, and knows its likes. */
export function toSources(rows: SourceRow[]): DeskSource[] {
  const works = new Map<string, SourceRow>()
  for (const row of rows) {
    const isDraft = row._id !== published(row._id)
    if (isDraft || !works.has(published(row._id))) works.set(published(row._id), row)
  }
  return [...works].map(([id, work]) => ({
    id,
    work,
    isRetracted: Boolean(work.retraction),
    citedIn: toPages(rows.filter(({_id}) => published(_id) === id).flatMap((row) => row.citedIn)),
    sameAs: [...works.keys()].filter(
      (other) => other !== id && isSameWork(work, works.get(other) as Citable),
    ),
  }))
}

/** An article that has a draft, too, is one page; its draft's title is what its author knows. */
function toPages(found: SourceRow['citedIn']): DeskSource['citedIn'] {
  const pages = new Map<string, DeskSource['citedIn'][number]>()
  for (const {_id, _type, title} of found) {
    const id = published(_id)
    if (_id !== id || !pages.has(id)) {
      pages.set(id, {id, type: _type, title: title ?? 'Without a title'})
    }
  }
  return [...pages.values()]
}

export const published = (id: string) => id.replace(/^(drafts|versions\.[^.]+)\./, '')
