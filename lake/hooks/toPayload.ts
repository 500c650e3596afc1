import {evaluate, parse} from 'groq-js'
import type {CommittedChange} from '../dataset.ts'
import {layerOf} from '../mutation/documentId.ts'
import {operationOf} from '../mutation/operationOf.ts'
import type {Hook} from './hook.ts'

/** What a hook sends of a change, or null where the change is none of its business. */
export async function toPayload(hook: Hook, change: Told): Promise<string | null> {
  const {rule} = hook
  if (!hears(hook, change.id) || !rule.on.includes(operationOf(change))) return null
  if (rule.filter && (await evaluateDelta(rule.filter, change)) !== true) return null
  const told = rule.projection
    ? await evaluateDelta(rule.projection, change)
    : (change.after ?? change.before)
  return JSON.stringify(told ?? null)
}

export type Told = Pick<CommittedChange, 'id' | 'before' | 'after'>

function hears({includeDrafts, includeAllVersions}: Hook, id: string): boolean {
  const layer = layerOf(id)
  if (layer === 'published') return true
  return includeAllVersions || (includeDrafts && layer === 'drafts')
}

/**
 * The asynchronous evaluator: groq-js has no other for `delta::`. No dataset is given, so that
 * subqueries find nothing, as at Sanity.
 */
async function evaluateDelta(source: string, {before, after}: Told): Promise<unknown> {
  const tree = parse(source, {mode: 'delta'})
  const value = await evaluate(tree, {root: after ?? before, dataset: [], before, after})
  return value.get()
}
