import type {z} from 'zod'

/** One place in a document that is not as the model says. */
export interface Fault {
  path: PropertyKey[]
  expected: string[]
  found: string
}

type Issue = z.core.$ZodIssue

/** The faults behind a zod error, each told about the one alternative that was meant. */
export function toFaults(error: z.ZodError, value: unknown): Fault[] {
  return error.issues.flatMap((issue) => faultsOf(issue, [], value))
}

/** Such as `authors[0].name: expected string, received null`. */
export function formatFault({path, expected, found}: Fault): string {
  const wanted = expected.length > 1 ? `one of ${expected.join(', ')}` : expected[0]
  return `${formatPath(path)}: expected ${wanted}, received ${found}`
}

function faultsOf(issue: Issue, above: PropertyKey[], value: unknown): Fault[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    return meantBranch(
      issue.errors.map((branch) => branch.flatMap((inner) => faultsOf(inner, path, value))),
    )
  }
  return [{path, expected: expectedBy(issue), found: describe(valueAt(value, path))}]
}

/**
 * Of a union's alternatives, the one whose `_type` agrees and that got furthest. Where all fail at
 * one place, as with a list of allowed values, their wishes are told together.
 */
function meantBranch(all: Fault[][]): Fault[] {
  // Where something stands, nobody meant to leave the field empty.
  const filled = all.filter((branch) => branch.some(({expected}) => expected.join() !== 'null'))
  const branches = filled.length > 0 ? filled : all
  const places = new Set(branches.flat().map(({path}) => formatPath(path)))
  if (places.size === 1) return [mergeFaults(branches.flat())]
  const told = branches.filter((branch) => !branch.some(({path}) => path.at(-1) === '_type'))
  if (told.length === 0) {
    return [mergeFaults(branches.flat().filter(({path}) => path.at(-1) === '_type'))]
  }
  return told.reduce((best, branch) => (depthOf(branch) > depthOf(best) ? branch : best))
}

const depthOf = (branch: Fault[]) => Math.max(...branch.map(({path}) => path.length))

function mergeFaults(faults: Fault[]): Fault {
  const expected = [...new Set(faults.flatMap((fault) => fault.expected))]
  return {...(faults[0] as Fault), expected}
}

function expectedBy(issue: Issue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map((allowed) => JSON.stringify(allowed))
  if (issue.code === 'invalid_type') return [issue.expected]
  if (issue.code === 'invalid_union' && issue.discriminator) return ['a known _type']
  return [issue.message]
}

function valueAt(value: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | null)?.[key],
    value,
  )
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (value && typeof value === 'object') return 'an object'
  return JSON.stringify(value)
}

function formatPath(path: PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    return text ? `${text}.${String(key)}` : String(key)
  }, '')
}
