import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {owner, startLake, type TestLake} from './startLake.ts'

/** Ten subqueries one within the other, each of which asks something of the one around it. */
const ENDLESS = Array.from({length: 10}).reduce<string>(
  (inner) => `count(*[n != ^.n && ${inner} > 0])`,
  'count(*[_id != ^._id])',
)

let lake: TestLake

beforeAll(async () => {
  lake = await startLake({queryLimits: {timeMs: 1000, concurrent: 4, resultBytes: 100_000}})
  const mutations = Array.from({length: 400}, (_, n) => ({
    create: {_id: `note-${n}`, _type: 'note', n, text: `Number ${n}`.repeat(20)},
  }))
  await lake.post('/vX/data/mutate/production', {mutations})
})
afterAll(() => lake.close())

const ask = (query: string, params = {}) => lake.post('/vX/data/query/production', {query, params})

describe('a query that would take for ever', () => {
  test('is stopped at its limit, in words that say what to try', async () => {
    const {status, body} = await ask(`*[${ENDLESS} > 0]`)
    expect(status).toBe(400)
    expect(body.error.type).toBe('queryTimeoutError')
    expect(body.error.description).toContain('longer than 1 s')
    expect(body.error.description).toContain('slice before you project')
  })

  test('holds up nobody: others are answered before it ends', async () => {
    const order: string[] = []
    const note = (name: string) => () => order.push(name)
    const endless = Promise.all([
      ask(`*[${ENDLESS} > 0]`).then(note('endless')),
      ask(`*[${ENDLESS} > 1]`).then(note('endless')),
    ])
    for (let i = 0; i < 5; i++) {
      await lake.ask('/vX/ping').then(note('ping'))
      await ask('*[_id == $id][0].n', {id: `note-${i}`}).then(({body}) => {
        expect(body.result).toBe(i)
        order.push('by id')
      })
    }
    await endless
    // All ten, on a machine that is not busy with much else.
    expect(order.indexOf('endless')).toBeGreaterThanOrEqual(4)
  })

  test('sees the documents as they were when it began, and others see every commit', async () => {
    const counting = ask(
      '{"before": count(*[n > -1]), "slow": count(*[count(*[n != ^.n && count(*[n == ^.n + ^.^.n]) > 0]) > 0]), "after": count(*[n > -2])}',
    )
    await lake.client.create({_id: 'late', _type: 'note', n: -0.5})
    expect((await ask('*[_id == "late"][0].n')).body.result).toBe(-0.5)
    expect((await ask('count(*[n == -0.5])')).body.result).toBe(1)
    const {body} = await counting
    if (body.result) expect(body.result.after).toBe(body.result.before)
    await lake.client.delete('late')
    expect((await ask('count(*[n == -0.5])')).body.result).toBe(0)
  })

  test('is not joined by more than are allowed', async () => {
    const all = await Promise.all(Array.from({length: 6}, (_, i) => ask(`*[${ENDLESS} > ${i}]`)))
    const refused = all.filter(({status}) => status === 429)
    expect(refused).toHaveLength(2)
    expect(refused[0]?.body.message).toContain('4 queries are under way')
  })

  test('takes no place from another dataset, nor a stranger one from those who work here', async () => {
    const users = [{token: 'secret', user: owner}]
    const shared = await startLake({
      access: {kind: 'tokens', users},
      aclMode: 'public',
      queryLimits: {timeMs: 2000, concurrent: 2},
    })
    const json = {'content-type': 'application/json', authorization: 'Bearer secret'}
    const mutations = Array.from({length: 400}, (_, n) => ({create: {_type: 'note', n}}))
    await shared.ask('/vX/data/mutate/production', {
      method: 'POST',
      headers: json,
      body: JSON.stringify({mutations}),
    })
    await shared.ask('/vX/projects/attune/datasets/second', {method: 'PUT', headers: json})
    const query = (dataset: string, groq: string, headers: object) =>
      shared.ask(`/vX/data/query/${dataset}?query=${encodeURIComponent(groq)}`, {
        headers: {...headers},
      })
    const crowd = [0, 1, 2].map((n) => query('production', `*[${ENDLESS} > ${n}]`, {}))
    const refused = await Promise.race(crowd)
    expect(refused.status).toBe(429)
    const answers = await Promise.all([
      query('production', 'count(*[n < 2])', json),
      query('second', 'count(*)', json),
    ])
    expect(answers.map(({body}) => body.result)).toEqual([2, 0])
    const statuses = (await Promise.all(crowd)).map(({status}) => status)
    expect(statuses.sort()).toEqual([400, 400, 429])
    await shared.close()
  })

  test('ten nested subqueries that ask nothing of each other are simply answered', async () => {
    const nested = Array.from({length: 10}).reduce<string>(
      (inner) => `*[_id in ${inner}]._id`,
      '*[n < 3]._id',
    )
    expect((await ask(nested)).body.result).toEqual(['note-0', 'note-1', 'note-2'])
  })
})

describe('a query is refused', () => {
  test.each([
    ['whose result is too large', '*', 'queryTooLargeError', 'slice it'],
    ['that is too long', `"${'a'.repeat(200_000)}"`, 'queryParseError', 'more than 150000'],
    [
      'that is nested too deeply',
      `${'('.repeat(99)}1${')'.repeat(99)}`,
      'queryParseError',
      'levels deep',
    ],
    ['of too many operators', `1${'+1'.repeat(3000)}`, 'queryParseError', 'operators'],
    [
      'whose functions unfold without end',
      `${Array.from({length: 40}, (_, i) => `fn a::f${i + 1}($x) = [a::f${i}($x), a::f${i}($x)];`).join('')}
       fn a::f0($x) = $x{_id}; a::f40(*)`,
      'queryParseError',
      'unfold',
    ],
    [
      'that would fill the memory',
      `*{"a": [n,n,n,n,n,n,n,n]}${'{"a": a + a}'.repeat(28)}`,
      'queryTooLargeError',
      'project fewer',
    ],
  ])('%s', async (_, query, type, words) => {
    const {status, body} = await ask(query)
    expect(status).toBe(400)
    expect(body.error).toMatchObject({type})
    expect(body.error.description).toContain(words)
  })

  test('whose body is too large, or whose parameters are none', async () => {
    const large = await ask('$x', {x: 'a'.repeat(9 * 1024 * 1024)})
    expect(large.status).toBe(413)
    expect(large.body.message).toContain('exceeds limit of 8388608 bytes')
    const body = {query: '1', params: ['x']}
    expect((await lake.post('/vX/data/query/production', body)).status).toBe(400)
  })

  test('and quotes, comments and brackets within texts do not count', async () => {
    const query = `// ((((${'('.repeat(99)}\n"${'(+'.repeat(2000)}"`
    expect((await ask(query)).body.result).toBe('(+'.repeat(2000))
  })
})
