import {cite, heading, keyed, paragraph, ref} from '../site/fixtures/text.ts'
import {sentence, siteDocuments} from './siteDocuments.ts'

const SECTIONS = 20
const CITATIONS = 40

/** Words that stand in the middle of the article, by which a caret finds its place. */
export const middle = 'The place in the middle where somebody writes.'

/**
 * A practice that asks for reviews, with one article of five thousand words that cites forty works
 * and was approved before: its id is `article-0`.
 */
export function longPractice() {
  const documents = siteDocuments(1, []).map((document) => {
    if (document._type === 'settings') return {...document, reviewRequired: 'beforeEveryPublish'}
    return document._type === 'article' ? {...document, ...text()} : document
  })
  return [...documents, approval]
}

const approval = {
  _id: 'review.bench',
  _type: 'review',
  article: {_type: 'reference', _ref: 'article-0', _weak: true},
  author: {_type: 'reference', _ref: 'person-0'},
  reviewer: {_type: 'reference', _ref: 'person-1'},
  state: 'approved',
  scope: 'wholeArticle',
  requestedAt: '2026-01-20T10:00:00Z',
  decidedAt: '2026-01-21T10:00:00Z',
  articleRev: 'another',
}

function text() {
  const sources = Array.from({length: CITATIONS}, (_, n) => `source-${n * 3}`)
  const words = (at: number, length: number) => sentence(at * 31, length)
  const section = (at: number) => [
    heading(words(at, 6)),
    paragraph(words(at + 1, 60), cite(sources[at * 2] as string), ` ${words(at + 2, 34)}.`),
    paragraph(`${words(at + 3, 70)}.`),
    ...(at === SECTIONS / 2 ? [paragraph(middle)] : []),
    paragraph(words(at + 4, 80), cite(sources[at * 2 + 1] as string), '.'),
  ]
  return {
    body: Array.from({length: SECTIONS}, (_, at) => section(at)).flat(),
    references: sources.map(ref).map(keyed),
  }
}
