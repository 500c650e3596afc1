import type {z} from 'zod'
import {shapeOf} from '../../schemas/shape.ts'
import type {Shelves} from './createLibrary.ts'
import * as queries from './queries.ts'

/** One kind of document at the site's door: where it is found, and what it must look like. */
export interface Kind {
  /** What complaints call it. */
  word: string
  /** Its `_type`. */
  type: string
  query: string
  /** Whether readers may see a document of this id. What has a dot in its id is private. */
  isOpen(id: string): boolean
  /** The shape that the model gives the result of the query. */
  shape: z.ZodType
}

/**
 * The door: each shelf is one query and the shape that the model gives its result. Past this point
 * nobody checks a document again.
 */
export const kinds = {
  settings: kind('settings', 'settings', queries.settingsQuery),
  articles: kind('article', 'article', queries.articlesQuery),
  people: kind('person', 'person', queries.peopleQuery),
  topics: kind('topic', 'topic', queries.topicsQuery),
  pages: kind('page', 'page', queries.pagesQuery),
  sources: kind('reference', 'source', queries.sourcesQuery),
  faqs: kind('shared question', 'faq', queries.faqsQuery),
  redirects: kind('redirect', 'redirect', queries.redirectsQuery),
  // What a dot keeps private elsewhere is asked for here: who approved what, and when.
  reviews: kind('review', 'review', queries.reviewsQuery, 'review.'),
  pictures: kind('picture', 'sanity.imageAsset', queries.picturesQuery),
} satisfies Record<Exclude<keyof Shelves, 'today'>, Kind>

function kind(word: string, type: string, query: string, folder = ''): Kind {
  const isOpen = (id: string) => id.startsWith(folder) && !id.slice(folder.length).includes('.')
  return {word, type, query, isOpen, shape: (shapeOf(query) as z.ZodArray).element as z.ZodType}
}
