import {map} from 'rxjs'
import type {DocumentLocation, DocumentLocationResolver} from 'sanity/presentation'
import {documentPaths} from '../../schemas/documentPaths.ts'

/** A document that has a page, or may have one. */
interface Entry {
  _id: string
  _type: string
  title: string | null
  slug: string | null
}

const entry = '_id, _type, "title": coalesce(title, name, question), "slug": slug.current'
const query = `{
  "own": *[_id == $id][0]{${entry}},
  "users": *[_type in ["article", "page"] && references($id)] | order(title asc)[0...20]{${entry}}
}`

/** Where a document is shown: its own page, and those that use it. */
export const locations: DocumentLocationResolver = ({id, type}, {documentStore}) => {
  const options = {perspective: 'drafts' as const}
  return documentStore.listenQuery(query, {id}, options).pipe(
    map(({own, users}: {own: Entry | null; users: Entry[]}) => {
      // Nothing is said about what is not begun yet.
      if (!own) return null
      const pages = [own, ...users].flatMap(locationOf)
      const {message, always = []} = notes[type] ?? {}
      return {
        ...(message && {message, tone: 'positive' as const}),
        ...(pages.length + always.length === 0 && {message: 'No page shows this yet.'}),
        locations: [...pages, ...always],
      }
    }),
  )
}

const home: DocumentLocation = {title: 'Home', href: '/preview/'}

const notes: Record<string, {message?: string; always?: DocumentLocation[]}> = {
  settings: {message: 'Every page of the site shows some of this.', always: [home]},
  article: {always: [{title: 'All articles', href: '/preview/articles/'}]},
  person: {always: [{title: 'All authors', href: '/preview/authors/'}]},
  source: {always: [{title: 'All references', href: '/preview/references/'}]},
  faq: {always: [{title: 'All questions', href: '/preview/faq/'}]},
}

/** The preview of a document's own page; without an address yet it is shown at its id. */
function locationOf({_id, _type, title, slug}: Entry): DocumentLocation[] {
  const path = documentPaths[_type as keyof typeof documentPaths]
  if (!path) return []
  return [{title: title ?? 'Untitled', href: `/preview${path(slug ?? _id)}`}]
}
