import {documentActions} from './documentActions.ts'
import {isVersionId, layerOf, toPublishedId} from './documentId.ts'
import {invalid} from './invalid.ts'
import {releaseActions} from './releaseActions.ts'
import {versionActions} from './versionActions.ts'
import type {Working} from './working.ts'

export interface ActionContext {
  working: Working
  /** Ids of every existing document of one group: published, draft and versions. */
  group: (publishedId: string) => string[]
  /** Ids of the version documents of one release. */
  versions: (releaseId: string) => string[]
  purge: (id: string) => void
}

/** A member of the request's `actions`; fields differ by type and are read where they are used. */
export type Action = {actionType: string} & Record<string, unknown>

export type Perform = (action: Action, context: ActionContext) => void

const ALL: Record<string, Perform> = {...documentActions, ...versionActions, ...releaseActions}

/** Carries out one action of `/data/actions` on a transaction; `purge` takes a history along. */
export function act(action: Action, working: Working, purge: ActionContext['purge']): void {
  const type = action?.actionType
  const perform = typeof type === 'string' && Object.hasOwn(ALL, type) ? ALL[type] : undefined
  if (!perform) {
    const known = Object.keys(ALL).join(', ')
    throw invalid(`Unknown actionType ${JSON.stringify(type)}; expected ${known}`)
  }
  const select = (isWanted: (id: string) => boolean) =>
    [...working.all()].map(({_id}) => _id).filter(isWanted)
  perform(action, {
    working,
    purge,
    group: (publishedId) => select((id) => toPublishedId(id) === publishedId),
    versions: (releaseId) => select((id) => isVersionId(id) && layerOf(id) === releaseId),
  })
}
