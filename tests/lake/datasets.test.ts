import {mkdtemp, readdir, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {SanityClient} from '@sanity/client'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {startLake, type TestLake} from './startLake.ts'

let lake: TestLake
let notes: SanityClient

beforeEach(async () => {
  lake = await startLake()
  notes = lake.client.withConfig({dataset: 'notes'})
})
afterEach(() => lake.close())

test('a dataset is created, listed, edited and deleted by Sanity’s own client', async () => {
  const {datasets} = lake.client
  expect(await datasets.create('notes', {aclMode: 'private'})).toEqual({
    datasetName: 'notes',
    aclMode: 'private',
  })
  const names = async () => (await datasets.list()).map(({name, aclMode}) => [name, aclMode])
  expect(await names()).toEqual([
    ['production', 'private'],
    ['notes', 'private'],
  ])
  await datasets.edit('notes', {aclMode: 'public'})
  expect(await names()).toContainEqual(['notes', 'public'])
  expect(await datasets.delete('notes')).toEqual({deleted: true})
  expect(await names()).toEqual([['production', 'private']])
})

test('each has documents, history and assets of its own', async () => {
  await lake.client.datasets.create('notes')
  await lake.client.create({_id: 'x', _type: 'note', title: 'main'})
  await notes.create({_id: 'x', _type: 'note', title: 'other'})
  expect(await lake.client.fetch('*._id')).toEqual(['x'])
  expect(await notes.fetch('*[0].title')).toBe('other')
  const log = await lake.ask('/vX/data/history/notes/transactions/x')
  expect(log.body.trim().split('\n')).toHaveLength(1)

  const {url, path} = await notes.assets.upload('file', Buffer.from('leaflet'), {filename: 'a.txt'})
  expect(path).toMatch(/^files\/attune\/notes\//)
  expect(await (await fetch(url)).text()).toBe('leaflet')
  expect((await lake.ask(`/${path.replace('/notes/', '/production/')}`)).status).toBe(404)
  expect(await lake.client.fetch('count(*[_type == "sanity.fileAsset"])')).toBe(0)
})

test('a listener hears its own dataset only', async () => {
  await lake.client.datasets.create('notes')
  const heard: string[] = []
  const welcome = Promise.withResolvers<void>()
  const options = {events: ['welcome' as const, 'mutation' as const], visibility: 'query' as const}
  const subscription = notes
    .withConfig({apiVersion: '1'})
    .listen('*', {}, options)
    .subscribe((event) => {
      if (event.type === 'welcome') welcome.resolve()
      else heard.push(event.documentId)
    })
  await welcome.promise
  await lake.client.create({_id: 'main', _type: 'note'})
  await notes.create({_id: 'other', _type: 'note'})
  await expect.poll(() => heard).toEqual(['other'])
  subscription.unsubscribe()
})

test('what was added outlasts a restart, and what was deleted leaves no file', async () => {
  await lake.client.datasets.create('notes')
  await lake.client.datasets.create('gone')
  await notes.create({_id: 'x', _type: 'note'})
  await lake.client.datasets.delete('gone')
  await lake.stop()
  lake = await startLake({dataDir: lake.dataDir})
  expect(await lake.client.withConfig({dataset: 'notes'}).fetch('*._id')).toEqual(['x'])
  expect(await readdir(join(lake.dataDir, 'datasets'))).toEqual(['notes'])
  await lake.client.datasets.create('gone')
  expect(await lake.client.withConfig({dataset: 'gone'}).fetch('*')).toEqual([])
})

test.each<[string, string, string, object, number, string]>([
  ['a second one of the same name', 'PUT', 'production', {}, 409, 'already exists'],
  ['a name with a slash in it', 'PUT', 'a%2F..%2Fb', {}, 400, 'names no dataset'],
  ['a name that begins with a dot', 'PUT', '..', {}, 404, 'no PUT'],
  ['an unknown mode', 'PUT', 'notes', {aclMode: 'open'}, 400, '"public" or "private"'],
  ['editing one that is not there', 'PATCH', 'notes', {aclMode: 'public'}, 404, 'not found'],
  ['deleting one that is not there', 'DELETE', 'notes', {}, 404, 'not found'],
  ['deleting the lake’s own', 'DELETE', 'production', {}, 400, 'own dataset'],
])('%s is refused', async (_, method, name, body, status, message) => {
  const answer = await lake.ask(`/vX/projects/attune/datasets/${name}`, {
    method,
    headers: {'content-type': 'application/json'},
    body: JSON.stringify(body),
  })
  expect(answer.status).toBe(status)
  expect(answer.body.message).toContain(message)
  expect(await lake.client.datasets.list()).toHaveLength(1)
})

test('a dataset that nobody created is not found', async () => {
  await expect(notes.fetch('*')).rejects.toMatchObject({statusCode: 404})
  await expect(notes.create({_type: 'note'})).rejects.toThrow('Dataset "notes" not found')
})

test('comments get a dataset beside the one they are about', async () => {
  const list = () =>
    lake.client.request({
      uri: '/projects/attune/datasets?datasetProfile=comments&addonFor=production',
    })
  expect(await list()).toEqual([])
  // As Studio asks: without a body.
  const setup = () => lake.ask('/v2025-02-19/comments/production/setup', {method: 'POST'})
  expect((await setup()).body).toEqual({datasetName: 'production-comments'})
  expect((await setup()).body).toEqual({datasetName: 'production-comments'})
  expect(await list()).toMatchObject([{name: 'production-comments', addonFor: 'production'}])
  const comments = lake.client.withConfig({dataset: 'production-comments'})
  const target = {_type: 'crossDatasetReference', _dataset: 'production', _weak: true, _ref: 'x'}
  await comments.create({_id: 'c', _type: 'comment', target: {document: target}})
  expect(await comments.fetch('*[_type == "comment"]._id')).toEqual(['c'])
})

test('a data directory from before there were datasets opens', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'lake-'))
  const {DatabaseSync} = await import('node:sqlite')
  const db = new DatabaseSync(join(dataDir, 'lake.db'))
  db.exec('CREATE TABLE documents (id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID')
  db.close()
  const old = await startLake({dataDir})
  await old.client.datasets.create('notes')
  await old.close()
  await rm(dataDir, {recursive: true, force: true})
})
