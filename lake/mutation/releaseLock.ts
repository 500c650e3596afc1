import {isVersionId, layerOf} from './documentId.ts'
import {conflict} from './invalid.ts'
import type {Working} from './working.ts'

/** Refuses to touch the versions of a release that is no longer open. */
export function checkUnlocked(working: Working, id: string): void {
  if (!isVersionId(id)) return
  const release = working.get(`_.releases.${layerOf(id)}`)
  if (!release || release.state === 'active') return
  throw conflict(`Release "${layerOf(id)}" is ${release.state}; its versions are read-only`)
}
