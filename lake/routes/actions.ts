import {readJson} from '../body.ts'
import type {Call, Route} from '../call.ts'
import {type Action, act} from '../mutation/actions.ts'
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
      const {transactionId} = await commit(call, {
        body,
        steps: actions,
        perform: (step, working, purge) => act(step as Action, working, purge),
      })
      return Response.json({transactionId})
    },
  },
]
