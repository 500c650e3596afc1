import {rmSync, statSync, truncateSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {fillDisk, mountTiny, unmountTiny} from '../tinyDisk.ts'
import {startLake, type TestLake} from './startLake.ts'

describe('many writers at once', () => {
  let lake: TestLake
  beforeAll(async () => {
    lake = await startLake()
  })
  afterAll(() => lake.close())

  test('each is answered for itself: one that is refused takes no other with it', async () => {
    const answers = await Promise.all(
      Array.from({length: 60}, (_, n) =>
        lake.post('/vX/data/mutate/production', {
          transactionId: `t${n}`,
          mutations: [{create: {_id: n % 3 ? `free${n}` : 'taken', _type: 'note'}}],
        }),
      ),
    )
    const statuses = answers.map(({status}, n) => `${n % 3 ? 'free' : 'taken'} ${status}`)
    expect(statuses.filter((line) => line === 'free 200')).toHaveLength(40)
    expect(statuses.filter((line) => line === 'taken 200')).toHaveLength(1)
    expect(statuses.filter((line) => line === 'taken 409')).toHaveLength(19)
    expect(await lake.client.fetch('count(*)')).toBe(41)
  })

  test('each builds on the one before it', async () => {
    await lake.client.create({_id: 'counter', _type: 'counter', n: 0})
    const patch = {mutations: [{patch: {id: 'counter', inc: {n: 1}}}]}
    await Promise.all(
      Array.from({length: 50}, () => lake.post('/vX/data/mutate/production', patch)),
    )
    expect(await lake.client.getDocument('counter')).toMatchObject({n: 50})
    const {body} = await lake.ask('/vX/data/history/production/transactions/counter?limit=100')
    const times = body
      .trim()
      .split('\n')
      .map((line: string) => JSON.parse(line).timestamp)
    expect(new Set(times).size).toBe(51)
    expect(times).toEqual([...times].sort())
  })

  test('of two that use one transaction id, one is refused', async () => {
    const body = {transactionId: 'same', mutations: [{create: {_type: 'note'}}]}
    const both = [1, 2].map(() => lake.post('/vX/data/mutate/production', body))
    expect((await Promise.all(both)).map(({status}) => status).sort()).toEqual([200, 409])
  })
})

describe('on a disk that is full', () => {
  const folder = mountTiny(3)
  afterAll(() => unmountTiny(folder))

  test.skipIf(folder instanceof Error)(
    'writes are refused, reads go on, and room heals it',
    async () => {
      const dataDir = join(folder as string, 'data')
      const ballast = join(folder as string, 'ballast')
      let lake = await startLake({dataDir})
      await lake.client.create({_id: 'before', _type: 'note', title: 'safe'})
      fillDisk(ballast)

      const refused = {_id: 'large', _type: 'note', text: 'x'.repeat(300_000)}
      const {status, body} = await lake.post('/vX/data/mutate/production', {
        mutations: [{create: refused}],
      })
      expect(status).toBe(507)
      expect(body.error).toEqual({
        type: 'insufficientStorageError',
        description: expect.stringContaining('The disk is full'),
      })
      const upload = lake.client.assets.upload('file', Buffer.alloc(2_000_000, 'x'))
      await expect(upload).rejects.toMatchObject({statusCode: 507})
      const remembered = await lake.ask('/vX/users/me/keyvalue/large', {
        method: 'PUT',
        headers: {'content-type': 'application/json'},
        body: JSON.stringify({value: 'x'.repeat(300_000)}),
      })
      expect(remembered.status).toBe(507)

      // Some room for small ones: one that does not fit takes none of its neighbours with it.
      truncateSync(ballast, statSync(ballast).size - 150_000)
      const neighbours = ['small1', 'large', 'small2', 'small3'].map((_id) =>
        lake.post('/vX/data/mutate/production', {
          mutations: [{create: {...refused, _id, text: _id === 'large' ? refused.text : ''}}],
        }),
      )
      expect((await Promise.all(neighbours)).map((one) => one.status)).toEqual([200, 507, 200, 200])
      const smalls = {query: '*[_id match "small*"]'}
      await lake.client.delete(smalls)
      fillDisk(ballast)

      const ids = () => lake.client.fetch('*[_type == "note"]._id')
      expect(await ids()).toEqual(['before'])
      expect((await lake.ask('/vX/data/doc/production/large')).body.documents).toEqual([])
      const log = await lake.ask('/vX/data/history/production/transactions/before')
      expect(JSON.parse(log.body).documentIDs).toEqual(['before'])

      await lake.stop()
      lake = await startLake({dataDir})
      expect(await ids()).toEqual(['before'])

      rmSync(ballast)
      await lake.client.create(refused)
      expect(await ids()).toEqual(['before', 'large'])
      await lake.stop()
      lake = await startLake({dataDir})
      expect(await ids()).toEqual(['before', 'large'])
      await lake.stop()
    },
  )
})
