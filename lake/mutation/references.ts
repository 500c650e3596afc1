import {MAX_DEPTH, tooDeep} from './checkShape.ts'

/**
 * Ids that a value points at strongly within this dataset (API reference, "References").
 * Refuses a value nested past any use.
 */
export function strongReferences(value: unknown): Set<string> {
  const found = new Set<string>()
  collect(value, found, 0)
  return found
}

function collect(value: unknown, found: Set<string>, depth: number): void {
  if (typeof value !== 'object' || value === null) return
  if (depth > MAX_DEPTH) throw tooDeep()
  if (!Array.isArray(value)) {
    const {_ref, _weak, _dataset, _projectId, _type} = value as Record<string, unknown>
    const elsewhere = _dataset || _projectId || _type === 'globalDocumentReference'
    if (typeof _ref === 'string' && _weak !== true && !elsewhere) found.add(_ref)
  }
  for (const item of Object.values(value)) collect(item, found, depth + 1)
}

/** A copy in which references written before their target was published become strong. */
export function strengthenReferences<T>(value: T): T {
  if (Array.isArray(value)) return value.map(strengthenReferences) as T
  if (typeof value !== 'object' || value === null) return value
  const copy: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value)) copy[key] = strengthenReferences(item)
  const promise = copy._strengthenOnPublish
  if (promise) {
    delete copy._strengthenOnPublish
    if ((promise as {weak?: boolean}).weak !== true) delete copy._weak
  }
  return copy as T
}
