import type {Committed} from '../dataset.ts'
import type {EvaluateContext} from '../query/evaluate.ts'
import {readListenFilter} from '../query/listenFilter.ts'
import type {Params} from '../query/parseQuery.ts'
import {Refusal} from '../refusal.ts'
import type {Hub} from './hub.ts'
import {type ListenOptions, type MutationEvent, toMutationEvents} from './mutationEvents.ts'

export interface ListenRequest {
  query: string
  params: Params
  options: ListenOptions
  context: EvaluateContext
  /** The event that a listener who comes back heard last; null for one who is new. */
  lastEventId: string | null
}

export type Told =
  | {type: 'welcome' | 'welcomeback'; listenerName: string; eventId: string}
  | {type: 'reset'; eventId: string}
  | {type: 'channelError'; message: string}
  | ({type: 'mutation'} & MutationEvent)

interface Source {
  hub: Hub
  /** The newest transaction; empty in a lake that is new. */
  lastTransactionId(): string
  /** What was committed from a transaction on, itself included; null where that is not known. */
  commitsFrom(transactionId: string): Committed[] | null
}

/**
 * Tells of every commit that a query's filter sees, beginning with `welcome`, or for one who
 * comes back with `welcomeback` and what was missed. A query that cannot be read is told as
 * `channelError`: a refused request would end Studio's pane for good.
 */
export function listen(
  source: Source,
  request: ListenRequest,
  tell: (told: Told) => void,
): () => void {
  const {query, params, options, context, lastEventId} = request
  try {
    const matches = readListenFilter(query, params, context)
    const shared = keyOf(request)
    const eventId = `${source.lastTransactionId()}#`
    const toEvents = (committed: Committed) => toMutationEvents(committed, matches, options)
    const missed = lastEventId === null ? null : readMissed(source, lastEventId, toEvents)
    if (lastEventId === null) tell({type: 'welcome', listenerName: 'lake', eventId})
    else if (!missed) tell({type: 'reset', eventId})
    else tell({type: 'welcomeback', listenerName: 'lake', eventId: lastEventId})
    for (const event of missed ?? []) tell({type: 'mutation', ...event})
    const stop = source.hub.subscribe((committed) => {
      try {
        for (const told of once(committed, shared, toEvents)) tell(told)
      } catch (error) {
        stop()
        tellError(error)
      }
    })
    return stop
  } catch (error) {
    tellError(error)
    return () => {}
  }

  function tellError(error: unknown): void {
    if (!(error instanceof Refusal)) throw error
    const isSlow = error.kind === 'queryTimeoutError'
    const message = isSlow ? 'The filter takes too long to ask of each change' : error.message
    tell({type: 'channelError', message})
  }
}

/** The events after the one named `<transaction>#<document>`; null where they cannot be told. */
function readMissed(
  {commitsFrom}: Source,
  lastEventId: string,
  toEvents: (committed: Committed) => MutationEvent[],
): MutationEvent[] | null {
  const [, transactionId, documentId] = /^([^#]*)#(.*)$/.exec(lastEventId) ?? []
  const commits = transactionId === undefined ? null : commitsFrom(transactionId)
  if (!commits || commits.some(({changes}) => !changes.length)) return null
  const events = commits.flatMap(toEvents)
  // Only a welcome names no document: it comes after all of its transaction.
  const place = documentId
    ? events.findIndex(({eventId}) => eventId === lastEventId)
    : events.findLastIndex((event) => event.transactionId === transactionId)
  if (documentId && place < 0) return null
  const missed = events.slice(place + 1)
  const size = missed.reduce((sum, event) => sum + JSON.stringify(event).length, 0)
  return size > MAX_MISSED ? null : missed
}

/** In characters; to fetch anew costs less than more of this, and nobody is cut off over it. */
const MAX_MISSED = 4 * 1024 * 1024

/** Events of one commit by what was asked, so that alike listeners share one making of them. */
const made = new WeakMap<Committed, Map<string, Told[]>>()

function once(
  committed: Committed,
  key: string | null,
  toEvents: (committed: Committed) => MutationEvent[],
): Told[] {
  const make = () => toEvents(committed).map((event): Told => ({type: 'mutation', ...event}))
  if (key === null) return make()
  const byKey = made.get(committed) ?? new Map<string, Told[]>()
  const events = byKey.get(key) ?? make()
  made.set(committed, byKey.set(key, events))
  return events
}

/** Null where the answer hangs on the moment, which each listener has for itself. */
function keyOf({query, params, options, context}: ListenRequest): string | null {
  if (query.includes('now(')) return null
  return JSON.stringify([query, params, options, context.identity])
}
