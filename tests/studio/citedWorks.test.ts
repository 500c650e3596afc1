import {expect, test} from 'vitest'
import {toCitedWorks} from '../../studio/citing/citedWorks.ts'

const weir = {
  _id: 'weir',
  type: 'article-journal',
  title: 'Water',
  authors: [{family: 'Weir', given: 'Ada'}],
  issued: {year: 2021},
}

/** Paragraphs of words and one citation each, as Studio holds them: `a0`, `a1`, … */
const body = (...lines: [words: string, locator?: string][]) =>
  lines.map(([text, locator], at) => ({
    _type: 'block',
    children: [
      {_type: 'span', text},
      {_type: 'citation', _key: `a${at}`, source: {_ref: 'weir'}, ...(locator && {locator})},
      {_type: 'span', text: ''},
    ],
  }))

const cited = (document: object, citationMarks?: 'authorDate' | 'superscript') =>
  toCitedWorks(document as Record<string, unknown>, {
    sources: [weir as never],
    faqs: [],
    settings: {...(citationMarks && {citationMarks})},
  })[0]

test('a mark behind words that name author and year is the year alone, as on the site', () => {
  const text = body(
    ['Weir (2021)'],
    ['So says Weir (2021).'],
    ['It was shown'],
    ['Weir (2021, p. 9)'],
    ['Weir (2021, p. 4)', '4'],
  )
  const work = cited({body: text}, 'authorDate')
  expect(work?.mark).toBe('Weir, 2021')
  expect(work?.said).toEqual({a0: '2021', a1: '2021', a4: '2021'})
})

test('what an answer says is known, too, and a number is never said before', () => {
  const faqs = [{_type: 'faqEntry', _key: 'q', answer: body(['Weir (2021)'])}]
  expect(cited({faqs}, 'authorDate')?.said).toEqual({a0: '2021'})
  expect(cited({faqs})).toMatchObject({mark: '1', style: 'superscript', said: {}})
})
