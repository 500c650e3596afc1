import {withArrayKeys} from './arrayKeys.ts'
import type {Attributes, PatchOperations} from './document.ts'
import {invalid} from './invalid.ts'
import {readPatch} from './readPatch.ts'
import type {Working} from './working.ts'

/** Ids of the documents a query selects, as the transaction sees them. */
type Select = (query: string, params: Record<string, unknown>) => string[]

export interface MutateContext {
  working: Working
  select: Select
  autoGenerateArrayKeys: boolean
  /** Ids whose history goes with them. */
  purge: (id: string) => void
}

const KINDS = 'create, createOrReplace, createIfNotExists, patch or delete'

/** Carries out one mutation of `/data/mutate` on a transaction. */
export function mutate(mutation: unknown, context: MutateContext): void {
  const entries = Object.entries((mutation ?? {}) as Record<string, never>)
  const [kind, value] = entries[0] ?? []
  if (entries.length !== 1 || !kind || typeof value !== 'object' || value === null) {
    throw invalid(`A mutation is an object with exactly one of ${KINDS}; got ${preview(mutation)}`)
  }
  const perform = Object.hasOwn(mutations, kind) ? mutations[kind] : undefined
  if (!perform) throw invalid(`Unknown mutation "${kind}"; expected ${KINDS}`)
  perform(value, context)
}

interface Selection {
  id?: string | string[]
  query?: string
  params?: Record<string, unknown>
  purge?: boolean
}

const mutations: Record<string, (value: never, context: MutateContext) => void> = {
  create(value: Attributes, context) {
    context.working.create(prepare(value, context))
  },
  createOrReplace(value: Attributes, context) {
    requireId(value, 'createOrReplace')
    context.working.replace(prepare(value, context))
  },
  createIfNotExists(value: Attributes, context) {
    const id = requireId(value, 'createIfNotExists')
    if (context.working.get(id)) context.working.leave(id)
    else context.working.create(prepare(value, context))
  },
  patch(value: Selection & PatchOperations, context) {
    const {id: _id, query: _query, params: _params, ...operations} = value
    const given = readPatch(operations)
    const patch = context.autoGenerateArrayKeys ? keyPatch(given, context) : given
    for (const id of selectIds(value, context)) context.working.patch(id, patch)
  },
  delete(value: Selection, context) {
    for (const id of selectIds(value, context)) {
      if (context.working.get(id)) context.working.remove(id)
      if (value.purge) context.purge(id)
    }
  },
}

function selectIds(selection: Selection, {select}: MutateContext): string[] {
  const {id, query, params} = selection
  if (typeof id === 'string') return [id]
  if (Array.isArray(id) && id.every((one) => typeof one === 'string')) return id
  if (typeof query !== 'string') throw invalid('Expected an "id" or a "query" to select documents')
  const ids = select(query, params ?? {})
  if (ids.length <= 10_000) return ids
  throw invalid(`The query selects ${ids.length} documents; a mutation may touch 10000`)
}

function prepare(value: Attributes, {working, autoGenerateArrayKeys}: MutateContext): Attributes {
  if (typeof value._id === 'string' && value._id.startsWith('_.')) {
    throw invalid(`"${value._id}" is the lake's own; releases are written by release actions`)
  }
  return autoGenerateArrayKeys ? withArrayKeys(value, keysFrom(working.stamp.newId)) : value
}

function keyPatch(patch: PatchOperations, {working}: MutateContext): PatchOperations {
  const keyed = {...patch}
  const newKey = keysFrom(working.stamp.newId)
  if (patch.set) keyed.set = withArrayKeys(patch.set, newKey)
  if (patch.setIfMissing) keyed.setIfMissing = withArrayKeys(patch.setIfMissing, newKey)
  if (patch.insert) {
    keyed.insert = {...patch.insert, items: withArrayKeys(patch.insert.items, newKey)}
  }
  return keyed
}

function keysFrom(newId: () => string): () => string {
  return () => newId().replaceAll('-', '').slice(0, 12)
}

function requireId(value: Attributes, kind: string): string {
  if (typeof value._id === 'string' && value._id) return value._id
  throw invalid(`${kind} needs a document with an "_id"`)
}

function preview(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 80)
}
