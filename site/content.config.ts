import {defineCollection} from 'astro/content/config'
import {fromLake} from './content/fromLake.ts'
import {
  articlesQuery,
  faqsQuery,
  pagesQuery,
  peopleQuery,
  picturesQuery,
  redirectsQuery,
  reviewsQuery,
  settingsQuery,
  sourcesQuery,
  topicsQuery,
} from './content/queries.ts'

/**
 * The door: each collection is one query and the shape that the model gives its result. Past this
 * point nobody checks a document again.
 */
const from = (kind: string, query: string, folder?: string) =>
  defineCollection({loader: fromLake(kind, query, folder)})

export const collections = {
  settings: from('settings', settingsQuery),
  articles: from('article', articlesQuery),
  people: from('person', peopleQuery),
  topics: from('topic', topicsQuery),
  pages: from('page', pagesQuery),
  sources: from('reference', sourcesQuery),
  faqs: from('shared question', faqsQuery),
  redirects: from('redirect', redirectsQuery),
  // What a dot keeps private elsewhere is asked for here: who approved what, and when.
  reviews: from('review', reviewsQuery, 'review.'),
  pictures: from('picture', picturesQuery),
}
