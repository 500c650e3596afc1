import type {CslDate, CslName} from '../schemas/model.generated.ts'

const NAME_PARTS = [
  ['family', 'family'],
  ['given', 'given'],
  ['suffix', 'suffix'],
  ['nonDroppingParticle', 'non-dropping-particle'],
  ['droppingParticle', 'dropping-particle'],
  ['literal', 'literal'],
] as const

type KeyedName = CslName & {_key: string}

/** Names as CSL-JSON writes them. */
export function toCslNames(names: KeyedName[]): Record<string, string>[] {
  return names.map((name) =>
    Object.fromEntries(
      NAME_PARTS.flatMap(([ours, theirs]) => (name[ours] ? [[theirs, name[ours]]] : [])),
    ),
  )
}

/** Names read from CSL-JSON; their keys follow from their places. */
export function fromCslNames(value: unknown): KeyedName[] | undefined {
  if (!Array.isArray(value)) return undefined
  return value.map((name: Record<string, unknown>, i) => ({
    _type: 'cslName',
    _key: `name-${i + 1}`,
    ...Object.fromEntries(
      NAME_PARTS.flatMap(([ours, theirs]) =>
        typeof name?.[theirs] === 'string' ? [[ours, name[theirs]]] : [],
      ),
    ),
  }))
}

/** A date as CSL-JSON writes it, with `date-parts`. */
export function toCslDate(date: CslDate): Record<string, unknown> {
  const start = parts(date.year, date.month, date.day)
  const end = parts(date.endYear, date.endMonth, date.endDay)
  return {
    ...(start.length && {'date-parts': end.length ? [start, end] : [start]}),
    ...(date.season !== undefined && {season: date.season}),
    ...(date.circa !== undefined && {circa: date.circa}),
    ...(date.literal !== undefined && {literal: date.literal}),
  }
}

/** A date read from CSL-JSON, whose numbers are often written as strings. */
export function fromCslDate(value: unknown): CslDate | undefined {
  if (!value || typeof value !== 'object') return undefined
  const given = value as Record<string, unknown>
  const [start = [], end = []] = (given['date-parts'] as unknown[][] | undefined) ?? []
  const date = {
    year: toNumber(start[0]),
    month: toNumber(start[1]),
    day: toNumber(start[2]),
    endYear: toNumber(end[0]),
    endMonth: toNumber(end[1]),
    endDay: toNumber(end[2]),
    season: toNumber(given.season),
    circa: given.circa === undefined ? undefined : Boolean(given.circa),
    literal: toText(given.literal ?? given.raw),
  }
  const known = Object.entries(date).filter(([, part]) => part !== undefined)
  return known.length ? {_type: 'cslDate', ...Object.fromEntries(known)} : undefined
}

function parts(...numbers: (number | undefined)[]): number[] {
  const end = numbers.indexOf(undefined)
  return (end < 0 ? numbers : numbers.slice(0, end)) as number[]
}

function toNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

function toText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
