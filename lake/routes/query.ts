import {readJson} from '../body.ts'
import type {Call, Route} from '../call.ts'
import {evaluateQuery} from '../query/evaluate.ts'
import {type Params, parseQuery} from '../query/parseQuery.ts'
import {readPerspective} from '../query/perspective.ts'
import {Refusal} from '../refusal.ts'
import {checkDataset, readParams, toEvaluateContext} from './dataset.ts'
import {toSyncTags} from './live.ts'

export const queryRoutes: Route[] = [
  {
    method: 'GET',
    path: '/data/query/:dataset',
    reads: true,
    handle: (call) => answer(call, call.query.get('query'), readParams(call.query)),
  },
  {
    method: 'POST',
    path: '/data/query/:dataset',
    reads: true,
    async handle(call) {
      const {query, params} = await readJson(call.request)
      return answer(call, query, (params ?? {}) as Params)
    },
  },
]

function answer(call: Call, query: unknown, params: Params): Response {
  checkDataset(call)
  if (typeof query !== 'string' || !query) throw Refusal.boom(400, 'Expected a GROQ "query"')
  const started = performance.now()
  const perspective = readPerspective(call.query.get('perspective'), call.version)
  const tree = parseQuery(query, params)
  const view = call.parts.views.of(perspective)
  const result = evaluateQuery(tree, view, toEvaluateContext(call)) ?? null
  return Response.json({
    ...(call.query.get('returnQuery') !== 'false' && {query}),
    result,
    syncTags: toSyncTags(call.parts),
    ms: Math.round(performance.now() - started),
  })
}
