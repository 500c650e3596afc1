import {extractWithPath, Mutation as StudioMutation} from '@sanity/mutator'
import {Refusal} from '../refusal.ts'
import type {LakeDocument, PatchOperations} from './document.ts'
import {invalid} from './invalid.ts'

/**
 * Applies a patch with Studio's own patcher: any difference would make the copy
 * that Studio rebases locally drift from ours.
 */
export function applyPatch(document: LakeDocument, patch: PatchOperations): LakeDocument {
  const id = document._id
  const mutation = new StudioMutation({mutations: [{patch: {id, ...patch} as never}]})
  let result: LakeDocument
  try {
    checkNumbers(document, patch)
    result = mutation.apply(document) as LakeDocument
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw invalid(`The patch of "${id}" could not be applied: ${(error as Error).message}`)
  }
  if (result._id !== id) throw invalid(`A patch cannot change the _id of "${id}"`)
  if (result._type !== document._type) {
    throw invalid(`A patch cannot change the _type of "${id}"; use createOrReplace`)
  }
  return result
}

/** Studio's patcher leaves a non-number as it is; the hosted lake fails the transaction. */
function checkNumbers(document: LakeDocument, patch: PatchOperations): void {
  const given = Object.keys({...patch.inc, ...patch.dec})
  const made = Object.keys({...patch.set, ...patch.setIfMissing})
  for (const path of given.filter((path) => !made.includes(path))) {
    const targets = extractWithPath(path, document)
    if (targets.length && targets.every(({value}) => typeof value === 'number')) continue
    throw invalid(`Cannot increment "${path}" of "${document._id}": it is not a number`)
  }
}
