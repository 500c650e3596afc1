import type {Call, Parts, Route} from '../call.ts'
import type {Committed} from '../dataset.ts'
import {openEventStream, toFrame} from '../events/eventStream.ts'
import {type ListenRequest, listen, type Told} from '../events/listeners.ts'
import type {ListenOptions} from '../events/mutationEvents.ts'
import {checkRoom} from '../events/openStreams.ts'
import {commitsSince} from '../history/commitsSince.ts'
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
      const {query, request, parts} = call
      // Studio's EventSource brings the last id in the address, others in a header.
      const lastEventId = request.headers.get('last-event-id') ?? query.get('lastEventId')
      const read = (name: string) => (name === 'lastEventId' ? lastEventId : query.get(name))
      const asked = toRequest(call, query.get('query'), readParams(query), read)
      return openEventStream(parts.openStreams, (stream) => {
        const stop = listen(toSource(parts), asked, (told) => {
          stream.forward(frameOf(told))
          if (told.type === 'channelError') stream.end()
        })
        const lifetime = setTimeout(stream.end, parts.options.listenForMs ?? LISTEN_FOR_MS).unref()
        stream.onEnd(() => {
          clearTimeout(lifetime)
          stop()
        })
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
      checkRoom(call.parts.openStreams)
      const headers = {upgrade: 'websocket', connection: 'upgrade'}
      return new Response('This address speaks WebSocket', {status: 426, headers})
    },
  },
]

/** As at Sanity. Whoever was forgotten, by a proxy say, goes; others come back by themselves. */
const LISTEN_FOR_MS = 30 * 60 * 1000

/** Who missed more than this fetches anew, which is cheaper for both. */
const RESUMABLE = 1000

function toSource({hub, dataset, store}: Parts) {
  return {
    hub,
    lastTransactionId: dataset.lastTransactionId,
    commitsFrom(transactionId: string): Committed[] | null {
      const seq = transactionId === '' ? 0 : store.transactions.seqOf(transactionId)
      if (seq === undefined) return null
      const between = store.transactions.since(seq - 1, RESUMABLE)
      const last = between.at(-1)?.seq ?? seq
      // Numbers that are missing were trimmed; before the first there is none.
      const isWhole = between.length === last - seq + (seq === 0 ? 0 : 1)
      if (!isWhole || between.length === RESUMABLE) return null
      return commitsSince(store, dataset, seq - 1, RESUMABLE)
    },
  }
}

/** What was told to one listener is often told to many. */
const frames = new WeakMap<Told, Uint8Array>()

function frameOf(told: Told): Uint8Array {
  const known = frames.get(told)
  if (known) return known
  const {type, ...data} = told
  const {eventId, ...rest} = data as {eventId?: string}
  const frame = toFrame(type, type === 'mutation' ? data : rest, eventId)
  frames.set(told, frame)
  return frame
}

/** The same listeners over a WebSocket: `{query, params, options}` from one message. */
export function listenOverSocket(
  call: Call,
  message: Record<string, unknown>,
  tell: (told: Told) => void,
): () => void {
  const given = message.options as Record<string, unknown> | undefined
  const options: Record<string, unknown> = {includeResult: true, ...given}
  const read = (name: string) => toText(options[name])
  const params = (message.params ?? {}) as Params
  return listen(toSource(call.parts), toRequest(call, message.query, params, read), tell)
}

/** A message may hold anything; an object is no text, and may even refuse to become one. */
function toText(value: unknown): string | null {
  return typeof value === 'object' || value === undefined ? null : String(value)
}

function toRequest(
  call: Call,
  query: unknown,
  params: Params,
  read: (name: keyof ListenOptions | 'enableResume' | 'lastEventId') => string | null,
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
  const lastEventId = read('enableResume') === 'true' ? read('lastEventId') : null
  const context = toEvaluateContext(call)
  return {query: toText(query) ?? '', params, options, context, lastEventId}
}
