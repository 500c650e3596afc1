import type {SanityClient} from 'sanity'
import type {Work} from '../../citations/work.ts'
import {commit} from '../../intake/commit.ts'
import {toChange} from '../../intake/documents/changes.ts'
import {planSources} from '../../intake/documents/sources.ts'
import {parserOf} from '../../schemas/parser.ts'
import {loadLibrary} from './library.ts'

/**
 * Keeps works as references, in one transaction, and gives the id of each. A work that is there
 * already is matched and made fuller, never made twice. References are published at once, since an
 * article that cites one could not be published before it.
 */
export async function saveWorks(client: SanityClient, works: readonly Work[]): Promise<string[]> {
  const held = await loadLibrary(client)
  const drafts = works.map((work, i) => ({work, lines: [i + 1, i + 1] as [number, number]}))
  const {planned, ofWorks} = planSources(drafts, held)
  const changes = planned.map((document) => toChange(document, true))
  const steps = changes.flatMap((change) => change.steps)
  for (const {document, steps} of changes) {
    const [issue] = steps.length ? (parserOf('source').safeParse(document).error?.issues ?? []) : []
    if (issue) throw new Error(`“${document.title}” cannot be kept: ${issue.message}`)
  }
  if (steps.length) await commit(client, steps, 'choose it again')
  return ofWorks.map(({id}) => id)
}
