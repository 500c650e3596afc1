import {readJson} from '../body.ts'
import type {Call, Route} from '../call.ts'
import {type Action, act} from '../mutation/actions.ts'
import {layerOf, toPublishedId} from '../mutation/documentId.ts'
import type {Working} from '../mutation/working.ts'
import {Refusal} from '../refusal.ts'
import {commit} from './commit.ts'
import {checkDataset} from './dataset.ts'

export const actionRoutes: Route[] = [
  {
    method: 'POST',
    path: '/data/actions/:dataset',
    writes: true,
    envelope: 'actionError',
    async handle(call: Call) {
      checkDataset(call)
      const body = await readJson(call.request)
      const actions = body.actions
      if (!Array.isArray(actions)) throw Refusal.boom(400, 'Expected "actions", an array')
      const {transactionId} = commit(call, {
        body,
        steps: actions,
        perform: (step, working, purge) =>
          act(step as Action, {
            working,
            purge,
            group: (id) => select(working, (other) => toPublishedId(other) === id),
            versions: (release) =>
              select(working, (id) => id.startsWith('versions.') && layerOf(id) === release),
          }),
      })
      return Response.json({transactionId})
    },
  },
]

function select(working: Working, isWanted: (id: string) => boolean): string[] {
  return [...working.all()].map(({_id}) => _id).filter(isWanted)
}
