import {Mutation as StudioMutation} from '@sanity/mutator'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {createModel} from './model.ts'
import {createPlan} from './modelPlan.ts'
import {startLake, type TestLake} from './startLake.ts'

/** How many mutations and actions are made, a few in each transaction. */
const STEPS = Number(process.env.STEPS ?? 10_000)
const SEED = Number(process.env.SEED ?? 20_261_122)

let lake: TestLake
beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.close())

test(`${STEPS} random mutations and actions leave what a small model says (seed ${SEED})`, {
  timeout: 180_000,
}, async () => {
  const plan = createPlan(SEED)
  const model = createModel((document, patch) => {
    const mutation = new StudioMutation({mutations: [{patch: {id: document._id, ...patch}}]})
    return mutation.apply(document as never) as typeof document
  })
  const statuses = {accepted: 0, refused: 0}
  let steps = 0
  for (let round = 0; steps < STEPS; round++) {
    const {kind, items} = plan.next()
    steps += items.length
    const expected = model.commit(kind, items)
    const {status, body} = await lake.post(`/v2025-02-19/data/${kind}/production`, {
      transactionId: `t${round}`,
      [kind === 'mutate' ? 'mutations' : 'actions']: items,
    })
    const said = `${JSON.stringify(items)} → ${JSON.stringify(body)}`
    expect(status < 300, said).toBe(expected === 'accepted')
    expect(status, said).toBeLessThan(500)
    statuses[expected]++
    if (round % 400 === 0) await expectEqual(model)
  }
  await expectEqual(model)
  // A plan that is nearly always refused, or never, would say little.
  expect(statuses.accepted).toBeGreaterThan(STEPS / 8)
  expect(statuses.refused).toBeGreaterThan(STEPS / 50)
})

async function expectEqual(model: ReturnType<typeof createModel>) {
  const {body} = await lake.ask('/vX/data/export/production')
  const lines: string[] = body.split('\n').filter(Boolean)
  const stored = lines
    .map((line) => JSON.parse(line))
    .map(({_rev, _createdAt, _updatedAt, ...content}) => [content._id, content] as const)
  expect(Object.fromEntries(stored)).toEqual(Object.fromEntries(model.documents))
}
