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
  const references = [...findReferences(document)]
  const gone = references
    .filter(({ref}) => !found.has(ref))
    .map(({where}) => ({
      rule: 'deadReference',
      severity: 'error' as const,
      message: 'What this leads to was deleted. Choose something else, or take it out.',
      where,
    }))
  return [...gone, ...findUnpublished(references, found)]
}

/** One finding for all that waits: a manuscript brings a dozen new references at once. */
function findUnpublished(references: {ref: string; where: Path}[], found: Map<string, Pointed>) {
  const waiting = references.filter(({ref}) => found.get(ref)?.isPublished === false)
  const names = [...new Set(waiting.map(({ref}) => nameOf(found.get(ref))))]
  const [first] = waiting
  if (!first) return []
  const listed = names.slice(0, 2).join(', ')
  const more = names.length > 2 ? ` and ${names.length - 2} more` : ''
  const verb = names.length > 1 ? 'are' : 'is'
  const message = `${listed}${more} ${verb} not published yet, so readers would get nowhere. Publish ${names.length > 1 ? 'them' : 'it'} first.`
  return [{rule: 'deadReference', severity: 'error' as const, message, where: first.where}]
}

const nameOf = (target: Pointed | undefined) =>
  target?.name || target?.title ? `“${target.name || target.title}”` : 'Something without a name'

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
