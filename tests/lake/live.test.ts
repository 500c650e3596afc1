import {afterAll, beforeAll, expect, test} from 'vitest'
import {startLake, type TestLake, toClient} from './startLake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.close())

interface Heard {
  type: string
  id?: string
  tags?: string[]
}

/** What Sanity's client hears of live events, once it was welcomed. */
async function hear(options: object = {}) {
  const heard: Heard[] = []
  const client = toClient(lake.url, 'any').withConfig({perspective: 'published'})
  const subscription = client.live.events(options).subscribe((event) => heard.push(event as Heard))
  const messages = () => heard.filter(({type}) => type === 'message')
  const until = async (count: number) => {
    while (messages().length < count) await new Promise((resolve) => setTimeout(resolve, 5))
    return messages()
  }
  while (!heard.length) await new Promise((resolve) => setTimeout(resolve, 5))
  expect(heard[0]?.type).toBe('welcome')
  return {until, stop: () => subscription.unsubscribe()}
}

const tagsOf = async (query: string, params: Record<string, string | string[]> = {}) => {
  const client = toClient(lake.url).withConfig({perspective: 'published'})
  const {syncTags} = await client.fetch(query, params, {filterResponse: false})
  return syncTags as string[]
}

test('a change tells the tags of the queries that it may alter, and of no others', async () => {
  const ear = await hear()
  await lake.client.create({_id: 'drafts.a', _type: 'article'})
  await lake.client.create({_id: 'a', _type: 'article', title: 'A'})
  await lake.client.createOrReplace({_id: 'a', _type: 'page', title: 'A'})
  const [created, retyped] = await ear.until(2)
  ear.stop()
  const hears = async (message: Heard | undefined, query: string, params = {}) =>
    (await tagsOf(query, params)).some((tag) => message?.tags?.includes(tag))
  const cases: [boolean, string, object?][] = [
    [true, '*'],
    [true, '*[_type == "article"]{title} | order(title) [0...5]'],
    [true, '*[published && (_type == $type)]', {type: 'article'}],
    [true, '*[_type in ["topic", "article"]]'],
    [true, '*[_id == "a"][0]'],
    [true, '*[_id in $ids]', {ids: ['drafts.a', 'b']}],
    [true, '*[title match "x"]'],
    [true, '*[_type == "topic"]{"count": count(*[references(^._id)])}'],
    [true, '*[_type == "topic"]{main->{title}}'],
    [true, '{"topics": *[_type == "topic"], "articles": *[_type == "article"]}'],
    [true, '*[_type == "topic" || _type == "article"]'],
    [true, '*[_type != "topic"]'],
    [false, '*[_type == "topic"]'],
    [false, '*[_type == "topic" && count(*[_type == "person"]) > 1]{"n": count(tags[@ == "x"])}'],
    [false, '*[_id == "b"]'],
    [false, '*[_type in $types]', {types: ['topic', 'person']}],
  ]
  for (const [expected, query, params] of cases) {
    expect([query, await hears(created, query, params)]).toEqual([query, expected])
  }
  // What goes from one type to another alters both.
  expect(await hears(retyped, '*[_type == "article"]')).toBe(true)
  expect(await hears(retyped, '*[_type == "page"]')).toBe(true)
})

test('drafts are told of only where they are asked for', async () => {
  const [published, all] = [await hear(), await hear({includeDrafts: true})]
  await lake.client.create({_id: 'drafts.d', _type: 'note'})
  await lake.client.create({_id: 'd', _type: 'note'})
  expect(await all.until(2)).toHaveLength(2)
  expect(await published.until(1)).toHaveLength(1)
  published.stop()
  all.stop()
})

test('a fetch after an event has what the event told of', async () => {
  const ear = await hear()
  await lake.client.create({_id: 'fresh', _type: 'fresh'})
  const [message] = await ear.until(1)
  ear.stop()
  const found = await toClient(lake.url).fetch('*[_type == "fresh"]._id', {}, {
    perspective: 'published',
    lastLiveEventId: message?.id,
  } as never)
  expect(found).toEqual(['fresh'])
})
