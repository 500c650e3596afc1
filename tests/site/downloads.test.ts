import {expect, test} from 'vitest'
import {exportBibtex} from '../../citations/exportBibtex.ts'
import {exportCsl} from '../../citations/exportCsl.ts'
import {exportRis} from '../../citations/exportRis.ts'
import type {Citable, Name, Work} from '../../citations/work.ts'
import {checkDownloads} from '../../site/validate/checkDownloads.ts'
import {readBibtex} from '../../site/validate/readBibtex.ts'
import {readCslJson} from '../../site/validate/readCslJson.ts'
import {readRis} from '../../site/validate/readRis.ts'
import {plausibleWorks} from '../citations/plausibleWorks.ts'

/** What is said of one list of works in the three formats that readers take. */
function complaintsOf(works: readonly Work[], change = (text: string) => text): string[] {
  const files = [
    {path: '/a/references.bib', ...readBibtex(exportBibtex(works), new Date())},
    {path: '/a/references.ris', ...readRis(exportRis(works), new Date())},
    {path: '/a/references.json', ...readCslJson(change(exportCsl(works)), new Date())},
  ].map((file) => ({...file, kind: 'works' as const}))
  return [...files.flatMap(({findings}) => findings), ...checkDownloads(files, new Map())].map(
    ({page = '', found}) => `${page} ${found}`,
  )
}

const work = (...authors: Name[]) =>
  ({
    ...{_type: 'source', type: 'article-journal', title: 'On rest', doi: '10.1000/rest'},
    ...{containerTitle: 'Sleep & Health', volume: '3', page: '361–364', issued: {year: 2020}},
    authors,
  }) as Citable as Work

test('the formats say the same of any name', () => {
  const works = [
    work({family: 'Ommeren', nonDroppingParticle: 'van', given: 'Mark'}),
    work({family: 'Beethoven', droppingParticle: 'van', given: 'Ludwig'}),
    work({family: 'King', given: 'Martin L.', suffix: 'Jr.'}, {family: 'Plato'}),
    work({family: 'Gonçalves', given: 'Ş.'}, {family: 'Şahin', given: 'İ.'}),
    work({family: 'Ångström', given: 'Åsa'}, {family: 'Ødegård', given: 'Łukasz'}),
    work({literal: 'Centers for Disease Control and Prevention'}, {family: 'García', given: 'Í.'}),
  ]
  expect(complaintsOf(works)).toEqual([])
})

test('the formats say the same of works as clinicians have them', () => {
  expect(complaintsOf(plausibleWorks(500))).toEqual([])
})

test('another author, year or page in one of them is told', () => {
  const works = [work({family: 'Gonçalves', given: 'Ana'}, {family: 'Weir', given: 'Bo'})]
  for (const [is, was] of [
    ['Gonçalves', 'Gonsalves'],
    ['Weir', 'Wier'],
    ['2020', '2021'],
    ['361', '316'],
  ] as const) {
    const told = complaintsOf(works, (text) => text.replace(is, was))
    expect(told).toEqual([expect.stringContaining('/a/references.json')])
  }
})
