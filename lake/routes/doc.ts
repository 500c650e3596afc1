import type {Route} from '../call.ts'
import {checkDataset, isSet} from './dataset.ts'

export const docRoutes: Route[] = [
  {
    method: 'GET',
    path: '/data/doc/:dataset/:ids',
    reads: true,
    handle(call) {
      checkDataset(call)
      const {documents: shelf} = call.parts.dataset
      const ids = [...new Set((call.names.ids ?? '').split(',').filter(Boolean))]
      const documents = ids.map((id) => shelf.get(id)).filter((found) => found !== undefined)
      const missing = ids.filter((id) => !shelf.get(id))
      return Response.json({
        documents: isSet(call.query, 'excludeContent')
          ? documents.map(({_id}) => ({_id}))
          : documents,
        omitted: missing.map((id) => ({id, reason: 'existence'})),
      })
    },
  },
]
