import type {Parts, Route} from '../call.ts'
import {openEventStream} from '../events/eventStream.ts'
import {layerOf} from '../mutation/documentId.ts'
import {Refusal} from '../refusal.ts'
import {checkDataset, isSet} from './dataset.ts'

export const liveRoutes: Route[] = [
  {
    method: 'GET',
    path: '/data/live/events/:dataset',
    // The client sends no credentials unless it asks for drafts; tags tell nothing of content.
    open: true,
    handle(call) {
      checkDataset(call)
      const {parts} = call
      const includeDrafts = isSet(call.query, 'includeDrafts')
      if (includeDrafts && !call.user) throw Refusal.boom(401, 'includeDrafts needs a token')
      return openEventStream(parts.openStreams, (stream) => {
        const position = parts.dataset.lastTransactionId()
        const seen = call.request.headers.get('last-event-id') ?? call.query.get('lastEventId')
        // Who comes back after missing something is told to fetch all anew.
        stream.send(seen && seen !== position ? 'restart' : 'welcome', {}, position)
        const stop = parts.hub.subscribe(({id, changes}) => {
          const shows = changes.some(
            (change) => includeDrafts || layerOf(change.id) === 'published',
          )
          if (shows) stream.send('message', {tags: toSyncTags(parts)}, id)
        })
        stream.onEnd(stop)
      })
    },
  },
]

/**
 * What a query's result depends on. One tag for the whole dataset: every change may matter to
 * every query, which is true, if coarse, and costs a small site nothing.
 */
export function toSyncTags({options}: Pick<Parts, 'options'>): string[] {
  return [`s1:${options.dataset}`]
}
