import {Refusal} from '../refusal.ts'
import type {
  Attributes,
  Change,
  Documents,
  LakeDocument,
  Mutation,
  PatchOperations,
} from './document.ts'
import {readDocumentId} from './documentId.ts'
import {applyPatch} from './patch.ts'
import {strongReferences} from './references.ts'

/** What a transaction stamps on the documents it writes. */
export interface Stamp {
  transactionId: string
  /** Whole seconds, as documents carry it: `2026-11-22T09:00:00Z`. */
  time: string
  newId: () => string
}

export type Working = ReturnType<typeof createWorking>

/** The documents as one transaction sees and changes them; nothing leaves before `finish`. */
export function createWorking(base: Documents, stamp: Stamp) {
  const changes = new Map<string, Change>()
  /** Ids that a mutation named without changing them, e.g. createIfNotExists of an existing one. */
  const untouched = new Set<string>()

  const get = (id: string): LakeDocument | null =>
    changes.has(id) ? (changes.get(id)?.after ?? null) : (base.get(id) ?? null)

  function put(id: string, after: LakeDocument | null, mutation: Mutation): void {
    const change = changes.get(id)
    if (change) {
      change.after = after
      change.mutations.push(mutation)
    } else {
      changes.set(id, {id, before: base.get(id) ?? null, after, mutations: [mutation]})
    }
  }

  function toDocument(attributes: Attributes, createdAt?: string): LakeDocument {
    const _id = readDocumentId(attributes._id, stamp.newId)
    const _type = attributes._type
    if (typeof _type !== 'string' || !_type) {
      throw new Refusal(400, 'validationError', `Document "${_id}" lacks a "_type" (a string)`)
    }
    const given = (field: string) => {
      const value = attributes[field]
      return typeof value === 'string' && value ? value : undefined
    }
    const _createdAt = createdAt ?? given('_createdAt') ?? stamp.time
    const _updatedAt = createdAt ? stamp.time : (given('_updatedAt') ?? stamp.time)
    return {...attributes, _id, _type, _rev: stamp.transactionId, _createdAt, _updatedAt}
  }

  return {
    stamp,
    get,
    create(attributes: Attributes): string {
      const document = toDocument(attributes)
      if (get(document._id)) {
        throw new Refusal(
          409,
          'documentAlreadyExistsError',
          `Document by ID "${document._id}" already exists`,
          {id: document._id},
        )
      }
      put(document._id, document, {create: document})
      return document._id
    },
    replace(attributes: Attributes): string {
      const existing = attributes._id ? get(attributes._id) : null
      // Another type is a deletion and a creation (HTTP reference): it keeps no creation time.
      const sameType = existing && existing._type === attributes._type
      const document = toDocument(attributes, sameType ? existing._createdAt : undefined)
      put(document._id, document, {createOrReplace: document})
      return document._id
    },
    patch(id: string, operations: PatchOperations): void {
      const document = demand(id)
      checkRevision(document, operations.ifRevisionID)
      const after = applyPatch(document, operations)
      const stamped = {...after, _rev: stamp.transactionId, _updatedAt: stamp.time}
      const {ifRevisionID: _, ...patch} = operations
      put(id, stamped, {patch: {...patch, id}})
    },
    remove(id: string): void {
      if (get(id)) put(id, null, {delete: {id}})
    },
    leave(id: string): void {
      untouched.add(id)
    },
    demand,
    /** Every document of the dataset as this transaction left it. */
    *all(): Iterable<LakeDocument> {
      for (const document of base.all()) {
        const change = changes.get(document._id)
        if (!change) yield document
        else if (change.after) yield change.after
      }
      for (const {before, after} of changes.values()) if (!before && after) yield after
    },
    /** Checks the references of the result as a whole, so that order inside does not matter. */
    finish(): {changes: Change[]; untouched: string[]} {
      const real = [...changes.values()].filter(({before, after}) => before || after)
      for (const change of real) checkTargets(change)
      for (const change of real) if (isGone(change)) checkReferrers(change.id)
      return {changes: real, untouched: [...untouched].filter((id) => !changes.has(id))}
    },
  }

  function demand(id: string): LakeDocument {
    const document = get(id)
    if (document) return document
    throw new Refusal(
      404,
      'documentNotFoundError',
      `The document with the ID "${id}" was not found`,
      {id},
    )
  }

  function checkTargets({id, after}: Change): void {
    if (!after) return
    for (const target of strongReferences(after)) {
      if (get(target)) continue
      throw new Refusal(
        409,
        'documentReferenceDoesNotExistError',
        `Document "${id}" references non-existent document "${target}"`,
        {id, referenceID: target},
      )
    }
  }

  function checkReferrers(id: string): void {
    const old = [...base.referrers(id)].filter((other) => !changes.has(other))
    const fresh = [...changes.values()].filter(
      ({after}) => after && strongReferences(after).has(id),
    )
    const referencingIDs = [...old, ...fresh.map((change) => change.id)].filter((x) => x !== id)
    if (!referencingIDs.length) return
    const names = referencingIDs.map((other) => `"${other}"`).join(', ')
    throw new Refusal(
      409,
      'documentHasExistingReferencesError',
      `Document "${id}" cannot be deleted as there are references to it from ${names}`,
      {id, referencingIDs},
    )
  }
}

/** Refuses with 409 unless the document is at the revision the caller saw. */
export function checkRevision(document: LakeDocument, expected: string | undefined): void {
  if (!expected || document._rev === expected) return
  throw new Refusal(
    409,
    'documentRevisionIDDoesNotMatchError',
    `Document "${document._id}" has unexpected revision ID ("${document._rev}"), expected "${expected}"`,
    {id: document._id, currentRevisionID: document._rev, expectedRevisionID: expected},
  )
}

/** Deleted, or replaced by another type, which counts as deletion. */
function isGone({before, after}: Change): boolean {
  return before !== null && (after === null || after._type !== before._type)
}
