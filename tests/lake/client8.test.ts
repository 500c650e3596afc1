import {lastValueFrom, take, toArray} from 'rxjs'
import {createClient} from 'sanity-client-8'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {startLake, type TestLake} from './startLake.ts'

let lake: TestLake
let client: ReturnType<typeof createClient>

beforeAll(async () => {
  lake = await startLake({now: () => new Date()})
  client = createClient({
    projectId: 'attune',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: lake.url,
    useProjectHostname: false,
    useCdn: false,
    perspective: 'raw',
  })
})
afterAll(() => lake.close())

test('the next major version of Sanity’s client reads what it wrote', async () => {
  const made = await client.create({_id: 'note-1', _type: 'note', title: 'One'})
  expect(made).toMatchObject({_id: 'note-1', title: 'One'})
  expect(await client.getDocument('note-1')).toEqual(made)
  expect(await client.fetch('*[_type == $type]{title}', {type: 'note'})).toEqual([{title: 'One'}])
})

test('it patches at a revision, and is refused at an old one', async () => {
  const {_rev} = (await client.getDocument('note-1')) ?? {}
  const patched = await client.patch('note-1').ifRevisionId(`${_rev}`).set({title: 'Two'}).commit()
  expect(patched.title).toBe('Two')
  const late = client.patch('note-1').ifRevisionId(`${_rev}`).set({title: 'Late'}).commit()
  await expect(late).rejects.toMatchObject({statusCode: 409})
})

test('it publishes by an action, and the perspectives tell draft and published apart', async () => {
  await client.create({_id: 'drafts.note-2', _type: 'note', title: 'A draft'})
  const published = () => client.fetch('count(*[_id == "note-2"])', {}, {perspective: 'published'})
  expect(await published()).toBe(0)
  await client.action({
    actionType: 'sanity.action.document.publish',
    draftId: 'drafts.note-2',
    publishedId: 'note-2',
  })
  expect(await published()).toBe(1)
})

test('it hears of changes, welcome first', async () => {
  const heard = lastValueFrom(
    client
      .listen('*[_id == "note-3"]', {}, {events: ['welcome', 'mutation']})
      .pipe(take(2), toArray()),
  )
  await new Promise((resolve) => setTimeout(resolve, 300))
  await client.create({_id: 'note-3', _type: 'note', title: 'Three'})
  expect((await heard).map(({type}) => type)).toEqual(['welcome', 'mutation'])
})

test('it uploads a file, and a wrong query is refused with its place', async () => {
  const asset = await client.assets.upload('file', Buffer.from('words'), {filename: 'a.txt'})
  expect(await (await fetch(`${asset.url}`)).text()).toBe('words')
  await expect(client.fetch('*[_type == ')).rejects.toMatchObject({statusCode: 400})
})
