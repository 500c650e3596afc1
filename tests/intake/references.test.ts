import {describe, expect, test} from 'vitest'
import {exportBibtex} from '../../citations/exportBibtex.ts'
import {exportCsl} from '../../citations/exportCsl.ts'
import {exportRis} from '../../citations/exportRis.ts'
import {formatReference} from '../../citations/formatReference.ts'
import {toText} from '../../citations/runs.ts'
import {isSameWork} from '../../citations/sameWork.ts'
import type {Work} from '../../citations/work.ts'
import {readBibtex} from '../../intake/references/bibtex.ts'
import {readReferences} from '../../intake/references/readReferences.ts'
import {readRis} from '../../intake/references/ris.ts'
import {parserOf} from '../../schemas/parser.ts'
import {plausibleWorks} from '../citations/plausibleWorks.ts'
import {randomWorks} from '../citations/randomWorks.ts'

const works = randomWorks(500)

describe.each([
  ['works with anything in any field', works],
  ['works as lists of clinicians have them', plausibleWorks(560)],
])('%s', (_, all) => {
  test.each([
    ['BibTeX', exportBibtex],
    ['RIS', exportRis],
    ['CSL-JSON', exportCsl],
  ])('come back from a paste of %s as they went out', (_, exportAll) => {
    const {works: read, messages} = readReferences(exportAll(all))
    expect(messages).toEqual([])
    expect(read.map(({work}) => work)).toEqual(all)
  })
})

test.each([
  ['apa', '\n'],
  ['ama', '\n'],
  ['vancouver', '\n'],
  ['apa', '\n\n'],
  ['ama', '\n\n'],
  ['vancouver', '\n\n'],
] as const)(
  'each of 560 works is known again in a list in %s with %j between',
  (style, between) => {
    const all = plausibleWorks(560)
    const list = all.map((work) => toText(formatReference(work, style))).join(between)
    const {works: read, messages} = readReferences(list)
    expect(messages).toEqual([])
    expect(read).toHaveLength(all.length)
    for (const [i, {work}] of read.entries()) {
      expect(isSameWork(work, all[i] as Work), `${work.asGiven}`).toBe(true)
      const {type} = all[i] as Work
      // A report with an address looks like a page, in all of these styles.
      expect(work.type, `${work.asGiven}`).toBe(type === 'report' ? 'webpage' : type)
    }
  },
)

test('what is read is a document that the model accepts', () => {
  for (const work of readBibtex(exportBibtex(works.slice(0, 60))).value) {
    const document = {_id: 'source-a', _type: 'source', ...work}
    expect(parserOf('source').safeParse(document).error?.issues ?? []).toEqual([])
  }
})

test.each([
  [
    'strings, # and round brackets',
    '@string{jqs = "Journal of " # {Quiet Studies}}\n@Article(a, author = "Brook, Anna and others", title = {Rest}, journal = jqs, month = 5 # "~" # jan, year = 2019)',
    {
      type: 'article-journal',
      title: 'Rest',
      containerTitle: 'Journal of Quiet Studies',
      issued: {year: 2019, month: 1, day: 5},
      authors: [{family: 'Brook', given: 'Anna'}],
    },
  ],
  [
    'all spellings of an accent',
    '@misc{a, title = {\\"{u}\\"u{\\"u} \\\'{\\i} \\c c\\c{c} \\v{S} {\\aa}\\ss tra\\o{} \\emph{x} \\& a--b ``c\'\' $d$}}',
    {title: 'üüü í çç Š åßtraø <em>x</em> & a–b “c” d'},
  ],
  [
    'names in every order',
    '@book{a, title=T, author={Bessel van der Kolk and {\\"O}zg{\\"u}r, A. and Ludwig and World Health Organization and King, Jr, Martin Luther and {de Souza}, Ana}}',
    {
      authors: [
        {family: 'Kolk', given: 'Bessel', nonDroppingParticle: 'van der'},
        {family: 'Özgür', given: 'A.'},
        {family: 'Ludwig'},
        {literal: 'World Health Organization'},
        {family: 'King', given: 'Martin Luther', suffix: 'Jr'},
        {family: 'de Souza', given: 'Ana'},
      ],
    },
  ],
  [
    'BibLaTeX’s names for fields, and a thesis',
    '@phdthesis{a, title={T}, date={2017-05}, institution={Northgate}, location={York}, doi={10.1000/a{\\_}b\\_c}}',
    {
      type: 'thesis',
      genre: 'Doctoral dissertation',
      publisher: 'Northgate',
      publisherPlace: 'York',
      issued: {year: 2017, month: 5},
      doi: '10.1000/a_b_c',
    },
  ],
  [
    'a web page as classic BibTeX writes it',
    '@misc{a, title={T}, howpublished={\\url{https://example.org/a\\_b}}, year={n.d.}}',
    {type: 'webpage', url: 'https://example.org/a_b', issued: {literal: 'n.d.'}},
  ],
])('BibTeX: reads %s', (_, source, work) => {
  const {value} = readBibtex(source)
  expect(value).toMatchObject([work])
})

