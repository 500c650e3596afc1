import type {Fields} from './values.ts'

const known = new WeakMap<object, Set<string>>()

/** Ids that a document refers to, weakly or strongly; what stands beside a `_ref` is not read. */
export function referencesOf(document: Fields): Set<string> {
  let found = known.get(document)
  if (!found) {
    found = new Set()
    collect(document, found)
    known.set(document, found)
  }
  return found
}

/** Whether a value holds a reference to one of the ids. */
export function hasReference(value: unknown, ids: ReadonlySet<unknown>): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (typeof (value as Fields)._id === 'string') {
    const found = referencesOf(value as Fields)
    for (const id of found.size < ids.size ? found : ids) {
      if (found.has(id as string) && ids.has(id)) return true
    }
    return false
  }
  const own = new Set<string>()
  collect(value, own)
  for (const id of own) if (ids.has(id)) return true
  return false
}

function collect(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collect(item, found)
  else if (typeof value === 'object' && value !== null) {
    const ref = (value as Fields)._ref
    if (ref) {
      if (typeof ref === 'string') found.add(ref)
      return
    }
    for (const item of Object.values(value)) collect(item, found)
  }
}
