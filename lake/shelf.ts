import type {Change, Documents, LakeDocument} from './mutation/document.ts'
import {strongReferences} from './mutation/references.ts'

export interface Shelf extends Documents {
  put(change: Pick<Change, 'id' | 'before' | 'after'>): void
}

/** The documents in memory, and who refers to whom. */
export function createShelf(stored: Iterable<LakeDocument>): Shelf {
  const byId = new Map<string, LakeDocument>()
  const referrers = new Map<string, Set<string>>()
  for (const document of stored) put({id: document._id, before: null, after: document})

  function put({id, before, after}: Pick<Change, 'id' | 'before' | 'after'>): void {
    if (before) for (const target of strongReferences(before)) referrers.get(target)?.delete(id)
    if (!after) return void byId.delete(id)
    byId.set(id, after)
    for (const target of strongReferences(after)) {
      if (!referrers.has(target)) referrers.set(target, new Set())
      referrers.get(target)?.add(id)
    }
  }

  return {
    put,
    get: (id) => byId.get(id),
    all: () => byId.values(),
    referrers: (id) => referrers.get(id) ?? [],
  }
}
