import type {Work} from '../../citations/work.ts'

/**
 * One work of several records of it, with the best of each field, whatever their order: what a
 * program wrote rather than what was read from text, whole names rather than initials, a day rather
 * than a year, a range rather than a page.
 */
export function mergeWorks(works: readonly Work[]): Work {
  if (works.length < 2) return works[0] as Work
  const fields = new Set(works.flatMap((work) => Object.keys(work) as (keyof Work)[]))
  const merged: Record<string, unknown> = {}
  for (const field of [...fields].sort()) {
    const known = works.filter((work) => !isEmpty(work[field]))
    if (known.length) merged[field] = best(field, known)
  }
  const short = abbreviationOf(works, merged.containerTitle)
  if (short && !merged.containerTitleShort) merged.containerTitleShort = short
  dropDoublePage(merged)
  return merged as Work
}

/** An article number and pages are two ways to say where; the same one is not there as both. */
export function dropDoublePage(work: {number?: unknown; page?: unknown}) {
  if (work.number && work.page === work.number) delete work.page
}

/** Whether a value says all that another does, and more: full names for initials, a day for a year. */
export function refines(field: string, value: unknown, than: unknown): boolean {
  if (field === 'authors' || field === 'editors') {
    const [many, few] = [value, than] as [People, People]
    const isEach = many.length === few.length && many.every((name, i) => isFuller(name, few[i]))
    return isEach && weightOfNames(many) > weightOfNames(few)
  }
  if (field === 'issued' || field === 'accessed') {
    const [full, short] = [value, than] as Record<string, unknown>[]
    const known = Object.entries(short ?? {}).filter(([, part]) => !isEmpty(part))
    return known.every(([name, part]) => full?.[name] === part) && size(full) > size(short)
  }
  if (field === 'page') return /^\w+$/.test(String(than)) && String(value).startsWith(`${than}-`)
  if (field === 'type') return than === 'document'
  return false
}

type People = NonNullable<Work['authors']>

function best(field: keyof Work, works: Work[]): unknown {
  if (field === 'otherFields') return allFields(works)
  const ranked = works
    .map((work) => ({
      value: work[field],
      rank: rankOf(field, work),
      text: JSON.stringify(work[field]),
    }))
    .sort((a, b) => compare(b.rank, a.rank) || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
  return ranked[0]?.value
}

/** The higher, the better; compared number by number. */
function rankOf(field: keyof Work, work: Work): number[] {
  const value = work[field]
  // Text that somebody formatted lost more than what a program exported.
  const isExact = work.asGiven ? 0 : 1
  switch (field) {
    case 'type':
      // Of an identifier alone the kind is a guess.
      return [work.title ? 1 : 0, kindRank(String(value)), isExact]
    case 'title':
    case 'containerTitle':
      return [
        isShouted(String(value)) ? 0 : 1,
        isAbbreviated(String(value)) ? 0 : 1,
        isExact,
        -capitals(String(value)),
        String(value).length,
      ]
    case 'authors':
    case 'editors':
      return [(value as People).length, weightOfNames(value as People), isExact]
    case 'issued':
    case 'accessed':
      return [size(value), isExact]
    case 'page':
      return [/[-–]/.test(String(value)) ? 1 : 0, isExact, String(value).length]
    default:
      return [isExact, typeof value === 'string' ? value.length : size(value)]
  }
}

const kindRank = (kind: string) =>
  kind === 'document' ? 0 : /^(webpage|article)$/.test(kind) ? 1 : 2

function compare(one: number[], other: number[]): number {
  const at = one.findIndex((number, i) => number !== other[i])
  return at < 0 ? 0 : (one[at] as number) - (other[at] as number)
}

function allFields(works: Work[]): Work['otherFields'] {
  const all = works.flatMap(({otherFields}) => otherFields ?? [])
  const sorted = all.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  return sorted.filter(({name}, i) => sorted.findIndex((other) => other.name === name) === i)
}

/** The journal’s short name, where one record has it and another the whole one. */
function abbreviationOf(works: readonly Work[], chosen: unknown): string | undefined {
  const names = works.map(({containerTitle}) => containerTitle ?? '')
  const short = names.filter((name) => name && name !== chosen && isAbbreviated(name))
  return short.sort()[0]
}

const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length)
const size = (value: unknown) =>
  Object.values((value ?? {}) as object).filter((part) => !isEmpty(part)).length
const isShouted = (text: string) => !/\p{Ll}/u.test(text)
const isAbbreviated = (text: string) => /\p{L}\.(\s|$)/u.test(text)
const capitals = (text: string) => (text.match(/(?<=\s)\p{Lu}\p{Ll}/gu) ?? []).length

const weightOfNames = (people: People) =>
  people.reduce((sum, {family = '', given = '', literal}) => {
    return (
      sum +
      (literal ? 0 : 1) * 2 +
      given.replace(/[^\p{L}]/gu, '').length +
      (isShouted(family) ? -1 : 0)
    )
  }, 0)

/** Whether one spelling of a person may stand for the other and says no less. */
function isFuller(name: People[number], than: People[number] | undefined): boolean {
  const same = (one?: string, other?: string) =>
    (one ?? '').toLowerCase() === (other ?? '').toLowerCase()
  if (!than || !same(name.family, than.family) || !same(name.literal, than.literal)) return false
  if (!same(name.suffix?.replace('.', ''), than.suffix?.replace('.', ''))) return false
  const [full, short] = [parts(name.given), parts(than.given)]
  return short.length <= full.length && short.every((part, i) => full[i]?.startsWith(part))
}

const parts = (given = '') =>
  given
    .toLowerCase()
    .split(/[\s.‐-]+/)
    .filter(Boolean)
