import {isDeepStrictEqual} from 'node:util'
import {readEdit, readText} from './actionFields.ts'
import type {Action, ActionContext, Perform} from './actions.ts'
import {checkShape} from './checkShape.ts'
import type {Attributes, LakeDocument, PatchOperations} from './document.ts'
import {publishVersion, withoutStamps} from './documentActions.ts'
import {toPublishedId} from './documentId.ts'
import {conflict, invalid} from './invalid.ts'
import {strengthenReferences} from './references.ts'
import {stateOf} from './releaseLock.ts'
import type {Working} from './working.ts'

/**
 * Releases: documents `_.releases.<id>` of type `system.release`. The hosted lake passes through
 * states such as `publishing`; here one transaction carries each transition out whole.
 */
export const releaseActions: Record<string, Perform> = {
  'sanity.action.release.create'(action, {working}) {
    const releaseId = readText(action, 'releaseId')
    const metadata = {releaseType: 'undecided', ...(action.metadata as object | undefined)}
    working.create(toRelease(releaseId, {metadata, state: 'active'}))
  },

  'sanity.action.release.edit'(action, {working}) {
    const release = demandRelease(action, working)
    const patch = readEdit(action)
    const foreign = pathsOf(patch).find((path) => !path.startsWith('metadata'))
    if (foreign) throw invalid(`A release action edits "metadata" only; got "${foreign}"`)
    working.patch(release._id, patch)
  },

  'sanity.action.release.publish'(action, context) {
    publishRelease(demandRelease(action, context.working, ['active', 'scheduled']), context)
  },

  'sanity.action.release.schedule'(action, context) {
    const {working, versions} = context
    const release = demandRelease(action, working, ['active'])
    const publishAt = readText(action, 'publishAt')
    const time = Date.parse(publishAt)
    if (Number.isNaN(time)) throw invalid(`"publishAt" is no ISO date: ${publishAt}`)
    if (time <= Date.parse(working.stamp.time)) return publishRelease(release, context)
    const finalDocumentStates = versions(nameOf(release)).map((id) => ({_key: id, id}))
    working.patch(release._id, {set: {state: 'scheduled', publishAt, finalDocumentStates}})
  },

  'sanity.action.release.unschedule'(action, {working}) {
    const release = demandRelease(action, working, ['scheduled'])
    const unset = ['publishAt', 'finalDocumentStates']
    working.patch(release._id, {set: {state: 'active'}, unset})
  },

  'sanity.action.release.archive'(action, {working, versions}) {
    const release = demandRelease(action, working, ['active'])
    const ids = versions(nameOf(release))
    // The archive keeps the versions whole, so that unarchive needs no history.
    const archived = ids.map((id) => JSON.stringify(working.demand(id)))
    for (const id of ids) working.remove(id)
    const finalDocumentStates = ids.map((id) => ({_key: id, id}))
    const set = {state: 'archived', finalDocumentStates, _archived: archived}
    working.patch(release._id, {set})
  },

  'sanity.action.release.unarchive'(action, {working}) {
    const release = demandRelease(action, working, ['archived'])
    for (const version of readArchive(release)) working.create(version)
    const unset = ['_archived', 'finalDocumentStates']
    working.patch(release._id, {set: {state: 'active'}, unset})
  },

  'sanity.action.release.delete'(action, {working}) {
    const release = demandRelease(action, working)
    const state = stateOf(release)
    if (!['archived', 'published'].includes(state)) {
      throw conflict(`not permitted to transition from state ${state} to deleted`)
    }
    working.remove(release._id)
  },

  'sanity.action.release.import'(action, {working}) {
    const releaseId = readText(action, 'releaseId')
    const attributes = (action.attributes ?? action.document ?? {}) as Attributes
    const release = {state: 'active', ...attributes, ...toRelease(releaseId, {})}
    const exists = working.get(release._id) !== null
    if (exists && action.ifExists === 'ignore') working.leave(release._id)
    else if (exists && action.ifExists === 'replace') working.replace(release)
    else working.create(release)
  },
}

function pathsOf({unset = [], insert, ifRevisionID: _, ...rest}: PatchOperations): string[] {
  const {items: _items, ...place} = insert ?? {items: []}
  return [...unset, ...Object.values(place), ...Object.values(rest).flatMap(Object.keys)]
}

function publishRelease(release: LakeDocument, {working, versions}: ActionContext): void {
  const ids = versions(nameOf(release))
  for (const id of ids) {
    const unpublishes = (working.demand(id)._system as {delete?: boolean} | undefined)?.delete
    if (unpublishes) unpublishVersion(working, id)
    else {
      publishVersion(working, id)
      if (isScheduledDraft(release)) removeIdenticalDraft(working, toPublishedId(id))
    }
  }
  const finalDocumentStates = ids.map((id) => ({_key: id, id}))
  const publishedAt = working.stamp.time
  working.patch(release._id, {set: {state: 'published', publishedAt, finalDocumentStates}})
}

/** Studio schedules one draft by a release of its own, into which it copies the draft. */
function isScheduledDraft({metadata}: LakeDocument): boolean {
  return (metadata as {cardinality?: unknown} | undefined)?.cardinality === 'one'
}

/** What was scheduled has been published; a draft that was edited since is somebody's work. */
function removeIdenticalDraft(working: Working, publishedId: string): void {
  const [draft, published] = [working.get(`drafts.${publishedId}`), working.get(publishedId)]
  if (draft && published && isDeepStrictEqual(toContent(draft), toContent(published))) {
    working.remove(draft._id)
  }
}

function toContent(document: LakeDocument): Record<string, unknown> {
  const {_id, _createdAt, ...content} = strengthenReferences(withoutStamps(document))
  return content
}

function unpublishVersion(working: Working, versionId: string): void {
  const published = working.get(toPublishedId(versionId))
  working.remove(versionId)
  if (!published) return
  const draftId = `drafts.${published._id}`
  if (!working.get(draftId)) working.create({...withoutStamps(published), _id: draftId})
  working.remove(published._id)
}

/** An archived release may have been imported, so it is not believed. */
function readArchive({_id, _archived = []}: LakeDocument): Attributes[] {
  try {
    const versions = (_archived as string[]).map((text) => withoutStamps(JSON.parse(text)))
    checkShape(versions)
    return versions
  } catch (error) {
    throw conflict(`The archive in "${_id}" cannot be read: ${(error as Error).message}`)
  }
}

function demandRelease(action: Action, working: Working, states?: string[]): LakeDocument {
  const release = working.demand(toReleaseId(readText(action, 'releaseId')))
  const state = stateOf(release)
  if (!states || states.includes(state)) return release
  throw conflict(`Release "${nameOf(release)}" is ${state}, expected ${states.join(' or ')}`)
}

function toRelease(name: string, rest: Record<string, unknown>) {
  return {_id: toReleaseId(name), _type: 'system.release', name, ...rest}
}

function toReleaseId(name: string): string {
  return `_.releases.${name}`
}

function nameOf(release: LakeDocument): string {
  return release._id.slice(toReleaseId('').length)
}
