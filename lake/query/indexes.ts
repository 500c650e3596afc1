import type {LakeDocument} from '../mutation/document.ts'
import {readAttribute} from './evaluator/attribute.ts'
import {referencesOf} from './evaluator/references.ts'
import type {Run} from './evaluator/step.ts'

/** What documents are looked up by. */
export type IndexKey =
  /** The value of a field: `slug.current`. */
  | {kind: 'path'; path: string[]}
  /** The items of a list, or a field of theirs: `tags`, `authors[]._ref`. */
  | {kind: 'items'; list: string[]; item: string[]}
  /** The ids a document refers to, anywhere within it. */
  | {kind: 'references'}
  /** The published id that a draft or version belongs to, and its own. */
  | {kind: 'group'}

type Buckets = Map<unknown, LakeDocument[]>

interface Index {
  key: IndexKey
  buckets: Buckets
}

/** How many indexes a view keeps; the one that was built first goes first. */
const KEPT = 32

export interface Indexes {
  /** The documents under any of the keys, in the view's order. */
  lookUp(key: IndexKey, keys: unknown[], run: Run): Generator<void, LakeDocument[], void>
  /** Follows a change of one document, as the view does. */
  replace(before: LakeDocument | undefined, after: LakeDocument | undefined): void
  /** The same for a copy of the view, to go its own way from here; buckets are never changed. */
  fork(view: Documents): Indexes
}

export interface Documents {
  documents: LakeDocument[]
  byId: Map<string, LakeDocument>
}

/** The indexes of one view, each built when it is first asked. Buckets keep the view's order. */
export function createIndexes(
  {documents, byId}: Documents,
  built = new Map<string, Index>(),
): Indexes {
  return {
    *lookUp(key: IndexKey, keys: unknown[], run: Run): Generator<void, LakeDocument[], void> {
      if (key.kind === 'path' && key.path.length === 1 && key.path[0] === '_id') {
        return inOrder(keys.map((id) => [byId.get(id as string) ?? []].flat()))
      }
      const name = JSON.stringify(key)
      let index = built.get(name)
      if (!index) {
        index = {key, buckets: yield* build(key, documents, run)}
        if (built.size >= KEPT) built.delete(built.keys().next().value as string)
        built.set(name, index)
      }
      const {buckets} = index
      return inOrder(keys.map((value) => buckets.get(value) ?? []))
    },
    replace(before: LakeDocument | undefined, after: LakeDocument | undefined): void {
      for (const {key, buckets} of built.values()) {
        if (before) for (const value of keysOf(before, key)) take(buckets, value, before)
        if (after) for (const value of keysOf(after, key)) put(buckets, value, after)
      }
    },
    fork(view: Documents): Indexes {
      const copies = [...built].map(([name, {key, buckets}]) => {
        return [name, {key, buckets: new Map(buckets)}] as const
      })
      return createIndexes(view, new Map(copies))
    },
  }
}

function* build(
  key: IndexKey,
  documents: LakeDocument[],
  run: Run,
): Generator<void, Buckets, void> {
  const buckets: Buckets = new Map()
  for (const document of documents) {
    for (const value of keysOf(document, key)) {
      const bucket = buckets.get(value)
      if (bucket) bucket.push(document)
      else buckets.set(value, [document])
    }
    run.left -= key.kind === 'references' ? 20 : 1
    if (run.left <= 0) yield
  }
  return buckets
}

function keysOf(document: LakeDocument, key: IndexKey): Iterable<unknown> {
  if (key.kind === 'references') return referencesOf(document)
  if (key.kind === 'group') return groupsOf(document._id)
  if (key.kind === 'path') return readPlain(document, key.path)
  const list = key.list.reduce<unknown>(readAttribute, document)
  return Array.isArray(list) ? new Set(list.flatMap((item) => readPlain(item, key.item))) : []
}

/** The value at a path as a list of one; of none where nothing can be equal to it. */
function readPlain(value: unknown, path: string[]): unknown[] {
  const found = path.reduce<unknown>(readAttribute, value) ?? null
  return found === null || typeof found === 'object' ? [] : [found]
}

function groupsOf(id: string): Set<string> {
  const [root, ...rest] = id.split('.')
  const groups = new Set([id])
  if (root === 'drafts' && rest.length > 0) groups.add(rest.join('.'))
  if (root === 'versions' && rest.length > 1) groups.add(rest.slice(1).join('.'))
  return groups
}

function inOrder(found: LakeDocument[][]): LakeDocument[] {
  const [first = []] = found
  if (found.length < 2) return first
  return [...new Set(found.flat())].sort((a, b) => (a._id < b._id ? -1 : 1))
}

function put(buckets: Buckets, value: unknown, document: LakeDocument): void {
  const bucket = buckets.get(value) ?? []
  const at = positionOf(bucket, document._id)
  buckets.set(value, bucket.toSpliced(at, 0, document))
}

function take(buckets: Buckets, value: unknown, document: LakeDocument): void {
  const rest = buckets.get(value)?.filter((other) => other !== document) ?? []
  if (rest.length > 0) buckets.set(value, rest)
  else buckets.delete(value)
}

/** Where a document with this id stands, or would stand, in a list in order of `_id`. */
export function positionOf(documents: LakeDocument[], id: string): number {
  let low = 0
  let high = documents.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((documents[middle] as LakeDocument)._id < id) low = middle + 1
    else high = middle
  }
  return low
}
