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
}

export type Told =
  | {type: 'welcome'; listenerName: string}
  | {type: 'channelError'; message: string}
  | ({type: 'mutation'} & MutationEvent)

/**
 * Tells of every commit that a query's filter sees, beginning with `welcome`. A query that
 * cannot be read is told as `channelError`: a refused request would end Studio's pane for good.
 */
export function listen(hub: Hub, request: ListenRequest, tell: (told: Told) => void): () => void {
  const {query, params, options, context} = request
  try {
    const matches = readListenFilter(query, params, context)
    tell({type: 'welcome', listenerName: 'lake'})
    return hub.subscribe((committed) => {
      for (const event of toMutationEvents(committed, matches, options)) {
        tell({type: 'mutation', ...event})
      }
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    tell({type: 'channelError', message: error.message})
    return () => {}
  }
}
