import type {Call, Route} from '../call.ts'
import {openEventStream} from '../events/eventStream.ts'
import {type ListenRequest, listen, type Told} from '../events/listeners.ts'
import type {ListenOptions} from '../events/mutationEvents.ts'
import type {Params} from '../query/parseQuery.ts'
import {isRecent} from '../query/perspective.ts'
import {checkDataset, readParams, toEvaluateContext} from './dataset.ts'

export const listenRoutes: Route[] = [
  {
    method: 'GET',
    path: '/data/listen/:dataset',
    reads: true,
    handle(call) {
      checkDataset(call)
      const request = toRequest(call, call.query.get('query'), readParams(call.query), (name) =>
        call.query.get(name),
      )
      return openEventStream(call.parts.openStreams, (stream) => {
        const stop = listen(call.parts.hub, request, (told) => {
          const {type, ...data} = told
          stream.send(type, data, told.type === 'mutation' ? told.eventId : undefined)
          if (type === 'channelError') stream.end()
        })
        stream.onEnd(stop)
      })
    },
  },
  {
    method: 'GET',
    path: '/socket/:dataset',
    // A browser cannot send a header with a handshake; the first message brings the token.
    open: true,
    handle(call) {
      checkDataset(call)
      const headers = {upgrade: 'websocket', connection: 'upgrade'}
      return new Response('This address speaks WebSocket', {status: 426, headers})
    },
  },
]

/** The same listeners over a WebSocket: `{query, params, options}` from one message. */
export function listenOverSocket(
  call: Call,
  message: Record<string, unknown>,
  tell: (told: Told) => void,
): () => void {
  const given = message.options as Record<string, unknown> | undefined
  const options: Record<string, unknown> = {includeResult: true, ...given}
  const read = (name: string) => (options[name] === undefined ? null : String(options[name]))
  const params = (message.params ?? {}) as Params
  return listen(call.parts.hub, toRequest(call, message.query, params, read), tell)
}

function toRequest(
  call: Call,
  query: unknown,
  params: Params,
  read: (name: keyof ListenOptions) => string | null,
): ListenRequest {
  const options: ListenOptions = {
    // The client leaves options out of the address that are false.
    includeResult: read('includeResult') === 'true',
    includePreviousRevision: read('includePreviousRevision') === 'true',
    includeMutations: read('includeMutations') !== 'false',
    includeAllVersions: read('includeAllVersions') === 'true',
    effectFormat: read('effectFormat'),
    visibility: read('visibility'),
    recent: isRecent(call.version),
  }
  return {query: String(query ?? ''), params, options, context: toEvaluateContext(call)}
}
