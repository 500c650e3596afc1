import type {Action} from './actions.ts'
import type {Attributes, PatchOperations} from './document.ts'
import {layerOf, toPublishedId} from './documentId.ts'
import {invalid} from './invalid.ts'
import {readPatch} from './readPatch.ts'

/** Reads a required string field, under any of the names that Sanity's clients give it. */
export function readText(action: Action, ...names: string[]): string {
  for (const name of names) {
    const value = action[name]
    if (typeof value === 'string' && value) return value
  }
  throw invalid(`${action.actionType} needs "${names.join('" or "')}", a string`)
}

/** A draft or version id that belongs to the group of `publishedId`, if one is given. */
export function readVersionId(action: Action): string {
  const id = readText(action, 'draftId', 'versionId')
  if (layerOf(id) === 'published') {
    throw invalid(
      `"${id}" is no draft or version id; expected "drafts.…" or "versions.<release>.…"`,
    )
  }
  const publishedId = action.publishedId
  if (typeof publishedId === 'string' && toPublishedId(id) !== publishedId) {
    throw invalid(`"${id}" is not a version of "${publishedId}"`)
  }
  return id
}

/** The id of the published document that an action is about, whether it is there or not. */
export function readPublishedId(action: Action): string {
  const id = readText(action, 'publishedId')
  if (layerOf(id) === 'published') return id
  throw invalid(`"${id}" is no published id: it names a draft or version`)
}

/** The document that an action brings, under either of the names it has had. */
export function readAttributes(action: Action): Attributes & {_id: string} {
  const attributes = action.attributes ?? action.document
  if (typeof attributes === 'object' && attributes !== null) {
    const document = attributes as Attributes
    if (typeof document._id === 'string') return document as Attributes & {_id: string}
  }
  throw invalid(`${action.actionType} needs "attributes", a document with an "_id"`)
}

/** The operations of an action that edits. */
export function readEdit(action: Action): PatchOperations {
  const patch = action.patch
  if (typeof patch !== 'object' || patch === null) {
    throw invalid(`${action.actionType} needs "patch", an object of patch operations`)
  }
  const {id: _, ...operations} = patch as Record<string, unknown>
  return readPatch(operations)
}

/** The revision that a caller saw; undefined where it did not care. */
export function readRevision(action: Action, name: string): string | undefined {
  const revision = action[name] ?? undefined
  if (revision === undefined || typeof revision === 'string') return revision
  throw invalid(`Expected "${name}" to be a revision, a text`)
}

/** Ids that an action lists, under either of the names the list has had; none by default. */
export function readIds(action: Action, ...names: string[]): string[] {
  const ids = names.map((name) => action[name]).find((value) => value != null) ?? []
  if (Array.isArray(ids) && ids.every((id) => typeof id === 'string')) return ids
  throw invalid(`Expected "${names.join('" or "')}" to be a list of ids`)
}
