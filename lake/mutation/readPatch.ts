import type {PatchOperations} from './document.ts'
import {invalid} from './invalid.ts'

const isText = (value: unknown) => typeof value === 'string'

const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText)

const isObject = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function isInsert(value: unknown): boolean {
  if (!isObject(value)) return false
  const {items, ...place} = value as Record<string, unknown>
  return Array.isArray(items) && isTexts(Object.values(place))
}

/** The operations of a patch, and what each must be. */
const OPERATIONS: Record<string, [expected: string, isFine: (value: unknown) => boolean]> = {
  set: ['an object of values by path', isObject],
  setIfMissing: ['an object of values by path', isObject],
  unset: ['a list of paths', isTexts],
  diffMatchPatch: ['an object of text patches by path', isObject],
  inc: ['an object of numbers by path', isObject],
  dec: ['an object of numbers by path', isObject],
  insert: ['an object of a place and "items", a list', isInsert],
  ifRevisionID: ['a text', isText],
}

/** Reads a patch; refuses what is no operation, or none that can be carried out on any document. */
export function readPatch(given: Record<string, unknown>): PatchOperations {
  for (const [name, value] of Object.entries(given)) {
    const known = Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : undefined
    if (!known) {
      const names = Object.keys(OPERATIONS).join(', ')
      throw invalid(`Unknown patch operation "${name}"; expected one of ${names}`)
    }
    const [expected, isFine] = known
    if (!isFine(value)) throw invalid(`Expected "${name}" of a patch to be ${expected}`)
  }
  return given
}
