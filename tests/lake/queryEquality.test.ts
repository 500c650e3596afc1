import {evaluateSync, parse, toJS} from 'groq-js'
import {describe, expect, test} from 'vitest'
import type {LakeDocument} from '../../lake/mutation/document.ts'
import {evaluateQuery} from '../../lake/query/evaluate.ts'
import {parseQuery} from '../../lake/query/parseQuery.ts'
import {toView} from '../../lake/query/views.ts'
import {createGenerator} from './generateQuery.ts'

/** How many generated queries are compared; each run takes the same ones, unless told a seed. */
const COUNT = Number(process.env.QUERY_COUNT ?? 2000)
const SEED = Number(process.env.QUERY_SEED ?? 1)

const now = new Date('2026-11-22T09:00:00.000Z')
const context = {identity: 'me', now, projectId: 'attune', dataset: 'production'}

describe('the evaluator', () => {
  test('comes to what plain groq-js comes to, whatever is asked', () => {
    const generate = createGenerator(SEED)
    const documents: LakeDocument[] = generate.documents(40)
    const view = toView(documents)
    const params = {id: 'd3', ids: ['d1', 'd2', 'd39', null], n: 2, text: 'blue*'}
    let meaningful = 0
    for (let i = 0; i < COUNT; i++) {
      const query = generate.query()
      const ours = toJson(() => evaluateQuery(parseQuery(query, params), view, context))
      const theirs = toJson(() => evaluatePlainly(query, params, documents))
      expect(ours, query).toBe(theirs)
      if (theirs.length > 4) meaningful++
    }
    // Queries that find nothing prove nothing.
    expect(meaningful).toBeGreaterThan(COUNT / 4)
  })
})

function evaluatePlainly(query: string, params: object, documents: LakeDocument[]): unknown {
  const value = evaluateSync(parse(query, {params: {...params}}), {
    dataset: documents,
    timestamp: now,
    identity: 'me',
    sanity: {projectId: 'attune', dataset: 'production'},
  })
  return toJS(value)
}

function toJson(evaluate: () => unknown): string {
  return JSON.stringify(evaluate() ?? null)
}
