import type {Committed, CommittedChange} from '../dataset.ts'
import {isVersionId, layerOf} from '../mutation/documentId.ts'
import type {Matches} from '../query/listenFilter.ts'

export interface ListenOptions {
  includeResult: boolean
  includePreviousRevision: boolean
  includeMutations: boolean
  includeAllVersions: boolean
  effectFormat: string | null
  visibility: string | null
  /** Whether the API version shows only published documents unless asked for all. */
  recent: boolean
}

/** One document's part in a transaction, as a listener is told (API reference, "Listen"). */
export type MutationEvent = Record<string, unknown> & {
  documentId: string
  eventId: string
  transition: 'appear' | 'update' | 'disappear'
}

/**
 * One event for each document of the transaction that the listener sees, all with the same
 * total: Studio holds a transaction back until that many have come.
 */
export function toMutationEvents(
  committed: Committed,
  matches: Matches,
  options: ListenOptions,
): MutationEvent[] {
  const seen = inOrder(committed.changes)
    .filter(({id}) => isVisible(id, options))
    .map((change) => ({change, transition: transitionOf(change, matches)}))
    .filter((entry): entry is Seen => entry.transition !== null)
  return seen.map(({change, transition}, index) => ({
    ...toEvent(committed, change, options),
    transition,
    transactionTotalEvents: seen.length,
    transactionCurrentEvent: index + 1,
  }))
}

/** Always the same order, so that a listener can come back in the middle of a transaction. */
function inOrder(changes: CommittedChange[]): CommittedChange[] {
  const rank = ({id}: CommittedChange) => (layerOf(id) === 'published' ? 0 : 1)
  return [...changes].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
}

interface Seen {
  change: CommittedChange
  transition: MutationEvent['transition']
}

function isVisible(id: string, {includeAllVersions, recent}: ListenOptions): boolean {
  if (includeAllVersions) return true
  return recent ? layerOf(id) === 'published' : !isVersionId(id)
}

function transitionOf(
  {before, after}: CommittedChange,
  matches: Matches,
): Seen['transition'] | null {
  const [was, is] = [matches(before), matches(after)]
  if (was && is) return 'update'
  if (is) return 'appear'
  return was ? 'disappear' : null
}

function toEvent(
  {id, author, timestamp}: Committed,
  change: CommittedChange,
  options: ListenOptions,
) {
  const {before, after, effects, mutations} = change
  const eventId = `${id}#${change.id}`
  return {
    eventId,
    documentId: change.id,
    transactionId: id,
    identity: author,
    timestamp,
    visibility: options.visibility === 'query' ? 'query' : 'transaction',
    ...(before && {previousRev: before._rev}),
    // Deletions carry it too: Studio tells its own deletion by it.
    resultRev: id,
    ...(options.includeMutations && {mutations}),
    ...(options.effectFormat === 'mendoza' && {effects}),
    ...(options.includeResult && after && {result: after}),
    ...(options.includePreviousRevision && {previous: before}),
  }
}
