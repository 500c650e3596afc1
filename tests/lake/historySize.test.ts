import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {deflateRawSync} from 'node:zlib'
import {expect, test} from 'vitest'
import {startLake, type TestLake} from './startLake.ts'

const DAY = 24 * 60 * 60 * 1000

/** Looks into the database of a lake that has stopped. */
function readRows(dataDir: string, sql: string) {
  const db = new DatabaseSync(join(dataDir, 'lake.db'))
  try {
    return db.prepare(sql).all()
  } finally {
    db.close()
  }
}

/** Bytes in use in the database, with what is still in the write-ahead log brought into it. */
async function sizeOf(lake: TestLake): Promise<number> {
  await lake.stop()
  const pages =
    'SELECT page_count - freelist_count AS n FROM pragma_page_count, pragma_freelist_count'
  return Number(readRows(lake.dataDir, pages)[0]?.n) * 4096
}

/** An article of some hundred paragraphs that no two have in common. */
const body = Array.from({length: 120}, (_, n) => ({
  _key: `block${n}`,
  _type: 'block',
  children: [
    {
      _key: `span${n}`,
      _type: 'span',
      text: Array.from({length: 60}, (_word, m) => ((n * 7919 + m * 104_729) % 99_991).toString(36))
        .join(' ')
        .padEnd(400, '.'),
    },
  ],
}))

test('two hundred edits of a long article take the room of the edits, not of the article', async () => {
  const lake = await startLake()
  const {_rev} = await lake.client.create({_id: 'drafts.long', _type: 'article', body})
  const {dataDir} = lake
  const weight = JSON.stringify(body).length
  const before = await sizeOf(lake)
  const again = await startLake({dataDir})
  for (let n = 0; n < 200; n++) {
    const path = `body[_key=="block${n % 120}"].children[0].text`
    await again.client
      .patch('drafts.long')
      .set({[path]: `${n} ${body[n % 120]?.children[0]?.text}`})
      .commit()
  }
  const growth = (await sizeOf(again)) - before
  expect(growth / 200).toBeLessThan(weight / 20)
  const last = await startLake({dataDir})
  const {body: answer} = await last.ask(
    `/vX/data/history/production/documents/drafts.long?revision=${_rev}`,
  )
  expect(answer.documents[0].body).toEqual(body)
  await last.close()
})

/** The article with a word changed in one of its paragraphs. */
const edition = (n: number) =>
  body.map((block, place) =>
    place === n % 120
      ? {...block, children: block.children.map((span) => ({...span, text: `${n} ${span.text}`}))}
      : block,
  )

const ids = {publishedId: 'long', draftId: 'drafts.long'}

const waysToWrite: [string, (lake: TestLake, n: number) => Promise<unknown>][] = [
  [
    'publishing',
    async ({client}, n) => {
      const edit = {actionType: 'sanity.action.document.edit', ...ids}
      await client.action({...edit, patch: {set: {body: edition(n)}}} as never)
      return client.action({actionType: 'sanity.action.document.publish', ...ids})
    },
  ],
  [
    'replacing it whole',
    ({client}, n) => client.createOrReplace({_id: 'long', _type: 'article', body: edition(n)}),
  ],
  [
    'replacing its version in a release, and discarding that',
    async ({client}, n) => {
      const version = {_id: 'versions.r1.long', _type: 'article', body: edition(n)}
      await client.createOrReplace(version)
      return client.delete(version._id)
    },
  ],
]

test.each(waysToWrite)(
  '%s keeps what changed of a long article, not the article',
  async (_, write) => {
    const first = await startLake()
    const {dataDir} = first
    await first.client.create({_id: 'long', _type: 'article', body})
    // The room that a draft takes while it is there is taken once.
    await write(first, 119)
    const before = await sizeOf(first)
    const lake = await startLake({dataDir})
    for (let n = 0; n < 40; n++) await write(lake, n)
    const growth = (await sizeOf(lake)) - before
    expect(growth / 40).toBeLessThan(JSON.stringify(body).length / 20)
    const again = await startLake({dataDir})
    const log = await again.ask(`${HISTORY}/transactions/long,versions.r1.long?limit=1000`)
    const lines: string[] = log.body.trim().split('\n')
    const told = lines.flatMap((line) => JSON.parse(line).mutations)
    const whole = told.flatMap((one) => (one.createOrReplace ? [one.createOrReplace.body] : []))
    expect(whole.slice(-40)).toEqual(Array.from({length: 40}, (_edition, n) => edition(n)))
    await again.close()
  },
)

