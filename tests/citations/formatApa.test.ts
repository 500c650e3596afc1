import {expect, test} from 'vitest'
import type {CslItem} from '../../citations/csl.ts'
import {fromCsl} from '../../citations/csl.ts'
import {formatApa} from '../../citations/formatApa.ts'
import {formatCitation} from '../../citations/formatCitation.ts'
import {toText} from '../../citations/runs.ts'
import entries from './fixtures/apa.json' with {type: 'json'}

/** Runs with their slant as in Markdown, so that a golden shows it. */
const marked = (item: CslItem) =>
  formatApa(fromCsl(item))
    .map(({text, italic}) => (italic ? `_${text}_` : text))
    .join('')

test.each(entries)('formats $kind', ({item, entry, short}) => {
  expect(marked(item as unknown as CslItem)).toBe(entry)
  if (short) expect(formatCitation(fromCsl(item as unknown as CslItem))).toBe(short)
})

test('a DOI is the last run and a link, whatever its spelling', () => {
  const runs = formatApa({
    type: 'article-journal',
    title: 'A',
    doi: 'https://DOI.org/10.1000/AB(1)2',
  })
  expect(runs.at(-1)).toEqual({
    text: 'https://doi.org/10.1000/ab(1)2',
    href: 'https://doi.org/10.1000/ab(1)2',
  })
})

test('more than twenty authors become nineteen and the last', () => {
  const authors = Array.from({length: 22}, (_, i) => ({family: `Name${i + 1}`, given: 'Ada'}))
  const text = toText(formatApa({type: 'book', title: 'Many hands', authors}))
  expect(text).toContain('Name19, A., . . . Name22, A. (n.d.).')
  expect(text).not.toContain('Name20')
})

test('twenty authors are all named', () => {
  const authors = Array.from({length: 20}, (_, i) => ({family: `Name${i + 1}`, given: 'Ada'}))
  expect(toText(formatApa({type: 'book', title: 'Many hands', authors}))).toContain(
    'Name19, A., & Name20, A. (n.d.).',
  )
})

test('a work whose fields a query gave as null is formatted like one without them', () => {
  const work = {type: 'article-journal', title: 'Rhythm', issued: null, authors: null, doi: null}
  expect(toText(formatApa(work))).toBe('Rhythm. (n.d.).')
})
