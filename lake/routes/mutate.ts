import {readJson} from '../body.ts'
import type {Call, Route} from '../call.ts'
import type {Outcome} from '../dataset.ts'
import {mutate} from '../mutation/mutate.ts'
import {operationOf} from '../mutation/operationOf.ts'
import type {Working} from '../mutation/working.ts'
import {evaluateQuery} from '../query/evaluate.ts'
import {type Params, parseQuery} from '../query/parseQuery.ts'
import {layDocuments} from '../query/perspective.ts'
import {toView} from '../query/views.ts'
import {Refusal} from '../refusal.ts'
import {commit} from './commit.ts'
import {checkDataset, isSet, toEvaluateContext} from './dataset.ts'

export const mutateRoutes: Route[] = [
  {
    method: 'POST',
    path: '/data/mutate/:dataset',
    writes: true,
    envelope: 'mutationError',
    async handle(call) {
      checkDataset(call)
      const body = await readJson(call.request)
      const mutations = body.mutations
      if (!Array.isArray(mutations)) throw Refusal.boom(400, 'Expected "mutations", an array')
      const autoGenerateArrayKeys = isSet(call.query, 'autoGenerateArrayKeys')
      const outcome = await commit(call, {
        body,
        steps: mutations,
        perform(step, working, purge) {
          const select = (query: string, params: Params) => selectIds(call, working, query, params)
          mutate(step, {working, select, autoGenerateArrayKeys, purge})
        },
      })
      return Response.json(toAnswer(call, outcome))
    },
  },
]

/** Ids of the documents a query selects, amid the transaction and whatever the perspective. */
function selectIds(call: Call, working: Working, query: string, params: Params): string[] {
  const tree = parseQuery(query, params)
  const view = toView(layDocuments(working.all(), {kind: 'raw', versions: true}))
  const found = evaluateQuery(tree, view, toEvaluateContext(call))
  const ids = [found].flat().map((item) => (item as {_id?: unknown} | null)?._id ?? item)
  return [...new Set(ids.filter((id): id is string => typeof id === 'string'))]
}

function toAnswer(call: Call, {transactionId, changes, untouched}: Outcome) {
  const withDocuments = isSet(call.query, 'returnDocuments')
  if (!withDocuments && !isSet(call.query, 'returnIds')) return {transactionId, results: []}
  const get = (id: string) => call.parts.dataset.documents.get(id)
  const changed = changes.map(({id, before, after}) => {
    const operation = operationOf({before, after})
    return {id, operation, ...(withDocuments && after && {document: after})}
  })
  const same = untouched.map((id) => {
    return {id, operation: 'none', ...(withDocuments && {document: get(id)})}
  })
  return {transactionId, results: [...changed, ...same]}
}
