import type {Refusal} from '../refusal.ts'
import {invalid} from './invalid.ts'

/** The hosted lake stops at 20; this only keeps walks through a document from exhausting the stack. */
export const MAX_DEPTH = 200

/** A mutation or action puts a document some levels below itself. */
const ENVELOPE = 10

/** Refuses what could not be walked through, or would not be what it says once it is copied. */
export function checkShape(value: unknown, depth = 0): void {
  if (typeof value !== 'object' || value === null) return
  if (depth > MAX_DEPTH + ENVELOPE) throw tooDeep()
  if (Object.hasOwn(value, '__proto__')) {
    throw invalid('No field can be called "__proto__"; call it something else')
  }
  for (const item of Object.values(value)) checkShape(item, depth + 1)
}

/** The refusal of a document that is nested deeper than any use. */
export function tooDeep(): Refusal {
  return invalid(`A document may be nested ${MAX_DEPTH} levels deep`)
}
