import {expect, test} from 'vitest'
import type {LakeDocument} from '../../lake/mutation/document.ts'
import {evaluateQuery} from '../../lake/query/evaluate.ts'
import {parseQuery} from '../../lake/query/parseQuery.ts'
import {layDocuments, type Perspective} from '../../lake/query/perspective.ts'
import {createViews, toView} from '../../lake/query/views.ts'
import {createGenerator} from './generateQuery.ts'
import {startLake} from './startLake.ts'

const PERSPECTIVES: Perspective[] = [
  {kind: 'raw', versions: true},
  {kind: 'raw', versions: false},
  {kind: 'stack', layers: ['published']},
  {kind: 'stack', layers: ['drafts', 'published']},
  {kind: 'stack', layers: ['r1', 'drafts', 'published']},
]

const QUERIES = [
  '*[_type == "article"]._id',
  '*[references("d3")]._id',
  '*[slug.current in ["one", "two"]]._id',
  '*["red" in tags]._id',
  '*[sanity::versionOf("d5")]._id',
  '*{_id, _originalId, "back": count(*[references(^._id)])}',
]

const context = {identity: '', now: new Date(0), projectId: 'attune', dataset: 'production'}

test('views and their indexes follow every change, whichever perspective', () => {
  const generator = createGenerator(7)
  const stored = new Map<string, LakeDocument>()
  let revision = 0
  const dataset = {
    revision: () => revision,
    documents: {
      get: (id: string) => stored.get(id),
      all: () => stored.values(),
      referrers: () => [],
    },
  }
  const views = createViews(dataset)
  // Made to stand for one another's ids, so that documents come, change and go.
  const supply = Array.from({length: 40}, () => generator.documents(8)).flat()
  for (const [i, document] of supply.entries()) {
    if (i % 5 === 4) stored.delete(document._id)
    else stored.set(document._id, {...document, _rev: `r${i}`})
    revision++
    if (i % 3 === 0) continue
    for (const perspective of PERSPECTIVES) {
      const view = views.of(perspective)
      const fresh = toView(layDocuments(stored.values(), perspective))
      expect(view.documents).toEqual(fresh.documents)
      const query = QUERIES[i % QUERIES.length] as string
      const tree = parseQuery(query, {})
      expect(evaluateQuery(tree, view, context)).toEqual(evaluateQuery(tree, fresh, context))
    }
  }
})

test('a view that a query still looks at does not change under it', () => {
  const [first, second] = createGenerator(3).documents(2) as [LakeDocument, LakeDocument]
  const stored = new Map([[first._id, first]])
  let revision = 0
  const all = {get: (id: string) => stored.get(id), all: () => stored.values(), referrers: () => []}
  const views = createViews({revision: () => revision, documents: all})
  const raw: Perspective = {kind: 'raw', versions: true}
  const held = views.of(raw)
  held.holders++
  stored.set(second._id, second)
  revision++
  expect(views.of(raw).documents).toHaveLength(2)
  expect(held.documents).toEqual([first])
  expect(held.byId.size).toBe(1)
})

test('many who ask the same at once get the same answer, as fresh as if each had asked alone', async () => {
  let minute = 0
  const shared = await startLake({now: () => new Date(Date.UTC(2026, 10, 22, 9, minute++))})
  const mutations = Array.from({length: 300}, (_, n) => ({create: {_id: `n${n}`, _type: 'n', n}}))
  await shared.post('/vX/data/mutate/production', {mutations})
  const query = '{"sum": math::sum(*[_type == "n"].n), "who": identity()}'
  const ask = () => shared.client.fetch<{sum: number; who: string}>(query)
  let sum = (299 * 300) / 2
  for (let n = 0; n < 5; n++) {
    const answers = await Promise.all(Array.from({length: 12}, ask))
    expect(answers).toEqual(Array.from({length: 12}, () => ({sum, who: 'owner'})))
    await shared.client.patch(`n${n}`).inc({n: 1}).commit()
    sum += 1
    expect((await ask()).sum).toBe(sum)
  }
  // What hangs on the moment is asked each time.
  const times = await Promise.all([1, 2, 3].map(() => shared.client.fetch('now()')))
  expect(new Set(times).size).toBe(3)
  // One who goes away takes the answer from nobody.
  const slow = 'count(*[count(*[n != ^.n]) > 200])'
  const gone = new AbortController()
  const first = shared.client.fetch(slow, {}, {signal: gone.signal}).catch(() => 'gone')
  const second = shared.client.fetch<number>(slow)
  gone.abort()
  expect(await first).toBe('gone')
  expect(await second).toEqual(expect.any(Number))
  await shared.close()
})
