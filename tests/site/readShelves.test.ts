import {afterAll, beforeAll, expect, test} from 'vitest'
import {createShelfReader} from '../../site/content/readShelves.ts'
import {startLake, type TestLake} from '../lake/startLake.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.close())

test('more documents than one answer holds are all read, and again only what changed', async () => {
  const topics = Array.from({length: 1001}, (_, i) => ({
    _id: `topic-${i}`,
    _type: 'topic',
    title: `Topic ${i}`,
    slug: {_type: 'slug', current: `topic-${i}`},
  }))
  const transaction = lake.client.transaction()
  for (const topic of topics) transaction.create(topic)
  await transaction.commit({visibility: 'sync', returnDocuments: false})
  const asked: number[] = []
  const client = lake.client.clone()
  const fetch = client.fetch.bind(client)
  client.fetch = ((query: string, params: {ids?: string[]} = {}, options: object) => {
    if (params.ids) asked.push(params.ids.length)
    return fetch(query, params, options)
  }) as typeof client.fetch
  const read = createShelfReader(client, (doc) => doc)

  expect((await read('published', '2026-11-22')).topics).toHaveLength(1001)
  expect(asked).toEqual([500, 500, 1])
  await client.patch('topic-7').set({title: 'Rest'}).commit()
  const after = (await read('published', '2026-11-22')).topics
  expect(asked.slice(3)).toEqual([1])
  expect(after.find(({_id}) => _id === 'topic-7')?.title).toBe('Rest')
})
