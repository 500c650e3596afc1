import type {Route} from '../call.ts'
import type {LakeDocument} from '../mutation/document.ts'
import {checkDataset} from './dataset.ts'
import {toNdjson} from './ndjson.ts'

/** How many documents come before a cursor; without one, all come at once. */
const PAGE = 1000

export const exportRoutes: Route[] = [
  {
    method: 'GET',
    path: '/data/export/:dataset',
    reads: true,
    handle(call) {
      checkDataset(call)
      const types = call.query.get('types')?.split(',')
      const documents = [...call.parts.dataset.documents.all()]
      const wanted = documents.filter(({_type}) => !types || types.includes(_type))
      const cursor = call.query.get('nextCursor')
      return toNdjson(cursor === null ? wanted : toPage(wanted, cursor))
    },
  },
]

/** In order of ids, from past the cursor; a last line says where the next page begins, if any. */
function toPage(documents: LakeDocument[], cursor: string): object[] {
  const ids = documents.map(({_id}) => _id).sort()
  const page = new Set(ids.filter((id) => id > cursor).slice(0, PAGE))
  const last = [...page].at(-1)
  const lines = documents.filter(({_id}) => page.has(_id))
  return last === undefined || last === ids.at(-1) ? lines : [...lines, {nextCursor: last}]
}
