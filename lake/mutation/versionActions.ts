import {
  readAttributes,
  readPublishedId,
  readRevision,
  readText,
  readVersionId,
} from './actionFields.ts'
import type {Perform} from './actions.ts'
import {withoutStamps} from './documentActions.ts'
import {layerOf} from './documentId.ts'
import {conflict, invalid} from './invalid.ts'
import {checkUnlocked} from './releaseLock.ts'
import {checkRevision} from './working.ts'

/** Versions of a document inside a release; drafts are versions too. */
export const versionActions: Record<string, Perform> = {
  'sanity.action.document.version.create'(action, {working}) {
    if (action.document ?? action.attributes) {
      const attributes = readAttributes(action)
      checkLayer(attributes._id)
      checkUnlocked(working, attributes._id)
      working.create(attributes)
      return
    }
    const versionId = readVersionId(action)
    checkUnlocked(working, versionId)
    const base = working.demand(readText(action, 'baseId'))
    checkRevision(base, readRevision(action, 'ifBaseRevisionId'))
    working.create({...withoutStamps(base), _id: versionId})
  },

  'sanity.action.document.version.discard'(action, {working, purge}) {
    const id = readVersionId(action)
    working.demand(id)
    checkUnlocked(working, id)
    working.remove(id)
    if (action.purge) purge(id)
  },

  'sanity.action.document.version.replace'(action, {working}) {
    const attributes = readAttributes(action)
    checkLayer(attributes._id)
    checkUnlocked(working, attributes._id)
    working.demand(attributes._id)
    working.replace(attributes)
  },

  'sanity.action.document.version.unpublish'(action, {working}) {
    const id = readVersionId(action)
    if (layerOf(id) === 'drafts')
      throw conflict(`"${id}" is a draft; unpublish marks a release version`)
    checkUnlocked(working, id)
    const published = working.demand(readPublishedId(action))
    if (!working.get(id)) working.create({...withoutStamps(published), _id: id})
    working.patch(id, {set: {'_system.delete': true}})
  },
}

function checkLayer(id: string): void {
  if (layerOf(id) !== 'published') return
  throw invalid(`"${id}" is no draft or version id; expected "drafts.…" or "versions.<release>.…"`)
}
