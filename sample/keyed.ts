import {createHash} from 'node:crypto'
import type {Draft, Sample} from './draft.ts'

/**
 * Gives every object in a list its `_key`, made of the document's id and the place in it: the same
 * on every run, and different everywhere on a page.
 */
export function keyed(document: Draft): Sample {
  return fill(document, document._id) as Sample
}

function fill(value: unknown, place: string): unknown {
  if (Array.isArray(value)) return value.map((item, i) => fillItem(item, `${place}[${i}]`))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, fill(part, `${place}.${name}`)]),
  )
}

/** Annotations come with a key, because the marks of their block already name it. */
function fillItem(item: unknown, place: string): unknown {
  if (item === null || typeof item !== 'object') return item
  return {_key: toKey(place), ...(fill(item, place) as object)}
}

const toKey = (place: string) => createHash('sha256').update(place).digest('hex').slice(0, 12)
