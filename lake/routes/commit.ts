import {type Call, userOf} from '../call.ts'
import type {Outcome} from '../dataset.ts'
import {checkShape} from '../mutation/checkShape.ts'
import type {Working} from '../mutation/working.ts'
import {Refusal} from '../refusal.ts'
import {isSet} from './dataset.ts'

export interface CommitPlan {
  body: Record<string, unknown>
  /** Carried out in order; the place of one that is refused goes into the refusal. */
  steps: unknown[]
  perform(step: unknown, working: Working, purge: (id: string) => void): void
}

/** Commits the steps of one request as one transaction, all or nothing. */
export function commit(call: Call, {body, steps, perform}: CommitPlan): Promise<Outcome> {
  const given = body.transactionId ?? call.query.get('transactionId') ?? undefined
  if (given !== undefined && (typeof given !== 'string' || !/^[\w.-]{1,128}$/.test(given))) {
    throw Refusal.boom(400, 'A transactionId has up to 128 letters, digits, ".", "_" and "-"')
  }
  return call.parts.dataset.commit({
    author: userOf(call).id,
    transactionId: given as string | undefined,
    dryRun: body.dryRun === true || isSet(call.query, 'dryRun'),
    work(working, purge) {
      steps.forEach((step, index) => {
        try {
          checkShape(step)
          perform(step, working, purge)
        } catch (error) {
          if (error instanceof Refusal) error.index = index
          throw error
        }
      })
    },
  })
}
