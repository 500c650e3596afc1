import {defineCollection} from 'astro/content/config'
import {fromLake} from './content/fromLake.ts'
import {
  articlesQuery,
  faqsQuery,
  pagesQuery,
  peopleQuery,
  picturesQuery,
  redirectsQuery,
  settingsQuery,
  sourcesQuery,
  topicsQuery,
} from './content/queries.ts'

/**
 * The door: each collection is one query and the shape that the model gives its result. Past this
 * point nobody checks a document again.
 */
const from = (kind: string, query: string) => defineCollection({loader: fromLake(kind, query)})

export const collections = {
  settings: from('settings', settingsQuery),
  articles: from('article', articlesQuery),
  people: from('person', peopleQuery),
  topics: from('topic', topicsQuery),
  pages: from('page', pagesQuery),
  sources: from('reference', sourcesQuery),
  faqs: from('shared question', faqsQuery),
  redirects: from('redirect', redirectsQuery),
  pictures: from('picture', picturesQuery),
}
