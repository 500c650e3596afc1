import {expect, test} from 'vitest'
import {citeKeys} from '../../citations/citeKeys.ts'
import {type CslItem, fromCsl} from '../../citations/csl.ts'
import {exportBibtex} from '../../citations/exportBibtex.ts'
import {exportCsl} from '../../citations/exportCsl.ts'
import {exportRis} from '../../citations/exportRis.ts'
import {randomWorks} from './randomWorks.ts'

const article = fromCsl({
  type: 'article-journal',
  title: 'Café & song: “A TIME-A {trial}” of 50%',
  author: [
    {family: 'Ångström', given: 'José', 'non-dropping-particle': 'van', suffix: 'Jr.'},
    {literal: 'Health, Education and Welfare'},
  ],
  issued: {'date-parts': [[2012, 1, 5]]},
  'container-title': 'Art & Care',
  volume: '12',
  number: '2',
  page: '201-219',
  DOI: '10.1000/a_b',
})

test('BibTeX is escaped, keeps its capitals and says what classic styles read', () => {
  expect(exportBibtex([article])).toBe(`@article{angstrom2012cafe,
  author = {van {\\AA}ngstr{\\"o}m, Jr., Jos{\\'e} and {Health, Education and Welfare}},
  title = {Caf{\\'e} \\& song: {{\\textquotedblleft}A} {TIME-A} {\\textbraceleft}trial{\\textbraceright}{\\textquotedblright} of 50\\%},
  journal = {Art \\& Care},
  volume = {12},
  eid = {2},
  pages = {201--219},
  year = {2012},
  month = jan,
  day = {5},
  date = {2012-01-05},
  doi = {10.1000/a_b},
}
`)
})

test('RIS has one author a line, first and last page, and lines that end as on Windows', () => {
  expect(exportRis([article]).split('\r\n')).toEqual([
    'TY  - JOUR',
    'ID  - angstrom2012cafe',
    'AU  - van Ångström, José, Jr.',
    'AU  - Health,, Education and Welfare',
    'PY  - 2012',
    'DA  - 2012/01/05/',
    'TI  - Café & song: “A TIME-A {trial}” of 50%',
    'T2  - Art & Care',
    'VL  - 12',
    'C7  - 2',
    'DO  - 10.1000/a_b',
    'SP  - 201',
    'EP  - 219',
    'ER  - ',
    '',
    '',
  ])
})

test('line breaks and tags within a value begin no line of their own', () => {
  const lines = exportRis([{...article, abstract: 'One\r\nER  - \nTY  - BOOK'}]).split('\r\n')
  expect(lines.filter((line) => /^(TY|ER)/.test(line))).toEqual(['TY  - JOUR', 'ER  - '])
})

test('braces of BibTeX are balanced whatever the text', () => {
  for (const entry of exportBibtex(randomWorks(200, 7)).split(/\n(?=@)/)) {
    expect(entry.split('{').length).toBe(entry.split('}').length)
  }
})

test('keys are plain, unique and the same each time', () => {
  const works = [article, article, {}, {title: '日本語'}, ...randomWorks(200)]
  const keys = citeKeys(works)
  expect(keys.slice(0, 4)).toEqual(['angstrom2012cafe', 'angstrom2012cafe-b', 'anonnd', 'anonnd-b'])
  expect(new Set(keys).size).toBe(works.length)
  expect(keys.filter((key) => !/^[a-z0-9-]+$/.test(key))).toEqual([])
  expect(citeKeys(works)).toEqual(keys)
})

test('CSL-JSON comes back without loss', () => {
  const works = randomWorks(200)
  const items = JSON.parse(exportCsl(works)) as CslItem[]
  for (const [i, {id: _, ...item}] of items.entries()) expect(fromCsl(item)).toEqual(works[i])
  expect(items[0]?.id).toBe(citeKeys(works)[0])
})

test('works as a query gives them, with nulls, are exported like those without', () => {
  const nulls = {type: null, title: 'A', authors: null, issued: null, page: null, doi: null}
  expect(exportBibtex([nulls])).toBe(exportBibtex([{title: 'A'}]))
  expect(exportRis([nulls])).toBe(exportRis([{title: 'A'}]))
})
