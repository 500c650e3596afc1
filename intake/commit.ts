import type {SanityClient} from '@sanity/client'
import type {Step} from './documents/changes.ts'
import {Refusal} from './refusal.ts'

/**
 * Makes all steps in one transaction and gives its id. Throws a `Refusal` when somebody changed one
 * of the documents in between; then nothing was written. `again` says what to try.
 */
export async function commit(client: SanityClient, steps: Step[], again: string): Promise<string> {
  const transaction = client.transaction()
  for (const step of steps) {
    if (step.kind === 'create') transaction.create(step.document)
    else if (step.kind === 'delete') transaction.delete(step.id)
    else {
      const {id, rev, set, unset} = step
      transaction.patch(id, (patch) => patch.set(set).unset(unset).ifRevisionId(rev))
    }
  }
  try {
    return (await transaction.commit({visibility: 'sync', returnDocuments: false})).transactionId
  } catch (error) {
    if ((error as {statusCode?: number}).statusCode !== 409) throw error
    const [found = ''] = (error as Error).message.split(/:?\n/)
    throw new Refusal(
      'conflict',
      `Somebody changed one of these documents at the same moment, or another document needs one: ${found}. Nothing was written; ${again}.`,
    )
  }
}
