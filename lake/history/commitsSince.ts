import {applyPatch} from 'mendoza'
import type {Committed, Dataset} from '../dataset.ts'
import type {LakeDocument} from '../mutation/document.ts'
import type {Store} from '../store/open.ts'
import type {StoredChange} from '../store/transactions.ts'

/** A document on both sides of one of its changes. */
interface Step {
  before: LakeDocument | null
  after: LakeDocument | null
}

/**
 * The commits after a transaction as they were told when they happened, found by undoing them.
 * A commit whose changes were purged or trimmed comes without them.
 */
export function commitsSince(
  {transactions}: Store,
  {documents}: Dataset,
  seq: number,
  limit = Number.MAX_SAFE_INTEGER,
): Committed[] {
  const lives = new Map<string, Map<number, Step>>()

  function stepOf({document, seq: place}: StoredChange): Step {
    let life = lives.get(document)
    if (!life) {
      life = toLife(documents.get(document) ?? null, transactions.ofDocument(document), seq)
      lives.set(document, life)
    }
    return life.get(place) ?? {before: null, after: null}
  }

  return transactions.since(seq, limit).map(({seq: place, ...transaction}) => {
    const changes = transactions.ofSeq(place).map((change) => {
      const {document: id, mutations, effects} = change
      return {id, mutations, effects, ...stepOf(change)}
    })
    return {...transaction, changes}
  })
}

/** What a document was before and after each change that came after `seq`. */
function toLife(
  current: LakeDocument | null,
  changes: StoredChange[],
  seq: number,
): Map<number, Step> {
  const life = new Map<number, Step>()
  let after = current
  for (let i = changes.length - 1; i >= 0; i--) {
    const change = changes[i] as StoredChange
    if (change.seq <= seq) break
    const before = undo(after, change, changes[i - 1])
    life.set(change.seq, {before, after})
    after = before
  }
  return life
}

function undo(
  after: LakeDocument | null,
  {effects}: StoredChange,
  previous: StoredChange | undefined,
): LakeDocument | null {
  let content: unknown = null
  if (after) {
    const {_rev, ...rest} = after
    content = rest
  }
  const before = applyPatch(content, effects.revert) as LakeDocument | null
  return before && {...before, _rev: previous?.transactionId ?? ''}
}
