import type {Route} from '../call.ts'
import {checkDataset} from './dataset.ts'
import {toNdjson} from './ndjson.ts'

export const exportRoutes: Route[] = [
  {
    method: 'GET',
    path: '/data/export/:dataset',
    reads: true,
    handle(call) {
      checkDataset(call)
      const types = call.query.get('types')?.split(',')
      const documents = [...call.parts.dataset.documents.all()]
      return toNdjson(documents.filter(({_type}) => !types || types.includes(_type)))
    },
  },
]
