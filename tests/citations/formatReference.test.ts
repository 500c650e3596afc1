import {describe, expect, test} from 'vitest'
import {type CslItem, fromCsl} from '../../citations/csl.ts'
import {formatCitation} from '../../citations/formatCitation.ts'
import {type CitationStyle, formatAuthor, formatReference} from '../../citations/formatReference.ts'
import {toText} from '../../citations/runs.ts'
import {sourceTypes} from '../../schemas/objects/sourceTypes.ts'
import {randomWorks} from './randomWorks.ts'
import {references} from './references.ts'

const styles: CitationStyle[] = ['apa', 'ama', 'vancouver']

/** Runs with their slant as in Markdown, so that a golden shows it. */
const marked = (item: CslItem, style: CitationStyle) =>
  formatReference(fromCsl(item), style)
    .map(({text, italic}) => (italic ? `_${text}_` : text))
    .join('')

describe.each(styles)('in the style %s', (style) => {
  test.each(references)('formats $kind', (fixture) => {
    expect(marked(fixture.item, style)).toBe(fixture[style])
  })

  test('an entry has no doubled sign, gap or empty part, whatever the work', () => {
    for (const work of randomWorks(300)) {
      const plain = {...work, title: 'A title', containerTitle: work.containerTitle && 'A place'}
      for (const [field, value] of Object.entries(plain)) {
        if (typeof value === 'string' && value.includes(' '))
          Object.assign(plain, {[field]: 'Words'})
      }
      const text = toText(formatReference({...plain, authors: [], editors: []}, style))
      expect(text.replace(', . . .', ',')).not.toMatch(
        /undefined|null|\s\s|\.\.|[,;:] ?[,;.]|\( ?\)|\[ ?\]|^\s|\s$/,
      )
    }
  })

  test('every kind of work has an entry that says its title', () => {
    for (const {value} of sourceTypes) {
      expect(toText(formatReference({type: value, title: 'Rhythm'}, style))).toMatch(/^Rhythm/)
    }
  })

  test('a work whose fields a query gave as null is formatted like one without them', () => {
    for (const {value: type} of sourceTypes) {
      const nulls = {issued: null, authors: null, doi: null, page: null, volume: null, genre: null}
      expect(formatReference({type, title: 'A', ...nulls}, style)).toEqual(
        formatReference({type, title: 'A'}, style),
      )
    }
  })

  test('a DOI is a link, whatever its spelling', () => {
    const doi = 'https://DOI.org/10.1000/AB(1)2'
    const runs = formatReference({type: 'article-journal', title: 'A', doi}, style)
    expect(runs.find(({href}) => href)?.href).toBe('https://doi.org/10.1000/ab(1)2')
  })

  test('an author by themselves is spelled as in the entry', () => {
    for (const {item} of references) {
      const work = fromCsl(item)
      const entry = toText(formatReference(work, style))
      const [first] = work.authors ?? []
      if (first && item.type !== 'legislation') expect(entry).toContain(formatAuthor(first, style))
    }
  })
})

test('there are at least 30 kinds of reference, in every style', () => {
  expect(references.length).toBeGreaterThanOrEqual(60)
})

test.each(references.filter(({short}) => short))('running text names $kind', ({item, short}) => {
  expect(formatCitation(fromCsl(item))).toBe(short)
})

test('beside a number, running text names people without the year', () => {
  const authors = [{family: 'Gold'}, {family: 'Holck'}, {family: 'Reed'}]
  expect(formatCitation({title: 'A', authors}, 'ama')).toBe('Gold et al')
  expect(formatCitation({title: 'A', authors: authors.slice(0, 2)}, 'vancouver')).toBe(
    'Gold and Holck',
  )
})

test('a letter stands behind the year of an APA entry, and nowhere else', () => {
  const work = {type: 'webpage', title: 'A', issued: {year: 2020, month: 3, day: 5}}
  expect(toText(formatReference(work, 'apa', 'b'))).toBe('A. (2020b, March 5).')
  expect(toText(formatReference({title: 'A'}, 'apa', 'a'))).toBe('A. (n.d.-a).')
  expect(formatReference(work, 'ama', 'b')).toEqual(formatReference(work, 'ama'))
})
