import {expect, test} from 'vitest'
import {orderLibrary, type Shelves} from '../../site/content/createLibrary.ts'
import {toSitemap} from '../../site/seo/sitemap.ts'
import {cite, paragraph, ref} from './fixtures/text.ts'

const at = (month: number) => `2026-0${month}-01T09:00:00Z`
const doc = (_id: string, month: number, fields: object = {}) =>
  ({_id, slug: _id, _createdAt: at(1), _updatedAt: at(month), ...fields}) as never

const shelves: Shelves = {
  settings: undefined,
  articles: [
    doc('alone', 2, {body: [paragraph('Words.')], authors: []}),
    doc('dated', 2, {body: [paragraph('Words.')], authors: [], publishedAt: at(3)}),
    doc('citing', 2, {body: [paragraph('Words', cite('work'), '.')], authors: []}),
    doc('listing', 2, {body: [paragraph('Words.')], authors: [], references: [ref('work')]}),
    doc('asking', 2, {body: [paragraph('Words.')], authors: [], faqs: [ref('shared')]}),
  ],
  people: [],
  topics: [],
  pages: [doc('page', 2, {body: [], faqs: [ref('shared')]})],
  sources: [doc('work', 5, {title: 'A work'})],
  faqs: [doc('shared', 7, {question: 'Why?', answer: []})],
  redirects: [],
  reviews: [],
  pictures: [],
  today: '2026-09-01',
}

test.each([
  ['/articles/alone/', at(2)],
  ['/articles/dated/', at(3)],
  ['/articles/citing/', at(5)],
  ['/articles/listing/', at(5)],
  ['/articles/asking/', at(7)],
  ['/page/', at(7)],
  ['/references/', at(5)],
  ['/faq/', at(7)],
])('%s changed when what it shows last did', (path, modified) => {
  expect(toSitemap(orderLibrary(shelves)).find((page) => page.path === path)).toEqual({
    path,
    modified,
  })
})
