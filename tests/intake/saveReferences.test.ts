import {afterAll, beforeAll, expect, test} from 'vitest'
import {exportBibtex} from '../../citations/exportBibtex.ts'
import {exportRis} from '../../citations/exportRis.ts'
import {formatReference} from '../../citations/formatReference.ts'
import {toText} from '../../citations/runs.ts'
import type {Work} from '../../citations/work.ts'
import {planSources} from '../../intake/documents/sources.ts'
import {mergeSources} from '../../intake/references/mergeSources.ts'
import {readReferences} from '../../intake/references/readReferences.ts'
import {saveReferences} from '../../intake/references/saveReferences.ts'
import {undoImport} from '../../intake/undoImport.ts'
import {labelled} from './labelled/works.ts'
import {type Doc, type IntakeLake, startIntakeLake} from './lake.ts'

let lake: IntakeLake
beforeAll(async () => {
  lake = await startIntakeLake()
})
afterAll(() => lake.close())

const now = () => new Date('2026-11-23T09:00:00.000Z')
const save = (text: string, options = {}) =>
  saveReferences(text, {client: lake.client, now, ...options})
const sources = async () =>
  Object.values(await lake.all()).filter(({_type}) => _type === 'source') as Doc[]

/** Real works as one paste has them: each four times, in other spellings and with other identifiers. */
function pasted(): {text: string; of: number}[] {
  const works = Array.from({length: 125}, (_, i): Work => {
    const work = labelled[i % 30] as Work
    const round = Math.floor(i / 30)
    const title = `${['', 'Again: ', 'Once more: ', 'Later on: ', 'At last: '][round]}${work.title}`
    const pmid = String(20_000_000 + i)
    return {...work, title, pmid, doi: `10.5555/${i}.a`, type: 'article-journal'}
  })
  return works.flatMap((work, of) => {
    const {doi, pmid, issn: _, url: __, ...text} = work
    const shouted = {...text, title: text.title.toUpperCase(), pmid}
    return [
      {of, text: exportBibtex([{...text, doi}])},
      {of, text: exportRis([{...shouted, doi} as Work])},
      {of, text: toText(formatReference({...text, doi}, 'apa'))},
      {of, text: i4(of, doi as string, pmid as string)},
    ]
  })
}

const i4 = (i: number, doi: string, pmid: string) =>
  i % 2 ? `https://doi.org/${doi.toUpperCase()}` : `PMID: ${pmid}`

function shuffled<T>(items: T[], seed: number): T[] {
  const keyed = items.map((item, i) => ({item, at: ((i + 1) * 7919 * seed) % 10_007}))
  return keyed.sort((a, b) => a.at - b.at).map(({item}) => item)
}

test('500 records of 125 works become 125 references, the same in any order', () => {
  const records = pasted()
  expect(records).toHaveLength(500)
  const results = [1, 2, 3].map((seed) => {
    const {works, messages} = readReferences(
      shuffled(records, seed)
        .map(({text}) => text)
        .join('\n\n'),
    )
    expect(messages).toEqual([])
    expect(works).toHaveLength(500)
    const {planned} = planSources(works, [])
    return planned.map((document) => JSON.stringify(document.toFields({}))).sort()
  })
  expect(results[0]).toHaveLength(125)
  expect(results[1]).toEqual(results[0])
  expect(results[2]).toEqual(results[0])
  for (const fields of results[0] ?? []) {
    expect(JSON.parse(fields)).toMatchObject({doi: expect.any(String), pmid: expect.any(String)})
  }
})

test('500 records are saved in one transaction, and again without any change', async () => {
  const text = shuffled(pasted(), 4)
    .map(({text}) => text)
    .join('\n\n')
  const first = await save(text, {publish: true})
  expect(first).toMatchObject({outcome: 'written', transaction: expect.any(String)})
  expect(await sources()).toHaveLength(125)
  const second = await save(text, {publish: true})
  expect(second.outcome).toBe('unchanged')
  expect(second.transaction).toBeUndefined()
  await undoImport(lake.client, first.transaction as string)
  expect(await sources()).toEqual([])
})

