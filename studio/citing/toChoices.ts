import {isSameWork} from '../../citations/sameWork.ts'
import {findWorks} from './findWorks.ts'
import type {LibraryWork} from './library.ts'
import type {PastedWork} from './readPasted.ts'

/** Something that a picker offers: a reference that is there, or one that would be made. */
export type Choice =
  | {kind: 'known'; key: string; work: LibraryWork}
  | {kind: 'new'; key: string; work: PastedWork & {title: string}}
  | {kind: 'incomplete'; key: string; work: PastedWork}

/** What was pasted, each matched with what is there; else the references that fit the words. */
export function toChoices(
  library: readonly LibraryWork[],
  query: string,
  pasted: readonly PastedWork[],
): Choice[] {
  if (pasted.length) return pasted.map((work, i) => toChoice(library, work, `pasted-${i}`))
  return findWorks(library, query).map((work) => ({kind: 'known', key: work.id, work}))
}

function toChoice(library: readonly LibraryWork[], work: PastedWork, key: string): Choice {
  const known = library.find((held) => isSameWork(held, work))
  if (known) return {kind: 'known', key: known.id, work: known}
  const {title} = work
  return title ? {kind: 'new', key, work: {...work, title}} : {kind: 'incomplete', key, work}
}
