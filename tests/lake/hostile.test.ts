import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {startLake, type TestLake} from './startLake.ts'

let lake: TestLake
const logged: string[] = []
beforeAll(async () => {
  lake = await startLake({log: (line) => logged.push(line)})
})
afterAll(() => lake.close())

const mutate = (mutation: string, options = '') =>
  lake.ask(`/vX/data/mutate/production${options}`, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: `{"mutations":[${mutation}]}`,
  })

describe('fields that are called as JavaScript calls its own', () => {
  test('are fields like any other, also in history', async () => {
    const names = ['constructor', 'toString', 'toLocaleString', 'valueOf', 'isPrototypeOf']
    const odd = Object.fromEntries(names.map((name) => [name, {[name]: name, list: [{name}]}]))
    const {_rev: plain} = await lake.client.create({_id: 'odd', _type: 'note'})
    const {_rev: full} = await lake.client.createOrReplace({_id: 'odd', _type: 'note', ...odd})
    const {_rev: half} = await lake.client.patch('odd').unset(names.slice(2)).commit()
    const at = async (revision: string) => {
      const {body} = await lake.ask(
        `/vX/data/history/production/documents/odd?revision=${revision}`,
      )
      const {_id, _type, _rev, _createdAt, _updatedAt, ...content} = body.documents[0]
      return content
    }
    expect(await at(full)).toEqual(odd)
    expect(await at(plain)).toEqual({})
    expect(Object.keys(await at(half))).toEqual(names.slice(0, 2))
    expect(await lake.client.fetch('*[_id == "odd"][0].constructor.constructor')).toBe(
      'constructor',
    )
  })

  test.each([
    ['at the top', '{"create":{"_id":"p","_type":"note","__proto__":{"a":1}}}'],
    ['deep within', '{"create":{"_id":"p","_type":"note","list":[{"x":{"__proto__":1}}]}}'],
    ['in a patch', '{"patch":{"id":"odd","set":{"a":{"__proto__":{"b":1}}}}}'],
  ])('but for __proto__, which is refused %s', async (_, mutation) => {
    for (const options of ['', '?autoGenerateArrayKeys=true']) {
      const {status, body} = await mutate(mutation, options)
      expect([status, body.error.items?.[0].error]).toEqual([
        400,
        {type: 'validationError', description: expect.stringContaining('"__proto__"')},
      ])
    }
    expect(({} as {a?: number}).a).toBeUndefined()
  })
})

test.each([
  ['lists', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
  ['objects', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
])('%s nested without end are refused, wherever they stand', async (_, deep) => {
  await lake.client.createOrReplace({_id: 'flat', _type: 'note'})
  for (const mutation of [
    `{"create":{"_type":"note","deep":${deep}}}`,
    `{"createOrReplace":{"_id":"flat","_type":"note","deep":${deep}}}`,
    `{"patch":{"id":"flat","set":{"deep":${deep}}}}`,
    `{"patch":{"id":"flat","insert":{"after":"list[-1]","items":[${deep}]}}}`,
  ]) {
    for (const options of ['', '?autoGenerateArrayKeys=true']) {
      const {status} = await mutate(mutation, options)
      // Into a list that is not there nothing is inserted.
      expect(mutation.includes('"insert"') ? [200, 400] : [400]).toContain(status)
    }
  }
  const asked = await lake.ask('/vX/data/query/production', {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: `{"query":"$deep","params":{"deep":${deep}}}`,
  })
  expect(asked.status).toBeLessThan(500)
  expect(logged).toEqual([])
})

test.each([
  ['of tags that never end', '<svg '.repeat(300_000)],
  ['of blanks', `<svg viewBox="${' '.repeat(900_000)}>`],
  ['of blanks between names', `<svg ${' width '.repeat(100_000)}>`],
])(
  'a picture %s is read in no time',
  async (_, svg) => {
    const started = lake.client.assets.upload('image', Buffer.from(svg), {filename: 'a.svg'})
    expect((await started.catch((error) => error))._id ?? 'refused').toMatch(/^(image-|refused)/)
  },
  5000,
)

test('a listener whose filter takes too long is told so, and holds up nobody', async () => {
  const list = Array.from({length: 3000}, (_, n) => ({_key: `${n}`, n}))
  await lake.client.createOrReplace({_id: 'wide', _type: 'note', list})
  const filter = '*[count(list[count(^.list[n == ^.n && count(^.^.list[n > ^.n]) > 1]) > 0]) > 0]'
  const address = `${lake.url}/vX/data/listen/production?query=${encodeURIComponent(filter)}`
  const reader = (await fetch(address)).body?.getReader()
  await lake.client.patch('wide').set({title: 'New'}).commit()
  let text = ''
  for (;;) {
    const part = await reader?.read()
    if (!part || part.done) break
    text += Buffer.from(part.value).toString('latin1')
  }
  expect(text).toContain('event: channelError')
  expect(text).toContain('takes too long')
  expect(logged).toEqual([])
})