test('a broken BibTeX entry is told with its lines, and the others are read', () => {
  const {value, messages} = readBibtex('@book{a,\n title = {Open\n\n@book{b, title = {Whole}}\n')
  expect(value).toMatchObject([{title: 'Whole'}])
  expect(messages).toMatchObject([{what: 'broken entry', lines: [1, 2]}])
  expect(messages[0]?.message).toContain('The entry @book was left out')
})

test('what BibTeX holds and a source does not is told', () => {
  const {messages} = readBibtex(
    '@book{key, title = {\\foo{Rest}}, file = {a.pdf}, isbn = {123}}\n@book{other, year = 1999}',
  )
  expect(messages.map(({message}) => message)).toEqual([
    'key: title has \\foo, left out.',
    'key: “123” is not an ISBN, and was left out.',
    'key: left out the fields file.',
    'other: it has no title, and was left out.',
  ])
})

test('RIS as other programs write it', () => {
  const {value, messages} = readRis(
    [
      '\ufeffTY  - JOUR',
      'A1  - Brook, Anna',
      'AU  - Institute for Calm,',
      'T1  - Rest',
      ' and quiet',
      'JF  - Journal of Quiet Studies',
      'Y1  - 2019/03//',
      'SP  - 1',
      'EP  - 9',
      'SN  - 1471-2431 (Electronic)',
      'KW  - sleep',
      'ER  -',
      'TY  - BOOK',
      'BT  - Songs',
      'A2  - van der Kolk, Bessel',
    ].join('\n'),
  )
  expect(value).toMatchObject([
    {
      title: 'Rest and quiet',
      authors: [{literal: 'Institute for Calm'}],
      containerTitle: 'Journal of Quiet Studies',
      issued: {year: 2019, month: 3},
      page: '1-9',
      issn: '1471-2431 (Electronic)',
    },
    {type: 'book', title: 'Songs', editors: [{family: 'Kolk', nonDroppingParticle: 'van der'}]},
  ])
  expect(messages.map(({what}) => what)).toEqual(['unfinished record', 'left out'])
})

test.each(['', 'no reference', '@', '@book{', 'TY  - ', '{\\'])(
  '%j is read without a fault',
  (text) => {
    expect(readBibtex(text).value).toEqual([])
    expect(readRis(text).value).toEqual([])
  },
)

test('a file that breaks off anywhere is read as far as it goes', () => {
  const [bibtex, ris] = [exportBibtex(works.slice(0, 3)), exportRis(works.slice(0, 3))]
  for (let end = 0; end < bibtex.length; end += 7) {
    const {value, messages} = readBibtex(bibtex.slice(0, end))
    expect(value).toEqual(works.slice(0, value.length))
    expect(messages.filter(({what}) => what !== 'broken entry')).toEqual([])
  }
  for (let end = 0; end < ris.length; end += 7) {
    expect(readRis(ris.slice(0, end)).value.length).toBeLessThanOrEqual(3)
  }
})

test('braces as deep as a file can have them exhaust nothing', () => {
  const title = `${'{'.repeat(50_000)}Rest${'}'.repeat(50_000)}`
  expect(readBibtex(`@misc{a, title = {${title}}}`).value).toMatchObject([{title: 'Rest'}])
  const commands = '\\emph'.repeat(50_000)
  expect(readBibtex(`@misc{a, title = {T ${commands}}}`).value).toHaveLength(1)
  expect(readBibtex(`@misc{a, title = {T}, author = {${title}}}`).value).toHaveLength(1)
})

test('of two ISBNs the first is taken, and another one than it is told', () => {
  const other = ['978-0-306-40615-7', '0-306-40615-2', '080442957X']
  const ris = ['TY  - BOOK', 'TI  - Songs', ...other.map((isbn) => `SN  - ${isbn}`), 'ER  -']
  for (const text of [`@book{a, title={Songs}, isbn={${other.join(', ')}}}`, ris.join('\n')]) {
    const {works, messages} = readReferences(text)
    expect(works).toMatchObject([{work: {isbn: '9780306406157'}}])
    expect(messages.map(({message}) => message)).toEqual([
      expect.stringContaining('9780306406157 was taken, and 080442957X was left out.'),
    ])
  }
})

test('JSON that is nested without end is told', () => {
  const json = `[{"type":"book","title":"Songs","a":${'{"a":'.repeat(9000)}1${'}'.repeat(9000)}}]`
  expect(readReferences(json)).toMatchObject({works: [], messages: [{what: 'broken JSON'}]})
})
