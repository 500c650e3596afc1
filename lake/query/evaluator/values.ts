import {DateTime, Path} from 'groq-js'

export type Fields = Record<string, unknown>

/** GROQ's objects: neither arrays nor the types that JSON lacks. */
export function isFields(value: unknown): value is Fields {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof DateTime) &&
    !(value instanceof Path)
  )
}

/** A JavaScript value as GROQ knows it: without `undefined`, infinities and NaN. */
export function toValue(value: unknown): unknown {
  if (value === undefined) return null
  return typeof value === 'number' && !Number.isFinite(value) ? null : value
}

/** `==`: only values of the same plain type are equal; arrays and objects never are. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return typeof a !== 'object' || a === null || a instanceof DateTime
  return a instanceof DateTime && b instanceof DateTime && a.equals(b)
}

/** `<` and its like: null where the two cannot be compared. */
export function comparePartially(a: unknown, b: unknown): number | null {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : Number(a > b)
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b)
  if (a instanceof DateTime && b instanceof DateTime) return a.compareTo(b)
  return null
}

/** The order of `order()`: by type first, then by value. */
export function compareTotally(a: unknown, b: unknown): number {
  const byType = rankOf(a) - rankOf(b)
  return byType === 0 ? (comparePartially(a, b) ?? 0) : byType
}

function rankOf(value: unknown): number {
  if (typeof value === 'string') return 3
  if (typeof value === 'number') return 2
  if (typeof value === 'boolean') return 4
  return value instanceof DateTime ? 1 : 100
}
