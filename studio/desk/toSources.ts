import {haveSameKeys, type WorkKeys, workKeys} from '../../citations/sameWork.ts'
import type {Citable} from '../../citations/work.ts'
import {isRetracted} from '../../schemas/checks/findings/retractedWorks.ts'

/** A cited work as the desk asks for it: drafts and published documents apart. */
export type SourceRow = Citable & {
  _id: string
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
  const groups = Map.groupBy(rows, ({_id}) => published(_id))
  const likes = findLikes(works)
  return [...works].map(([id, work]) => ({
    id,
    work,
    isRetracted: isRetracted(work),
    citedIn: toPages((groups.get(id) ?? []).flatMap((row) => row.citedIn)),
    sameAs: likes.get(id) ?? [],
  }))
}

/**
 * The works that seem to be the same, by id. Only those that share an identifier, title or address
 * are compared: every pair of some thousand would hold Studio up for a minute.
 */
function findLikes(works: Map<string, SourceRow>): Map<string, string[]> {
  const keys = new Map([...works].map(([id, work]) => [id, workKeys(work)]))
  const shelves = new Map<string, string[]>()
  for (const [id, own] of keys) {
    for (const shelf of shelvesOf(own)) {
      const there = shelves.get(shelf)
      if (there) there.push(id)
      else shelves.set(shelf, [id])
    }
  }
  return new Map(
    [...keys].map(([id, own]) => {
      const near = new Set(shelvesOf(own).flatMap((shelf) => shelves.get(shelf) ?? []))
      near.delete(id)
      return [id, [...near].filter((other) => haveSameKeys(own, keys.get(other) as WorkKeys))]
    }),
  )
}

const shelvesOf = ({identifiers, title, url}: WorkKeys): string[] => [
  ...identifiers,
  ...(title ? [`title ${title}`] : []),
  ...(url ? [`url ${url}`] : []),
]

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
