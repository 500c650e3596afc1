import type {Route} from '../call.ts'
import {openEventStream} from '../events/eventStream.ts'
import {tagsOfChanges} from '../events/syncTags.ts'
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
          const shown = changes.filter(
            (change) => includeDrafts || layerOf(change.id) === 'published',
          )
          if (!shown.length) return
          stream.send('message', {tags: tagsOfChanges(parts.options.dataset, shown)}, id)
        })
        stream.onEnd(stop)
      })
    },
  },
]
