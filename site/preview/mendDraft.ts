import type {z} from 'zod'

interface Doc {
  _id: string
  [name: string]: unknown
}

type Branch = Record<PropertyKey, unknown>

/** A draft has few faults; each round finds those behind the last. */
const MOST_ROUNDS = 8

/**
 * Makes a draft good enough to be shown: what is missing becomes empty, what is wrong inside a list
 * is left out. Nothing where that does not help.
 */
export function mendDraft(doc: Doc, shape: z.ZodType): Doc | undefined {
  // Without an address it is shown at its id.
  let mended: Doc = structuredClone(doc.slug === null ? {...doc, slug: doc._id} : doc)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const {error} = shape.safeParse(mended)
    if (!error) return mended
    for (const issue of error.issues) mend(mended as unknown as Branch, issue)
    mended = withoutGaps(mended)
  }
  return undefined
}

function mend(doc: Branch, issue: z.core.$ZodIssue) {
  const {path} = issue
  const name = path.at(-1) ?? ''
  const parent = branchAt(doc, path.slice(0, -1))
  const empty = emptyOf(name, issue)
  const isMissing = parent?.[name] === undefined || parent[name] === null
  if (parent && empty !== undefined && (isMissing || path.length === 1)) parent[name] = empty
  else if (path.length === 1) doc[name] = null
  else leaveOut(doc, path)
}

const headings = new Set<PropertyKey>(['title', 'name', 'question'])

function emptyOf(name: PropertyKey, issue: z.core.$ZodIssue): unknown {
  if (issue.code === 'invalid_value') return issue.values[0]
  if (issue.code !== 'invalid_type') return undefined
  if (issue.expected === 'array') return []
  return issue.expected === 'string' ? (headings.has(name) ? 'Untitled' : '') : undefined
}

/** Leaves out the nearest item of a list that a path leads through, or else the whole field. */
function leaveOut(doc: Branch, path: PropertyKey[]) {
  const index = path.findLastIndex((key) => typeof key === 'number')
  const place = path.slice(0, Math.max(index + 1, 1))
  const parent = branchAt(doc, place.slice(0, -1))
  // A gap for now: other complaints still count by the old positions.
  if (parent) parent[place.at(-1) ?? ''] = index < 0 ? null : undefined
}

const branchAt = (doc: Branch, path: PropertyKey[]) =>
  path.reduce<Branch | undefined>((inner, key) => inner?.[key] as Branch | undefined, doc)

function withoutGaps<T>(value: T): T {
  if (Array.isArray(value)) {
    return value.filter((item) => item !== undefined).map(withoutGaps) as T
  }
  if (!value || typeof value !== 'object') return value
  const fields = Object.entries(value).map(([name, inner]) => [name, withoutGaps(inner)])
  return Object.fromEntries(fields) as T
}
