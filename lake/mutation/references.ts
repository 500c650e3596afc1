/** Ids that a value points at strongly within this dataset (API reference, "References"). */
export function strongReferences(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) {
    for (const item of value) strongReferences(item, found)
  } else if (typeof value === 'object' && value !== null) {
    const {_ref, _weak, _dataset, _projectId, _type} = value as Record<string, unknown>
    if (typeof _ref === 'string') {
      const elsewhere = _dataset || _projectId || _type === 'globalDocumentReference'
      if (_weak !== true && !elsewhere) found.add(_ref)
    }
    for (const item of Object.values(value)) strongReferences(item, found)
  }
  return found
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
