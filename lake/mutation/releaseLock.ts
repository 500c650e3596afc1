import type {LakeDocument} from './document.ts'
import {isVersionId, layerOf} from './documentId.ts'
import {conflict} from './invalid.ts'
import type {Working} from './working.ts'

/** Refuses to touch the versions of a release that is no longer open. */
export function checkUnlocked(working: Working, id: string): void {
  if (!isVersionId(id)) return
  const release = working.get(`_.releases.${layerOf(id)}`)
  if (!release || release.state === 'active') return
  throw conflict(`Release "${layerOf(id)}" is ${stateOf(release)}; its versions are read-only`)
}

/** A release's state; patches may have made anything of it. */
export function stateOf({state}: LakeDocument): string {
  return typeof state === 'string' ? state : 'in no known state'
}
