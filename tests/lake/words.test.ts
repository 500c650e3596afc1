import {afterAll, beforeAll, expect, test} from 'vitest'
import type {LakeDocument} from '../../lake/mutation/document.ts'
import {evaluateQuery, startQuery} from '../../lake/query/evaluate.ts'
import {parseQuery} from '../../lake/query/parseQuery.ts'
import {createQueryRunner} from '../../lake/query/runner.ts'
import {createViews, toView} from '../../lake/query/views.ts'
import {createShelf} from '../../lake/shelf.ts'
import {startLake, type TestLake} from './startLake.ts'

/** Words that fold their case in odd ways, touch dots, or look like each other. */
const WORDS = `music Music therapy théâtre THÉÂTRE straße STRASSE ſing sing Kelvin kelvin İstanbul
  istanbul e.g. U.K. co-write don't 12.5 12 a.b.c piano pianos Pianoforte 音楽 ΣΟΦΟΣ σοφος σοφός`
  .split(/\s+/)
  .filter(Boolean)

const QUERIES = [
  ...WORDS,
  ...WORDS.map((word) => `${word.slice(0, 2)}*`),
  'pia*te',
  '*no',
  'music -therapy',
  'music th* sing',
  '"e.g. music"',
  'note-3*',
  'absent',
]

/** As random as it must be, and the same each time. */
let seed = 20_261_123
function pick<T>(from: readonly T[]): T {
  seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff
  return from[(seed >> 8) % from.length] as T
}

function makeDocument(n: number): LakeDocument {
  const text = () => Array.from({length: 4}, () => pick(WORDS)).join(pick([' ', ', ', '. ', '-']))
  const stamps = {_rev: 'r', _createdAt: '2026-01-01T00:00:00Z', _updatedAt: '2026-01-01T00:00:00Z'}
  const body = [{_type: 'block', _key: 'a', children: [{_type: 'span', text: text()}]}]
  return {_id: `note-${n}`, _type: pick(['note', 'article']), ...stamps, title: text(), body}
}

const context = {identity: '', now: new Date(0), projectId: 'attune', dataset: 'production'}

test('a search by words finds and scores as if each document were looked through', async () => {
  const shelf = createShelf(Array.from({length: 400}, (_, n) => makeDocument(n)))
  let revision = 0
  const views = createViews({documents: shelf, revision: () => revision})
  const runner = createQueryRunner({timeMs: 60_000})
  const compare = async () => {
    const view = views.of({kind: 'raw', versions: true})
    const plainly = toView([...view.documents])
    for (const q of QUERIES) {
      for (const query of [
        '*[_type == "note" && [@, _id] match text::query($q)]._id',
        '*[!(@ match $q)]._id',
        '* | score([@, _id] match text::query($q), boost(title match text::query($q), 2)) {_id, _score}',
      ]) {
        const tree = parseQuery(query, {q})
        const chunks = await runner.toJson(startQuery(tree, view, context))
        expect(JSON.parse(chunks.join('')), q).toEqual(evaluateQuery(tree, plainly, context))
      }
    }
    expect(view.words.isReady()).toBe(true)
    expect(plainly.words.isReady()).toBe(false)
  }
  await compare()
  // Then a few come, go and change, and at last so many that all words are taken in anew.
  for (const changes of [3, 20, 2500]) {
    for (let i = 0; i < changes; i++) {
      const id = `note-${pick(Array.from({length: 420}, (_, n) => n))}`
      const before = shelf.get(id) ?? null
      const after = pick([true, true, false]) ? {...makeDocument(0), _id: id} : null
      if (before || after) shelf.put({id, before, after})
      revision++
      if (i % 20 === 0) views.of({kind: 'raw', versions: true})
    }
    await compare()
  }
})

test('words are taken in beforehand, as long at a time as one is given', async () => {
  const shelf = createShelf(Array.from({length: 300}, (_, n) => makeDocument(n)))
  const views = createViews({documents: shelf, revision: () => 0})
  let slices = 1
  while (!views.takeWordsIn(0)) slices++
  expect(slices).toBeGreaterThan(100)
  for (const layers of [['published'], ['drafts', 'published']]) {
    const view = views.of({kind: 'stack', layers})
    expect(view.words.isReady()).toBe(true)
    const tree = parseQuery('*[@ match "pia*"]._id', {})
    const chunks = await createQueryRunner().toJson(startQuery(tree, view, context))
    const plainly = evaluateQuery(tree, toView([...view.documents]), context)
    expect(JSON.parse(chunks.join(''))).toEqual(plainly)
  }
})

let lake: TestLake
beforeAll(async () => {
  lake = await startLake()
  const mutations = Array.from({length: 500}, (_, n) => ({
    create: {_id: `filler-${n}`, _type: 'note', title: `filler ${n}`},
  }))
  await lake.post('/vX/data/mutate/production', {mutations})
})
afterAll(() => lake.close())

test('what was just written is found, and what was just deleted is not', async () => {
  const search = (q: string, perspective: 'raw' | 'drafts' = 'drafts') =>
    lake.client.fetch('*[[@, _id] match text::query($q)]._id', {q}, {perspective})
  expect(await search('fil* 7')).toEqual(['filler-7'])
  await lake.client.create({_id: 'drafts.fresh', _type: 'note', title: 'Fresh words'})
  expect(await search('words')).toEqual(['fresh'])
  expect(await search('words', 'raw')).toEqual(['drafts.fresh'])
  await lake.client.patch('drafts.fresh').set({title: 'Other letters'}).commit()
  expect(await search('words')).toEqual([])
  expect(await search('letters')).toEqual(['fresh'])
  await lake.client.delete('drafts.fresh')
  expect(await search('letters')).toEqual([])
})
