import {toGroupDocuments} from '../access/groupDocuments.ts'
import {readJson} from '../body.ts'
import type {Call, Route} from '../call.ts'
import {tagsOfQuery} from '../events/syncTags.ts'
import {answerOnce} from '../query/answers.ts'
import {startQuery} from '../query/evaluate.ts'
import {type Params, parseQuery} from '../query/parseQuery.ts'
import {readPerspective} from '../query/perspective.ts'
import {toView, type View} from '../query/views.ts'
import {Refusal} from '../refusal.ts'
import {checkDataset, readParams, toEvaluateContext} from './dataset.ts'

/** Parameters carry lists of ids, not documents. */
const MAX_BODY_BYTES = 8 * 1024 * 1024

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
      const {query, params = {}} = await readJson(call.request, MAX_BODY_BYTES)
      if (typeof params !== 'object' || params === null || Array.isArray(params)) {
        throw Refusal.boom(400, 'Expected "params" to be an object, by name without the $')
      }
      return answer(call, query, params as Params)
    },
  },
]

async function answer(call: Call, query: unknown, params: Params): Promise<Response> {
  checkDataset(call)
  if (typeof query !== 'string' || !query) throw Refusal.boom(400, 'Expected a GROQ "query"')
  const started = performance.now()
  const perspective = readPerspective(call.query.get('perspective'), call.version)
  const tree = parseQuery(query, params)
  const view = seenBy(call, call.parts.views.of(perspective), query)
  const [context, mapping] = [toEvaluateContext(call), readMapping(call)]
  const asked = JSON.stringify([context.identity, mapping])
  const result = await answerOnce(view, tree, asked, () =>
    call.parts.queries.toJson(startQuery(tree, view, context, mapping), call.request.signal),
  )
  const about = {
    ...(call.query.get('returnQuery') !== 'false' && {query}),
    syncTags: tagsOfQuery(call.parts.options.dataset, tree, params),
    ms: Math.round(performance.now() - started),
  }
  return toResponse(['{"result":', ...result, ',', JSON.stringify(about).slice(1)])
}

/** Groups are made of who there is, and only laid among the documents where they are asked for. */
function seenBy({user, parts}: Call, view: View, query: string): View {
  if (!user || !query.includes('system.group')) return view
  const documents = [...toGroupDocuments(parts.callers.all()), ...view.documents]
  return toView(documents.sort((a, b) => (a._id < b._id ? -1 : 1)))
}

/** `withKeyArraySelector` names items of lists by their `_key`; any other map by place. */
function readMapping({query}: Call): 'plain' | 'keyed' | undefined {
  const wanted = query.get('resultSourceMap')
  if (wanted === 'withKeyArraySelector') return 'keyed'
  return wanted && wanted !== 'false' ? 'plain' : undefined
}

/** In pieces of some 64 kB, since a string of all of a large result would stop everyone. */
function toResponse(chunks: string[]): Response {
  const headers = {'content-type': 'application/json'}
  const encoder = new TextEncoder()
  let at = 0
  const next = () => {
    let text = ''
    while (at < chunks.length && text.length < 65_536) text += chunks[at++]
    return text
  }
  const first = next()
  if (at === chunks.length) return new Response(first, {headers})
  const body = new ReadableStream<Uint8Array>({
    start: (stream) => stream.enqueue(encoder.encode(first)),
    pull(stream) {
      if (at < chunks.length) stream.enqueue(encoder.encode(next()))
      else stream.close()
    },
  })
  return new Response(body, {headers})
}
