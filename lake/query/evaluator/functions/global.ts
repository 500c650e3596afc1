import {DateTime, Path} from 'groq-js'
import {hasReference} from '../references.ts'
import {choose} from '../shapes.ts'
import {type Run, simple} from '../step.ts'
import type {Functions} from './index.ts'
import {lower, upper} from './string.ts'

export const globalFunctions: Functions = {
  plain: {
    'global::count': (items, run: Run) => {
      if (!Array.isArray(items)) return null
      run.left -= 1
      return items.length
    },
    'global::dateTime': (value) => {
      if (value instanceof DateTime) return value
      return typeof value === 'string' ? DateTime.parseToValue(value).data : null
    },
    'global::defined': (value) => value !== null,
    'global::length': (value) => {
      if (typeof value === 'string') return countCharacters(value)
      return Array.isArray(value) ? value.length : null
    },
    'global::lower': lower,
    'global::upper': upper,
    'global::path': (value) => (typeof value === 'string' ? new Path(value) : null),
    'global::round': round,
    'global::string': (value) => {
      const isText =
        value instanceof DateTime || ['string', 'number', 'boolean'].includes(typeof value)
      return isText ? `${value}` : null
    },
  },
  ofThis: {
    'global::references': (document, ...given) => {
      const values = given.slice(0, -1)
      const [only] = values
      const ids = values.length === 1 && Array.isArray(only) ? only : values.flat()
      return hasReference(document, toIds(ids))
    },
  },
  special: {
    'global::coalesce': (args) =>
      choose(args, function* (evaluate) {
        for (const arg of args) {
          const value = yield* evaluate(arg)
          if (value !== null) return value
        }
        return null
      }),
    'global::identity': () => simple((_, run) => run.identity),
    'global::now': () => simple((_, run) => run.now.toISOString()),
    'dateTime::now': () => simple((_, run) => new DateTime(run.now)),
    'sanity::projectId': () => simple((_, run) => run.projectId),
    'sanity::dataset': () => simple((_, run) => run.dataset),
  },
}

const idSets = new WeakMap<unknown[], Set<unknown>>()

/** The ids among some values; one set for a list that is asked of many documents. */
function toIds(values: unknown[]): Set<unknown> {
  let ids = idSets.get(values)
  if (!ids) {
    ids = new Set(values.filter((value) => typeof value === 'string'))
    idSets.set(values, ids)
  }
  return ids
}

function round(value: unknown, ...given: unknown[]): number | null {
  if (typeof value !== 'number') return null
  const precision = given.length > 1 ? given[0] : 0
  if (typeof precision !== 'number' || precision < 0 || !Number.isInteger(precision)) return null
  if (precision > 0) return Number(value.toFixed(Math.min(precision, 100)))
  return value < 0 ? -Math.round(-value) : Math.round(value)
}

/** Characters beyond the basic plane count once, though JavaScript stores two. */
function countCharacters(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0xd800 || code > 0xdbff) count++
  }
  return count
}
