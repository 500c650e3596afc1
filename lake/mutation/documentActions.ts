import {
  readAttributes,
  readEdit,
  readIds,
  readPublishedId,
  readRevision,
  readVersionId,
} from './actionFields.ts'
import type {Perform} from './actions.ts'
import {layerOf, toPublishedId} from './documentId.ts'
import {conflict, invalid} from './invalid.ts'
import {strengthenReferences} from './references.ts'
import {checkUnlocked} from './releaseLock.ts'
import {checkRevision, type Working} from './working.ts'

/** The life of one document: draft, published, gone (API reference, "Document actions"). */
export const documentActions: Record<string, Perform> = {
  'sanity.action.document.create'(action, {working}) {
    const attributes = readAttributes(action)
    const publishedId = toPublishedId(attributes._id)
    if (layerOf(attributes._id) === 'published') {
      throw invalid(`A document is created as a draft or version; got the id "${attributes._id}"`)
    }
    if (action.ifExists === 'ignore' && working.get(attributes._id)) {
      return working.leave(attributes._id)
    }
    if (layerOf(attributes._id) === 'drafts' && working.get(publishedId)) {
      throw conflict(`Document "${publishedId}" is already published; edit it instead`)
    }
    working.create(attributes)
  },

  'sanity.action.document.edit'(action, {working}) {
    const id = readVersionId(action)
    checkUnlocked(working, id)
    if (!working.get(id)) {
      const published = working.demand(readPublishedId(action))
      working.create({...withoutStamps(published), _id: id})
    }
    working.patch(id, readEdit(action))
  },

  'sanity.action.document.publish'(action, {working}) {
    const draft = working.demand(readVersionId(action))
    const publishedId = readPublishedId(action)
    checkRevision(draft, readRevision(action, 'ifDraftRevisionId'))
    const expected = readRevision(action, 'ifPublishedRevisionId')
    if (expected) checkRevision(working.demand(publishedId), expected)
    publishVersion(working, draft._id)
  },

  'sanity.action.document.unpublish'(action, {working}) {
    const published = working.demand(readPublishedId(action))
    const draftId = `drafts.${published._id}`
    if (!working.get(draftId)) working.create({...withoutStamps(published), _id: draftId})
    working.remove(published._id)
  },

  'sanity.action.document.discard'(action, {working, purge}) {
    const id = readVersionId(action)
    working.demand(id)
    working.remove(id)
    if (action.purge) purge(id)
  },

  'sanity.action.document.replaceDraft'(action, {working}) {
    const attributes = readAttributes(action)
    if (layerOf(attributes._id) === 'published') {
      throw invalid(`replaceDraft writes a draft or version; got the id "${attributes._id}"`)
    }
    if (!working.get(attributes._id)) working.demand(toPublishedId(attributes._id))
    working.replace(attributes)
  },

  'sanity.action.document.delete'(action, {working, group, purge}) {
    const publishedId = readPublishedId(action)
    working.demand(publishedId)
    const listed = readIds(action, 'includeDrafts', 'includeVersions')
    const ids = group(publishedId).filter((id) => working.get(id))
    const missed = ids.filter((id) => id !== publishedId && !listed.includes(id))
    if (missed.length) {
      throw conflict(`"${publishedId}" also exists as ${missed.join(', ')}; list them all`)
    }
    for (const id of ids) {
      working.remove(id)
      if (action.purge) purge(id)
    }
  },
}

/** Moves a draft or version over its published document. */
export function publishVersion(working: Working, id: string): void {
  const version = working.demand(id)
  const publishedId = toPublishedId(id)
  const createdAt = working.get(publishedId)?._createdAt ?? version._createdAt
  const content = strengthenReferences(withoutStamps(version))
  working.replace({...content, _id: publishedId, _createdAt: createdAt})
  working.remove(id)
}

/** What a copy takes along: content and creation time; the lake stamps the rest anew. */
export function withoutStamps(document: Record<string, unknown>): Record<string, unknown> {
  const {_rev, _updatedAt, _system, ...content} = document
  return content
}