const HISTORY = '/vX/data/history/production'

test('what no history has any more is not kept', async () => {
  const lake = await startLake()
  const {dataDir, client} = lake
  await client.create({_id: 'drafts.long', _type: 'article', body})
  await client.action({actionType: 'sanity.action.document.publish', ...ids})
  for (const n of [1, 2]) {
    const edit = {actionType: 'sanity.action.document.edit', ...ids}
    await client.action({...edit, patch: {set: {body: edition(n)}}} as never)
  }
  await client.create({_id: 'other', _type: 'article', body: edition(7)})
  const purge = ['long', 'drafts.long'].map((id) => ({delete: {id, purge: true}}))
  await lake.post('/vX/data/mutate/production', {mutations: purge})
  await lake.stop()
  const left = readRows(dataDir, 'SELECT count(*) AS n FROM chunks')[0]?.n
  // The other article's paragraphs, their list, and what is around it with and without _rev.
  expect(left).toBe(body.length + 3)
  const again = await startLake({dataDir})
  const revision = (await again.client.getDocument('other'))?._rev
  const {body: found} = await again.ask(`${HISTORY}/documents/other?revision=${revision}`)
  expect(found.documents[0].body).toEqual(edition(7))
  await again.post('/vX/data/mutate/production', {
    mutations: [{delete: {id: 'other', purge: true}}],
  })
  await again.stop()
  for (const table of ['chunks', 'chunk_uses']) {
    expect(readRows(dataDir, `SELECT * FROM ${table}`)).toEqual([])
  }
  await (await startLake({dataDir})).close()
})

test('texts that look like the lake’s own marks come back as they were', async () => {
  const lake = await startLake()
  const odd = ['\uE0001', '\uE000\uE0001', '~["\uE0001"]', '__proto__', '']
  const document = {
    _id: 'drafts.long',
    _type: 'article',
    odd,
    [odd[0] as string]: odd[0],
    body: [...body, {_key: 'odd', _type: 'odd', odd, list: [odd, ['\uE0002'.repeat(200)]]}],
    long: `\uE0003${'x'.repeat(3000)}`,
  }
  await lake.client.create(document)
  await lake.client.delete('drafts.long')
  const {body: found} = await lake.ask(`${HISTORY}/documents/drafts.long?lastRevision=true`)
  expect(found.documents[0]).toMatchObject(document)
  await lake.close()
})

test('a data directory from before chunks were kept is read on', async () => {
  const lake = await startLake()
  const {dataDir} = lake
  const long = {_id: 'long', _type: 'article', body}
  const {_rev} = await lake.client.create(long)
  await lake.client.patch('long').set({title: 'New'}).commit()
  await lake.stop()
  // As it was: JSON, deflated where it is long.
  const db = new DatabaseSync(join(dataDir, 'lake.db'))
  const old = (value: unknown) => deflateRawSync(JSON.stringify(value))
  const created = {...long, _rev, _createdAt: '2026-11-22T09:00:00Z'}
  db.prepare(`UPDATE changes SET mutations = ?, apply = ? WHERE kind = 'create'`).run(
    old([{create: created}]),
    old([0, created]),
  )
  db.exec('DROP TABLE chunks; DROP TABLE chunk_uses')
  db.close()
  const again = await startLake({dataDir})
  const log = await again.ask(`${HISTORY}/transactions/long`)
  const [first] = log.body.trim().split('\n')
  expect(JSON.parse(first).mutations).toEqual([{create: created}])
  await again.client
    .patch('long')
    .set({body: edition(1)})
    .commit()
  const {body: found} = await again.ask(`${HISTORY}/documents/long?revision=${_rev}`)
  expect(found.documents[0].body).toEqual(body)
  await again.post('/vX/data/mutate/production', {mutations: [{delete: {id: 'long', purge: true}}]})
  await again.stop()
  expect(readRows(dataDir, 'SELECT * FROM chunks')).toEqual([])
  await (await startLake({dataDir})).close()
})

