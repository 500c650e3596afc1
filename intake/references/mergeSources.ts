import type {SanityClient} from '@sanity/client'
import {commit} from '../commit.ts'
import {type HeldDocument, newest} from '../documents/held.ts'
import {Refusal} from '../refusal.ts'
import {fetchCiting, fetchSources} from './heldSources.ts'
import {planMove, toMergedChange} from './planMerge.ts'

/** What became of two references that were one work. */
export interface MergeReport {
  kept: {id: string; title: string; fields: string[]}
  removed: {id: string; title: string}
  /** The documents whose citations were moved. */
  moved: string[]
  outcome: 'written' | 'dry run'
  transaction?: string
}

/**
 * Makes one reference of two, in one transaction: the best of each field in the first, and every
 * citation of the second led to it. If only the second is published, that one stays.
 */
export async function mergeSources(
  client: SanityClient,
  [one, other]: [string, string],
  {dryRun = false} = {},
): Promise<MergeReport> {
  const held = await fetchSources(client)
  const pair = [find(held, one), find(held, other)] as const
  if (pair[0].id === pair[1].id) {
    throw new Refusal('notFound', `“${one}” and “${other}” are the same reference. Name two.`)
  }
  const isTurned = !pair[0].published && Boolean(pair[1].published)
  const [kept, gone] = isTurned ? [pair[1], pair[0]] : pair
  const change = toMergedChange([kept, gone])
  const {referring, versions} = await fetchCiting(client, [[kept, gone]])
  const {steps, moved} = planMove([[kept, gone]], referring, versions)
  const again = 'try again'
  const transaction = dryRun ? undefined : await commit(client, [...change.steps, ...steps], again)
  return {
    kept: {id: kept.id, title: titleOf(kept), fields: change.fields},
    removed: {id: gone.id, title: titleOf(gone)},
    moved: moved.map(({_id}) => _id),
    outcome: dryRun ? 'dry run' : 'written',
    ...(transaction && {transaction}),
  }
}

function find(held: HeldDocument[], given: string): HeldDocument {
  const id = given.replace(/^drafts\./, '')
  const found = held.find((source) => source.id === id)
  if (found) return found
  throw new Refusal(
    'notFound',
    `There is no reference “${given}”. Its id is at the end of its address in Studio, such as source-gold-2006-music-therapy.`,
  )
}

const titleOf = (source: HeldDocument) => String(newest(source).title ?? source.id)