test('500 records in five pastes, years apart, end as they do in one', async () => {
  // What is held is completed and not respelled, so capitals and dashes may be of either.
  const said = async () =>
    (await sources())
      .map((source) => JSON.stringify(knownOf(source)).toLowerCase().replaceAll('–', '-'))
      .sort()
  const records = shuffled(pasted(), 5).map(({text}) => text)
  const once = await save(records.join('\n\n'), {publish: true})
  const atOnce = await said()
  await undoImport(lake.client, once.transaction as string)
  for (let i = 0; i < records.length; i += 100) {
    await save(records.slice(i, i + 100).join('\n\n'), {publish: true})
  }
  expect(await said()).toEqual(atOnce)
  await lake.client.delete({query: '*[_type == "source"]'})
})

const knownOf = ({title, authors, issued, containerTitle, volume, page, doi, pmid}: Doc) => {
  const names = authors?.map(({family, given, literal}: Doc) => [literal, family, given].join(' '))
  return {title, names, year: issued?.year, containerTitle, volume, page, doi, pmid}
}

test('a dry run writes nothing, and an identifier alone is a draft that waits for a title', async () => {
  expect(await save('10.5555/alone', {dryRun: true})).toMatchObject({outcome: 'dry run'})
  expect(await sources()).toEqual([])
  const report = await save('10.5555/alone', {publish: true})
  expect(report.references).toMatchObject([{isIncomplete: true, isDraft: true, change: 'new'}])
  expect(await sources()).toMatchObject([
    {_id: 'drafts.source-10-5555-alone', doi: '10.5555/alone'},
  ])
  await undoImport(lake.client, report.transaction as string)
})

test('what the model would not take is left out and told, and the rest is saved', async () => {
  const report = await save('[{"type": "book", "title": "Songs", "URL": "ftp://a.example/x"}]')
  expect(report.messages).toMatchObject([{what: 'fault', quote: '"ftp://a.example/x"'}])
  expect(await sources()).toMatchObject([{title: 'Songs', type: 'book'}])
  await undoImport(lake.client, report.transaction as string)
})

const initials = 'Brook, A. (2024). Is rest enough? Journal of Quiet Studies, 14(3), 1–9.'
const whole =
  '@article{a, author={Brook, Anna}, title={Is rest enough?}, journal={Journal of Quiet Studies}, year=2024, month=mar, volume=14, number=3, pages={1--9}, doi={10.5555/rest}}'

test.each([
  ['text, then BibTeX', [initials, whole]],
  ['BibTeX, then text', [whole, initials]],
])('years apart, %s end in the same reference', async (_, pastes) => {
  const reports: Awaited<ReturnType<typeof save>>[] = []
  for (const paste of pastes) reports.push(await save(paste))
  expect(await sources()).toMatchObject([
    {
      authors: [{family: 'Brook', given: 'Anna'}],
      issued: {year: 2024, month: 3},
      doi: '10.5555/rest',
      asGiven: initials,
    },
  ])
  expect(reports.map(({outcome}) => outcome)).toEqual(['written', 'written'])
  await lake.client.delete({query: '*[_type == "source"]'})
})

test('one DOI with another title and author is kept apart and told', async () => {
  const other = initials
    .replace('Brook, A.', 'Vale, P.')
    .replace('Is rest enough?', 'Songs of birds.')
  const report = await save(`${whole}\n\n${other} https://doi.org/10.5555/rest`)
  expect(report.references).toHaveLength(2)
  expect(report.messages).toMatchObject([
    {
      what: 'mistakenIdentifier',
      message: expect.stringMatching(/DOI 10\.5555\/rest .*One of the two is wrong/),
    },
  ])
  await undoImport(lake.client, report.transaction as string)
})

const cites = (id: string, key: string) => ({
  _type: 'citation',
  _key: key,
  source: {_type: 'reference', _ref: id},
})

/** An article that cites two references and lists both. */
function article(id: string, [one, other]: [string, string]) {
  return {
    _id: id,
    _type: 'article',
    title: 'Rest',
    references: [one, other].map((_ref) => ({_type: 'reference', _ref, _key: _ref})),
    body: [
      {
        _type: 'block',
        _key: 'b',
        children: [
          {_type: 'span', _key: 's', text: 'Rest is enough'},
          cites(one, 'one'),
          {_type: 'span', _key: 't', text: ''},
          cites(other, 'other'),
          {_type: 'span', _key: 'u', text: ', they say'},
          {...cites(other, 'third'), locator: '5'},
        ],
      },
    ],
  }
}

const cited = (document: Doc | undefined) =>
  document?.body[0].children.flatMap(({source}: Doc) => source?._ref ?? [])