/** A lake that keeps thirty days, with a life of three documents over ninety. */
async function startOld(keepHistoryDays?: number) {
  let time = Date.parse('2026-08-01T09:00:00Z')
  const now = () => new Date(time)
  const lake = await startLake({now})
  const write = (day: number, transactionId: string, mutation: object) => {
    time = Date.parse('2026-08-01T09:00:00Z') + day * DAY
    const body = {mutations: [mutation], transactionId}
    return lake.post('/v2025-02-19/data/mutate/production', body)
  }
  const patch = (id: string, n: number) => ({patch: {id, set: {n}}})
  await write(0, 'a0', {create: {_id: 'a', _type: 'note', n: 0}})
  await write(1, 'b1', {create: {_id: 'b', _type: 'note', n: 1}})
  await write(2, 'gone2', {create: {_id: 'gone', _type: 'note', n: 2, text: 'x'.repeat(2999)}})
  await write(3, 'gone3', {delete: {id: 'gone'}})
  await write(4, 'late4', {create: {_id: 'late', _type: 'note', n: 4}})
  await write(10, 'a10', patch('a', 10))
  await write(50, 'a50', patch('a', 50))
  await write(70, 'a70', patch('a', 70))
  await write(80, 'late80', {delete: {id: 'late'}})
  await lake.stop()
  time = Date.parse('2026-08-01T09:00:00Z') + 90 * DAY
  return startLake({dataDir: lake.dataDir, now, ...(keepHistoryDays && {keepHistoryDays})})
}

const log = async (lake: TestLake, id: string) => {
  const {body: lines} = await lake.ask(`/vX/data/history/production/transactions/${id}`)
  return lines.split('\n').flatMap((line: string) => (line ? [JSON.parse(line).id] : []))
}
const at = async (lake: TestLake, id: string, query: string) => {
  const {body: found} = await lake.ask(`/vX/data/history/production/documents/${id}?${query}`)
  return found.documents?.map(({_rev, n}: {_rev: string; n: number}) => [_rev, n])
}

test('history is kept for ever unless a time is set', async () => {
  const lake = await startOld()
  expect(await log(lake, 'a')).toEqual(['a0', 'a10', 'a50', 'a70'])
  expect(await at(lake, 'gone', 'lastRevision=true')).toEqual([['gone2', 2]])
  await lake.stop()
  expect(readRows(lake.dataDir, 'SELECT * FROM chunks')).not.toEqual([])
  await (await startLake({dataDir: lake.dataDir})).close()
})

test('what is older than the time that is set is forgotten, and nothing else', async () => {
  const lake = await startOld(30)
  // Day 60 is the border; what each document was then can still be gone back to.
  while ((await log(lake, 'a')).length > 2) await new Promise((resolve) => setTimeout(resolve, 5))
  expect(await log(lake, 'a')).toEqual(['a50', 'a70'])
  expect(await log(lake, 'b')).toEqual(['b1'])
  expect(await log(lake, 'gone')).toEqual([])
  expect(await log(lake, 'late')).toEqual(['late4', 'late80'])
  expect(await at(lake, 'a', 'revision=a50')).toEqual([['a50', 50]])
  expect(await at(lake, 'a', 'lastRevision=true')).toEqual([['a70', 70]])
  expect(await at(lake, 'b', 'lastRevision=true')).toEqual([['b1', 1]])
  expect(await at(lake, 'gone', 'lastRevision=true')).toEqual([])
  expect(await at(lake, 'late', 'lastRevision=true')).toEqual([['late4', 4]])
  const documents = await lake.client.fetch('*[_type == "note"] | order(_id) {_id, n}')
  expect(documents).toEqual([
    {_id: 'a', n: 70},
    {_id: 'b', n: 1},
  ])
  const {body: plan} = await lake.ask('/vX/subscriptions/project/attune')
  expect(plan.featureTypes.retention.features[0].attributes).toEqual({maxRetentionDays: 30})
  // A listener that heard of something before the border missed what is no longer known.
  const headers = {'last-event-id': 'b1#b'}
  const query = 'query=*&enableResume=true'
  const {body: stream} = await fetch(`${lake.url}/vX/data/listen/production?${query}`, {headers})
  const reader = stream?.getReader()
  let text = ''
  while (!text.includes('data:')) text += Buffer.from((await reader?.read())?.value ?? '')
  await reader?.cancel()
  expect(text).toContain('event: reset')
  await lake.stop()
  // The text of what is gone is gone with it.
  expect(readRows(lake.dataDir, 'SELECT * FROM chunks')).toEqual([])
  await (await startLake({dataDir: lake.dataDir})).close()
})
