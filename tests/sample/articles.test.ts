import {describe, expect, test} from 'vitest'
import {documents} from '../../sample/index.ts'
import type {Article} from '../../schemas/model.generated.ts'
import {countSyllables, readingGrade, toWords} from './readingGrade.ts'
import {objectsIn, paragraphsOf} from './walk.ts'

const articles = documents.filter((document) => document._type === 'article') as Article[]

const isHeading = (block: Article['body'][number]) =>
  block._type === 'block' && /^h[234]$/.test(block.style ?? '')

/** The day on which the sample was written; a fixed one, so that the test never grows old. */
const WRITTEN = '2026-11-22'

describe.each(articles.map((article) => [article._id, article] as const))('%s', (_, article) => {
  const headings = article.body.filter(isHeading)
  const prose = paragraphsOf([
    article.standfirst,
    article.body.filter((block) => !isHeading(block)),
  ])

  test('can be read with nine years of school', () => {
    expect(readingGrade(prose)).toBeLessThanOrEqual(9.5)
  })

  test('has questions that are no harder', () => {
    expect(readingGrade(paragraphsOf(article.faqs))).toBeLessThanOrEqual(9.5)
  })

  test('is between 600 and 1,200 words long', () => {
    const words = prose.flatMap(toWords).length
    expect(words).toBeGreaterThan(600)
    expect(words).toBeLessThan(1200)
  })

  test('was reviewed by a colleague who did not write it, and is not due again yet', () => {
    const authors = article.authors.map(({_ref}) => _ref)
    expect(authors).not.toContain(article.reviewedBy?._ref)
    expect(article.lastReviewed?.localeCompare(WRITTEN)).toBe(-1)
    expect(article.nextReviewDue?.localeCompare(WRITTEN)).toBe(1)
  })

  test('has a picture, a list with lead-ins, a callout, a citation and a way on', () => {
    const kinds = [...objectsIn(article)].map(({value}) => value._type)
    expect(kinds).toEqual(
      expect.arrayContaining(['figure', 'callout', 'citation', 'internalLink', 'faqEntry']),
    )
    const leadIns = article.body.filter(
      (block) => block._type === 'block' && block.listItem && block.children?.[0]?._type === 'span',
    )
    expect(leadIns.length).toBeGreaterThan(2)
  })

  test('has no two headings of the same name', () => {
    const names = headings.flatMap((block) => paragraphsOf([block]))
    expect(names.length).toBeGreaterThan(3)
    expect(new Set(names).size).toBe(names.length)
  })
})

test.each([
  ['sleep', 1],
  ['breathe', 1],
  ['walked', 1],
  ['wanted', 2],
  ['trying', 2],
  ['something', 2],
  ['sentences', 3],
  ['table', 2],
  ['anxiety', 3],
  ['therapy', 3],
  ['remember', 3],
])('%s has %i syllables', (word, syllables) => {
  expect(countSyllables(word)).toBe(syllables)
})

test('long words and long sentences raise the reading grade', () => {
  const easy = ['The cat sat on the mat. It was warm.']
  const hard = [
    'Notwithstanding considerable methodological heterogeneity, psychotherapeutic interventions demonstrated statistically significant improvements.',
  ]
  expect(readingGrade(easy)).toBeLessThan(2)
  expect(readingGrade(hard)).toBeGreaterThan(20)
})
