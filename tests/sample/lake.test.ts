import {afterAll, beforeAll, expect, test} from 'vitest'
import {isEmpty, seedSample} from '../../cli/seed.ts'
import {documents} from '../../sample/index.ts'
import {startLake} from '../lake/startLake.ts'

let lake: Awaited<ReturnType<typeof startLake>>
beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.close())

const held = () => lake.client.fetch<string[]>('*[!(_type match "sanity.*")]._id')

test('the sample goes into an empty lake, pictures and all', async () => {
  expect(await isEmpty(lake.client)).toBe(true)
  await seedSample(lake.client)
  expect(await isEmpty(lake.client)).toBe(false)
  expect((await held()).sort()).toEqual(documents.map(({_id}) => _id).sort())
  const bare = await lake.client.fetch('*[_type == "article" && !defined(hero.asset->url)]._id')
  expect(bare).toEqual([])
})

test('an article that others link to cannot be removed alone', async () => {
  const removal = lake.client.delete('article-grounding')
  await expect(removal).rejects.toMatchObject({statusCode: 409})
  expect(await held()).toContain('article-grounding')
})

test('all but the practice comes out in one transaction, as the README says', async () => {
  const ids = documents.map(({_id}) => _id).filter((id) => id !== 'settings')
  await ids
    .reduce((all, id) => all.delete(id), lake.client.transaction())
    .patch('settings', {unset: ['notice', 'menu', 'reviewPolicy', 'whatIs', 'forms']})
    .commit({visibility: 'sync'})
  expect(await held()).toEqual(['settings'])
})
