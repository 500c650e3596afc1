import type {SanityClient} from 'sanity'
import type {Work} from '../../citations/work.ts'
import {type Step, toChange} from '../../intake/documents/changes.ts'
import {planSources} from '../../intake/documents/sources.ts'
import {parserOf} from '../../schemas/parser.ts'
import {loadLibrary} from './library.ts'

/**
 * Keeps works as references, in one transaction, and gives their ids. A work that is there already
 * is matched and only has its gaps filled. References are published at once, since an article that
 * cites one could not be published before it.
 */
export async function saveWorks(client: SanityClient, works: readonly Work[]): Promise<string[]> {
  const held = await loadLibrary(client)
  const drafts = works.map((work) => ({work, lines: [1, 1] as [number, number]}))
  const changes = planSources(drafts, held).planned.map((planned) => toChange(planned, true))
  const steps = changes.flatMap((change) => change.steps)
  for (const {document, steps} of changes) {
    const [issue] = steps.length ? (parserOf('source').safeParse(document).error?.issues ?? []) : []
    if (issue) throw new Error(`“${document.title}” cannot be kept: ${issue.message}`)
  }
  if (steps.length) await commit(client, steps)
  return changes.map(({id}) => id)
}

async function commit(client: SanityClient, steps: Step[]): Promise<void> {
  const transaction = client.transaction()
  for (const step of steps) {
    if (step.kind === 'create') transaction.createIfNotExists(step.document)
    else if (step.kind === 'delete') transaction.delete(step.id)
    else
      transaction.patch(step.id, (patch) =>
        patch.set(step.set).unset(step.unset).ifRevisionId(step.rev),
      )
  }
  await transaction.commit({visibility: 'sync', returnDocuments: false})
}
