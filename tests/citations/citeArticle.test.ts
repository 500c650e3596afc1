import {expect, test} from 'vitest'
import {articleWork} from '../../citations/articleWork.ts'
import {citeArticle} from '../../citations/citeArticle.ts'
import {toCsl} from '../../citations/csl.ts'
import {readDisplayName} from '../../citations/readDisplayName.ts'
import {toText} from '../../citations/runs.ts'

const article = {
  title: 'What is calm?',
  authors: ['Dr. Anna van der Brook', 'Chidi Okafor Jr.'],
  published: '2026-11-02T09:30:00.000Z',
  siteName: 'Calm House',
  url: 'https://example.org/articles/calm/',
}

test.each([
  [
    'apa',
    'van der Brook, A., & Okafor, C., Jr. (2026, November 2). What is calm? Calm House. https://example.org/articles/calm/',
  ],
  [
    'ama',
    'van der Brook A, Okafor C Jr. What is calm? Calm House. November 2, 2026. https://example.org/articles/calm/',
  ],
  [
    'vancouver',
    'van der Brook A, Okafor C Jr. What is calm? [Internet]. Calm House; 2026 Nov 2. Available from: https://example.org/articles/calm/.',
  ],
] as const)('an article of our own is cited in %s', (style, text) => {
  expect(toText(citeArticle(article, style))).toBe(text)
})

test('an article of our own has its CSL-JSON', () => {
  expect(toCsl(articleWork(article))).toEqual({
    type: 'webpage',
    title: 'What is calm?',
    author: [
      {family: 'Brook', given: 'Anna', 'non-dropping-particle': 'van der'},
      {family: 'Okafor', given: 'Chidi', suffix: 'Jr.'},
    ],
    issued: {'date-parts': [[2026, 11, 2]]},
    'container-title': 'Calm House',
    URL: 'https://example.org/articles/calm/',
  })
})

test.each([
  ['Wen Chang-Lit, MA, LCAT', {given: 'Wen', family: 'Chang-Lit'}],
  ['Martin Luther King, Jr.', {given: 'Martin Luther', family: 'King', suffix: 'Jr.'}],
  ['Ludwig van Beethoven', {given: 'Ludwig', family: 'Beethoven', nonDroppingParticle: 'van'}],
  ['Prof. Émile Durkheim', {given: 'Émile', family: 'Durkheim'}],
  ['Madonna', {family: 'Madonna'}],
  ['王小波', {literal: '王小波'}],
  ['bell hooks', {given: 'bell', family: 'hooks'}],
])('%s is taken apart', (name, parts) => {
  expect(readDisplayName(name)).toEqual(parts)
})
