import {findCitations} from '../../citations/referenceList.ts'
import type {Library} from '../content/createLibrary.ts'
import {addresses} from './addresses.ts'
import type {Link} from './practice.ts'
import {questionsOf} from './questions.ts'
import {byEntry, type ReferenceView, toReference} from './references.ts'
import {titleLink} from './titleLink.ts'

/** A page of these, fonts and all, keeps its budget. */
export const WORKS_ON_A_PAGE = 100

/** A work with the pages that cite or list it. */
export interface CitedWorkView
  extends Pick<ReferenceView, 'source' | 'entry' | 'evidence' | 'retracted'> {
  anchor: string
  citedIn: Link[]
}

/** Every published work, in the order of its entry. */
export const toAllReferences = (library: Library): CitedWorkView[] =>
  library.derive('all references', makeAllReferences)

function makeAllReferences(library: Library): CitedWorkView[] {
  const citedIn = pagesBySource(library)
  return library.sources
    .map((source) => ({
      ...toReference(source, library),
      anchor: `ref-${source._id}`,
      citedIn: citedIn.get(source._id) ?? [],
    }))
    .toSorted(byEntry)
}

function pagesBySource(library: Library): Map<string, Link[]> {
  const pages = new Map<string, Link[]>()
  const note = (ids: Iterable<string>, link: Link) => {
    for (const id of new Set(ids))
      pages
        .set(id, pages.get(id) ?? [])
        .get(id)
        ?.push(link)
  }
  for (const doc of library.articles) {
    const listed = (doc.references ?? []).map(({_ref}) => _ref)
    const answers = questionsOf(doc, library).map(({answer}) => answer)
    const cited = idsIn([doc.standfirst, doc.body, answers])
    note([...cited, ...listed], titleLink(addresses.article(doc.slug), doc))
  }
  for (const doc of library.pages) {
    const answers = questionsOf(doc, library).map(({answer}) => answer)
    note(idsIn([doc.body, answers]), titleLink(addresses.page(doc.slug), doc))
  }
  return pages
}

const idsIn = (texts: unknown[]) => findCitations(texts).flatMap(({source}) => source?._ref ?? [])