async function twoThatAreOne() {
  const doi = await save(
    '@article{a, title={Rest}, author={Brook, A.}, doi={10.5555/rest}, year=2024}',
    {publish: true},
  )
  const pmid = await save(
    '@article{a, title={Rest and quiet}, author={Brook, Anna}, pmid={3333333}, year=2025, volume={14}}',
    {publish: true},
  )
  const ids: [string, string] = [doi.references[0]?.id ?? '', pmid.references[0]?.id ?? '']
  for (const id of ['article-x', 'drafts.article-x', 'versions.r1.article-x']) {
    await lake.client.createOrReplace(article(id, ids) as never)
  }
  return ids
}

test('a record with both identifiers shows two references to be one, and every citation moves', async () => {
  const [kept, gone] = await twoThatAreOne()
  const before = await lake.all()
  const report = await save('doi:10.5555/rest PMID: 3333333', {publish: true})
  expect(report.merged).toEqual([
    {
      kept,
      removed: [gone],
      moved: expect.arrayContaining(['article-x', 'drafts.article-x', 'versions.r1.article-x']),
    },
  ])
  const after = await lake.all()
  expect(await sources()).toMatchObject([
    {_id: kept, doi: '10.5555/rest', pmid: '3333333', volume: '14', authors: [{given: 'Anna'}]},
  ])
  for (const id of report.merged[0]?.moved ?? []) {
    expect(cited(after[id])).toEqual([kept, kept])
    expect(after[id]?.references).toMatchObject([{_ref: kept}])
    expect(JSON.stringify(after[id])).not.toContain(`"${gone}"`)
  }
  await undoImport(lake.client, report.transaction as string)
  const restored = await lake.all()
  for (const [id, document] of Object.entries(before)) {
    expect(restored[id]).toEqual({
      ...document,
      _rev: restored[id]?._rev,
      _updatedAt: restored[id]?._updatedAt,
    })
  }
  expect(Object.keys(restored).sort()).toEqual(Object.keys(before).sort())
})

test('two references are merged by hand, the published one stays, and one undo brings both back', async () => {
  const [one, other] = (await sources()).map(({_id}) => _id) as [string, string]
  const dry = await mergeSources(lake.client, [other, one], {dryRun: true})
  expect(dry).toMatchObject({outcome: 'dry run', kept: {id: other}, removed: {id: one}})
  expect(await sources()).toHaveLength(2)
  const report = await mergeSources(lake.client, [other, one])
  expect(report.moved).toHaveLength(3)
  expect(await sources()).toMatchObject([
    {_id: other, pmid: expect.any(String), doi: expect.any(String)},
  ])
  expect(cited((await lake.all())['drafts.article-x'])).toEqual([other, other])
  await undoImport(lake.client, report.transaction as string)
  expect(await sources()).toHaveLength(2)
  await expect(mergeSources(lake.client, [one, 'source-none'])).rejects.toThrow(
    /no reference “source-none”/,
  )
  await expect(mergeSources(lake.client, [one, one])).rejects.toThrow(/are the same reference/)
})

test('without publishing, a pasted double changes nothing that readers see, and is told', async () => {
  await lake.client.delete({query: '*[_type in ["article", "source"]]'})
  const [kept, gone] = await twoThatAreOne()
  const published = async () =>
    Object.values(await lake.all()).filter(({_id}) => !_id.startsWith('drafts.'))
  const before = await published()
  const report = await save('doi:10.5555/rest PMID: 3333333')
  expect(report.merged).toEqual([])
  expect(report.messages).toMatchObject([
    {what: 'heldTwice', message: expect.stringContaining(`--merge ${kept} ${gone}`)},
  ])
  expect(await published()).toEqual(before)
})

test('unpublished edits of the reference that goes stay a draft of the one that stays', async () => {
  const [kept, gone] = (await sources()).flatMap(({_id}) =>
    _id.startsWith('drafts.') ? [] : [_id],
  ) as [string, string]
  const held = (await lake.all())[gone] as Doc
  await lake.client.delete({query: '*[_type == "source" && _id in path("drafts.**")]'})
  await lake.client.create({...held, _id: `drafts.${gone}`, publisher: 'Quiet Press'} as never)
  await mergeSources(lake.client, [kept, gone])
  const after = await lake.all()
  expect(after[kept]?.publisher).toBeUndefined()
  expect(after[`drafts.${kept}`]).toMatchObject({publisher: 'Quiet Press'})
  expect(after[gone]).toBeUndefined()
})
