import {applyPatch} from 'mendoza'
import type {LakeDocument} from '../mutation/document.ts'
import type {StoredChange} from '../store/transactions.ts'

/**
 * A document as it was right after its change number `index`, found by undoing what came later.
 * Null where that change deleted it.
 */
export function reconstruct(
  current: LakeDocument | null,
  changes: StoredChange[],
  index: number,
): LakeDocument | null {
  const change = changes[index]
  if (!change || change.kind === 'delete') return null
  let content: unknown = null
  if (current) {
    const {_rev, ...rest} = current
    content = rest
  }
  for (let i = changes.length - 1; i > index; i--) {
    const later = changes[i]
    if (later) content = applyPatch(content, later.effects.revert)
  }
  return content ? ({...content, _rev: change.transactionId} as LakeDocument) : null
}

/** The document as it is, or as it was before it was deleted. */
export function lastState(
  current: LakeDocument | null,
  changes: StoredChange[],
): LakeDocument | null {
  if (current) return current
  const index = changes.findLastIndex(({kind}) => kind !== 'delete')
  return reconstruct(null, changes, index)
}
