import type {LakeDocument} from '../../mutation/document.ts'
import {isFields} from '../evaluator/values.ts'
import type {View} from '../views.ts'

/** A field name, a place in a list, or the `_key` of what stands there. */
export type Segment = string | number | {key: string}

/** Where in which document a value is stored. */
export interface Origin {
  document: LakeDocument
  path: Segment[]
}

/** A value with where it is from; composed ones know it of their parts. */
export interface Traced {
  value: unknown
  origin?: Origin
  fields?: Map<string, Traced>
  items?: Traced[]
  literal?: true
}

/** Recognises values that are stored as such: documents, and objects and lists within them. */
export function createOrigins(view: View) {
  const known = new Map<object, Origin>()
  const seen = new Set<LakeDocument>()
  /** Documents whose parts are not known yet; most queries never ask. */
  let pending: LakeDocument[] = []
  return {trace}

  function trace(value: unknown): Traced {
    if (typeof value !== 'object' || value === null) return {value}
    if (isDocument(value)) {
      if (!seen.has(value)) pending.push(value)
      seen.add(value)
      return {value, origin: {document: value, path: []}}
    }
    const isList = Array.isArray(value)
    if (isList && value.length > 0 && value.every(isDocument)) {
      return {value, items: value.map(trace)}
    }
    for (const document of pending) note(document, {document, path: []})
    pending = []
    const origin = known.get(value)
    if (origin) return {value, origin}
    return isList ? {value, items: value.map(trace)} : {value}
  }

  function isDocument(value: unknown): value is LakeDocument {
    return isFields(value) && view.byId.get(value._id as string) === value
  }

  function note(value: unknown, origin: Origin): void {
    if (typeof value !== 'object' || value === null) return
    known.set(value, origin)
    for (const child of partsOf({value, origin})) note(child.value, child.origin as Origin)
  }
}

/** A field of a value. */
export function traceField({value, origin, fields}: Traced, name: string): Traced {
  const field = fields?.get(name)
  if (field) return field
  if (!isFields(value) || !Object.hasOwn(value, name)) return {value: null}
  const part = value[name] ?? null
  return origin ? {value: part, origin: {...origin, path: [...origin.path, name]}} : {value: part}
}

/** The items of a list; none of anything else. */
export function traceItems({value, origin, items}: Traced): Traced[] {
  if (items) return items
  if (!Array.isArray(value)) return []
  return value.map((item, index) => {
    if (!origin) return {value: item}
    const key = isFields(item) && typeof item._key === 'string' ? {key: item._key} : index
    return {value: item, origin: {...origin, path: [...origin.path, key]}}
  })
}

function partsOf(traced: Traced): Traced[] {
  if (Array.isArray(traced.value)) return traceItems(traced)
  return Object.keys(traced.value as object).map((name) => traceField(traced, name))
}
