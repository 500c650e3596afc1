import type {SanityClient, Transaction} from '@sanity/client'
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
    else if (step.kind === 'delete') deleteRevision(transaction, step)
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

/** A deletion cannot name a revision, but a patch before it that does nothing can. */
export function deleteRevision(
  transaction: Transaction,
  {id, rev}: {id: string; rev: string},
): void {
  transaction.patch(id, (patch) => patch.unset(['_none']).ifRevisionId(rev)).delete(id)
}
