import {isDeepStrictEqual} from 'node:util'
import type {LakeDocument} from './document.ts'

/** A mendoza patch: a flat list of opcodes and operands. */
type Patch = unknown[]

export interface Effects {
  apply: Patch
  revert: Patch
}

type Fields = Record<string, unknown>

/** Opcodes by their place in mendoza's list (mendoza `internal-patcher`). */
const VALUE = 0
const PUSH_FIELD_COPY = 10
const PUSH_FIELD_BLANK = 11
const PUSH_ELEMENT_COPY = 12
const RETURN_SAME_KEY_POP = 15
const RETURN_INTO_ARRAY_POP = 16
const SET_FIELD = 17
const DELETE_FIELD = 19
const APPEND_VALUE = 20
const APPEND_SLICE = 21
const APPEND_STRING = 22
const APPEND_STRING_SLICE = 23

/**
 * What turns the document before into the one after, and back. `_rev` stays out: Studio
 * applies effects to documents without it, and field operands are indices of sorted keys.
 * As fine-grained as it is cheap, since Studio attributes to an author what a patch touches.
 */
export function toEffects(before: LakeDocument | null, after: LakeDocument | null): Effects {
  const [from, to] = [withoutRev(before), withoutRev(after)]
  return {apply: diffDocument(from, to), revert: diffDocument(to, from)}
}

function withoutRev(document: LakeDocument | null): Fields | null {
  if (!document) return null
  const {_rev, ...rest} = document
  return rest
}

function diffDocument(before: Fields | null, after: Fields | null): Patch {
  return before && after ? diffFields(before, after) : [VALUE, after]
}

function diffFields(before: Fields, after: Fields): Patch {
  const patch: Patch = []
  const keys = Object.keys(before).sort()
  keys.forEach((key, index) => {
    if (!Object.hasOwn(after, key)) patch.push(DELETE_FIELD, index)
    else if (!isDeepStrictEqual(before[key], after[key])) {
      patch.push(...diffField(index, key, before[key], after[key]))
    }
  })
  for (const key of Object.keys(after)) {
    if (!Object.hasOwn(before, key)) patch.push(SET_FIELD, after[key], key)
  }
  return patch
}

function diffField(index: number, key: string, before: unknown, after: unknown): Patch {
  if (isFields(before) && isFields(after)) {
    return [PUSH_FIELD_COPY, index, ...diffFields(before, after), RETURN_SAME_KEY_POP]
  }
  const inner =
    Array.isArray(before) && Array.isArray(after)
      ? diffItems(before, after)
      : typeof before === 'string' && typeof after === 'string'
        ? diffText(before, after)
        : []
  // A blank output that nothing is written to would end as null, so emptiness is set whole.
  if (!inner.length) return [SET_FIELD, after, key]
  return [PUSH_FIELD_BLANK, index, ...inner, RETURN_SAME_KEY_POP]
}

function diffItems(before: unknown[], after: unknown[]): Patch {
  const patch: Patch = []
  const places = new Map<string, number>()
  before.forEach((item, index) => {
    if (!places.has(nameOf(item))) places.set(nameOf(item), index)
  })
  /** The elements being copied as they stand, from first to past the last. */
  let slice: [number, number] | null = null
  const flush = () => {
    if (slice) patch.push(APPEND_SLICE, ...slice)
    slice = null
  }
  for (const item of after) {
    const index = places.get(nameOf(item))
    const old = index === undefined ? undefined : before[index]
    if (index !== undefined && isDeepStrictEqual(old, item)) {
      if (slice?.[1] === index) slice[1] = index + 1
      else {
        flush()
        slice = [index, index + 1]
      }
      continue
    }
    flush()
    if (index !== undefined && isFields(old) && isFields(item)) {
      patch.push(PUSH_ELEMENT_COPY, index, ...diffFields(old, item), RETURN_INTO_ARRAY_POP)
    } else patch.push(APPEND_VALUE, item)
  }
  flush()
  return patch
}

function diffText(before: string, after: string): Patch {
  const [a, b] = [[...before], [...after]]
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  const room = Math.min(a.length, b.length) - head
  while (tail < room && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  if (head + tail === 0) return []
  const patch: Patch = []
  const bytes = (characters: string[]) => Buffer.byteLength(characters.join(''))
  if (head) patch.push(APPEND_STRING_SLICE, 0, bytes(a.slice(0, head)))
  const middle = b.slice(head, b.length - tail).join('')
  if (middle) patch.push(APPEND_STRING, middle)
  const end = bytes(a)
  if (tail) patch.push(APPEND_STRING_SLICE, end - bytes(a.slice(a.length - tail)), end)
  return patch
}

/** Keyed items are the same item while the key is; others while they are equal. */
function nameOf(item: unknown): string {
  const key = isFields(item) ? item._key : undefined
  return typeof key === 'string' ? `key:${key}` : JSON.stringify(item)
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
