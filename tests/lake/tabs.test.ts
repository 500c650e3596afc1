import {afterAll, beforeAll, expect, test} from 'vitest'
import {startLake, type TestLake, toClient} from './startLake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.close())

interface Event {
  type: string
  documentId: string
  result?: {title: string}
}

/** The listeners of a Studio tab: the open document, the lists' previews, and the releases. */
async function openTab() {
  const client = toClient(lake.url)
  const titles: string[] = []
  const previews: string[] = []
  let welcomes = 0
  const listen = (query: string, options: object, hear: (event: Event) => void) =>
    client
      .listen(query, {ids: ['shared', 'drafts.shared']}, {
        includeAllVersions: true,
        effectFormat: 'mendoza',
        events: ['welcome', 'mutation'],
        ...options,
      } as never)
      .subscribe((event) => {
        const told = event as unknown as Event
        if (told.type === 'welcome') welcomes++
        else hear(told)
      })
  const subscriptions = [
    listen('*[_id in $ids]', {}, ({result}) => titles.push(result?.title ?? '')),
    listen('*', {includeResult: false, visibility: 'query'}, ({documentId}) => {
      previews.push(documentId)
    }),
    listen('*[_type == "system.release"]', {includeResult: false}, () => {}),
  ]
  while (welcomes < subscriptions.length) await new Promise((resolve) => setTimeout(resolve, 2))
  return {
    client,
    titles,
    previews,
    close: () => subscriptions.map((one) => one.unsubscribe()),
  }
}

test('an edit in any of twelve tabs reaches all of them, in the same order', async () => {
  await lake.client.create({_id: 'drafts.shared', _type: 'note', title: ''})
  const tabs = await Promise.all(Array.from({length: 12}, openTab))
  const texts = tabs.map((_, n) => `typed in tab ${n}`)
  for (const [n, {client}] of tabs.entries()) {
    await client.patch('drafts.shared').set({title: texts[n]}).commit()
    // The next tab types only when all show what this one did.
    for (const {titles, previews} of tabs) {
      while (titles.length <= n || previews.length <= n) {
        await new Promise((resolve) => setTimeout(resolve, 2))
      }
    }
  }
  for (const {titles, previews, close} of tabs) {
    expect(titles).toEqual(texts)
    expect(previews).toEqual(texts.map(() => 'drafts.shared'))
    close()
  }
})

test('edits that twelve tabs make at the same time all arrive, in one order for all', async () => {
  await lake.client.createOrReplace({_id: 'drafts.shared', _type: 'note', title: ''})
  const tabs = await Promise.all(Array.from({length: 12}, openTab))
  const texts = tabs.map((_, n) => `at once from tab ${n}`)
  await Promise.all(
    tabs.map(({client}, n) => client.patch('drafts.shared').set({title: texts[n]}).commit()),
  )
  for (const {titles} of tabs) {
    while (titles.length < 12) await new Promise((resolve) => setTimeout(resolve, 2))
  }
  for (const {titles, close} of tabs) {
    expect(titles).toEqual(tabs[0]?.titles)
    close()
  }
  expect([...(tabs[0]?.titles ?? [])].sort()).toEqual([...texts].sort())
})
