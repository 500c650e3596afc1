/**
 * The ids of what a draft refers to and readers could not see when the reference was made: Studio
 * and the importer mark such references, and publishing makes them firm.
 */
export function waitingRefs(value: unknown): string[] {
  const found = new Set<string>()
  collect(value, found)
  return [...found].sort()
}

function collect(value: unknown, found: Set<string>) {
  if (Array.isArray(value)) for (const item of value) collect(item, found)
  else if (value && typeof value === 'object') {
    const {_ref, _strengthenOnPublish} = value as {_ref?: string; _strengthenOnPublish?: object}
    if (_ref && _strengthenOnPublish) found.add(_ref)
    for (const child of Object.values(value)) collect(child, found)
  }
}
