import {statSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {startLake, type TestLake} from './startLake.ts'

const DAY = 24 * 60 * 60 * 1000

/** Bytes on disk, with what is still in the write-ahead log brought into the database. */
async function sizeOf(lake: TestLake): Promise<number> {
  await lake.stop()
  return statSync(join(lake.dataDir, 'lake.db')).size
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

test('the copies that publishing a long article keeps are deflated', async () => {
  const lake = await startLake()
  await lake.client.create({_id: 'long', _type: 'article', body})
  const {dataDir} = lake
  const weight = JSON.stringify(body).length
  const before = await sizeOf(lake)
  const again = await startLake({dataDir})
  const ids = {publishedId: 'long', draftId: 'drafts.long'}
  for (let n = 0; n < 20; n++) {
    const actionType = 'sanity.action.document.edit' as const
    await again.client.action({actionType, ...ids, patch: {set: {title: `Edition ${n}`}}} as never)
    await again.client.action({actionType: 'sanity.action.document.publish', ...ids})
  }
  const growth = (await sizeOf(again)) - before
  // Four copies, deflated: of the draft that comes and goes, and of what was published.
  expect(growth / 20).toBeLessThan(2 * weight)
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
  await write(2, 'gone2', {create: {_id: 'gone', _type: 'note', n: 2}})
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
  await lake.close()
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
  await lake.close()
})
