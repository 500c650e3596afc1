import type {Finding, Path} from './finding.ts'

/** What another document is called, and whether readers can see it. */
export interface Pointed {
  _id: string
  _type: string
  name?: string | null
  title?: string | null
  isPublished: boolean
}

/** Links, citations and names that lead to nothing, or to something that is not published. */
export function findDeadReferences(document: object, found: Map<string, Pointed>): Finding[] {
  return [...findReferences(document)].flatMap(({ref, where}): Finding[] => {
    const target = found.get(ref)
    if (target?.isPublished) return []
    const name = target && (target.name || target.title)
    const message = target
      ? `${name ? `“${name}”` : 'What this leads to'} is not published yet, so readers would get nowhere. Publish it first.`
      : 'What this leads to was deleted. Choose something else, or take it out.'
    return [{rule: 'deadReference', severity: 'error', message, where}]
  })
}

/** Every reference to another document, pictures’ files apart, with its place. */
export function* findReferences(
  value: unknown,
  where: Path = [],
): Generator<{ref: string; where: Path}> {
  if (Array.isArray(value)) {
    for (const item of value) {
      const key = (item as {_key?: string} | null)?._key
      yield* findReferences(item, key ? [...where, {_key: key}] : where)
    }
  } else if (value && typeof value === 'object') {
    const {_ref} = value as {_ref?: unknown}
    if (typeof _ref === 'string' && !/^(image|file)-/.test(_ref)) yield {ref: _ref, where}
    for (const [name, item] of Object.entries(value)) yield* findReferences(item, [...where, name])
  }
}
