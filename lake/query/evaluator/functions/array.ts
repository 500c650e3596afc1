import {DateTime} from 'groq-js'
import type {Run} from '../step.ts'
import {isEqual} from '../values.ts'
import type {Functions} from './index.ts'

export const arrayFunctions: Functions = {
  plain: {
    'array::join': (items, separator, run: Run) => {
      if (!Array.isArray(items) || typeof separator !== 'string') return null
      run.left -= items.length >> 3
      return items.every(hasText) ? items.map(String).join(separator) : null
    },
    'array::compact': (items) =>
      Array.isArray(items) ? items.filter((item) => item !== null) : null,
    'array::unique': (items, run: Run) => {
      if (!Array.isArray(items)) return null
      run.left -= items.length >> 3
      const seen = new Set()
      return items.filter((item) => {
        if (item !== null && !hasText(item)) return true
        const isNew = !seen.has(item)
        seen.add(item)
        return isNew
      })
    },
    'array::intersects': (left, right, run: Run) => {
      if (!Array.isArray(left) || !Array.isArray(right)) return null
      run.left -= (left.length + right.length) >> 3
      const plain = new Set(right.map((item) => item ?? null).filter(isPlain))
      const dates = right.filter((item) => item instanceof DateTime)
      return left.some((item) =>
        item instanceof DateTime
          ? dates.some((date) => isEqual(item, date))
          : plain.has(item ?? null),
      )
    },
  },
}

function isPlain(value: unknown): boolean {
  return value === null || typeof value !== 'object'
}

function hasText(value: unknown): boolean {
  return value instanceof DateTime || ['string', 'number', 'boolean'].includes(typeof value)
}
