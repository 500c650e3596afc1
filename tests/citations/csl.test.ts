import {expect, test} from 'vitest'
import {type CslItem, cslVariables, fromCsl, toCsl} from '../../citations/csl.ts'
import {parserOf} from '../../schemas/parser.ts'

const strings = `abstract annote archive archive_collection archive_location archive-place authority
  call-number citation-key citation-label collection-title container-title container-title-short
  dimensions division DOI event event-title event-place genre ISBN ISSN jurisdiction keyword language
  license medium note original-publisher original-publisher-place original-title part-title PMCID
  PMID publisher publisher-place references reviewed-genre reviewed-title scale source status title
  title-short URL volume-title year-suffix journalAbbreviation shortTitle`
const numbers = `chapter-number citation-number collection-number edition first-reference-note-number
  issue locator number number-of-pages number-of-volumes page page-first part-number printing-number
  section supplement-number version volume`
const dates = 'accessed available-date event-date issued original-date submitted'
const people = `author chair collection-editor compiler composer container-author contributor curator
  director editor editorial-director executive-producer guest host illustrator interviewer narrator
  organizer original-author performer producer recipient reviewed-author script-writer
  series-creator translator`

const identifiers: Record<string, string> = {
  DOI: '10.1186/1471-2431-12-2',
  PMID: '22214291',
  PMCID: 'PMC3280156',
  ISBN: '9780306406157',
  URL: 'https://example.org/a?b=c',
}

const everything: CslItem = {
  id: 'work-1',
  type: 'chapter',
  categories: ['music'],
  custom: {shelf: 3},
  ...fill(strings, (name) => identifiers[name] ?? `some ${name}`),
  ...fill(numbers, () => '12b'),
  ...fill(dates, () => ({
    'date-parts': [
      [2012, 1, 5],
      [2013, 2, 6],
    ],
    season: 2,
    circa: true,
    literal: 'spring',
  })),
  ...fill(people, () => [
    {
      family: 'Kolk',
      given: 'Bessel',
      suffix: 'Jr.',
      'non-dropping-particle': 'van der',
      'dropping-particle': 'de',
    },
    {literal: 'Institute for Calm'},
  ]),
}

function fill(names: string, value: (name: string) => unknown) {
  return Object.fromEntries(names.split(/\s+/).map((name) => [name, value(name)]))
}

test('an item with every CSL variable comes out as it went in', () => {
  expect(toCsl(fromCsl(everything))).toEqual(everything)
})

test('each variable alone comes out as it went in', () => {
  for (const [variable, value] of Object.entries(everything)) {
    const item = {type: 'book', [variable]: value} as CslItem
    expect(toCsl(fromCsl(item))).toEqual(item)
  }
})

test.each<[string, CslItem]>([
  ['a volume that is a number', {type: 'article-journal', volume: 12}],
  ['a DOI in capitals with a resolver', {type: 'book', DOI: 'https://doi.org/10.1000/ABC'}],
  ['an identifier that is none', {type: 'book', ISBN: '123', PMID: 'unknown'}],
  ['a date in strings', {type: 'book', issued: {'date-parts': [['2012', '01']]}}],
  ['a raw date', {type: 'book', issued: {raw: 'March 2012'}}],
  ['an empty date', {type: 'book', issued: {}}],
  ['a name with its own commas', {type: 'book', author: [{family: 'Li', 'comma-suffix': true}]}],
  ['a type that the model lacks', {type: 'patent', title: 'A drum'}],
  ['variables nobody knows', {type: 'book', title: 'A', 'x-shelf': {row: [1, null]}}],
  ['a zero, an empty text and an empty list', {type: 'book', volume: 0, note: '', author: []}],
])('%s comes out as it went in', (_, item) => {
  expect(toCsl(fromCsl(item))).toEqual(item)
})

test('what is read is a document that the model accepts', () => {
  const document = {_id: 'source-a', _type: 'source', ...fromCsl(everything)}
  expect(parserOf('source').safeParse(document).error?.issues ?? []).toEqual([])
})

test('identifiers are stored in their normal spelling', () => {
  const work = fromCsl({type: 'book', DOI: 'doi:10.1000/ABC.', ISBN: '0-306-40615-2'})
  expect(work).toMatchObject({doi: '10.1000/abc', isbn: '0306406152'})
})

test('an edit in Studio counts more than the exact form that was read', () => {
  const work = fromCsl({type: 'book', volume: 12, DOI: '10.1000/ABC'})
  expect(toCsl({...work, volume: '13', doi: '10.1000/other'})).toEqual({
    type: 'book',
    volume: '13',
    DOI: '10.1000/other',
  })
})

test('a value that was removed in Studio does not come back', () => {
  const {volume: _, ...work} = fromCsl({type: 'book', title: 'A', volume: 12})
  expect(toCsl(work)).toEqual({type: 'book', title: 'A'})
})

test('no variable and no field is named twice', () => {
  expect(new Set(cslVariables.map(([field]) => field)).size).toBe(cslVariables.length)
  expect(new Set(cslVariables.map(([, variable]) => variable)).size).toBe(cslVariables.length)
})
