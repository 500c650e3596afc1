import {isSameWork} from '../../citations/sameWork.ts'
import type {Work} from '../../citations/work.ts'
import {findWorks} from './findWorks.ts'
import type {LibraryWork} from './library.ts'

/** Something that a picker offers: a reference that is there, or one that would be made. */
export type Choice =
  | {kind: 'known'; key: string; work: LibraryWork}
  | {kind: 'new'; key: string; work: Work}
  /** Only its identifiers are known. */
  | {kind: 'incomplete'; key: string; work: Work}

/** What was pasted, each matched with what is there; else the references that fit the words. */
export function toChoices(
  library: readonly LibraryWork[],
  query: string,
  pasted: readonly Work[],
): Choice[] {
  if (pasted.length) return pasted.map((work, i) => toChoice(library, work, `pasted-${i}`))
  return findWorks(library, query).map((work) => ({kind: 'known', key: work.id, work}))
}

function toChoice(library: readonly LibraryWork[], work: Work, key: string): Choice {
  const known = library.find((held) => isSameWork(held, work))
  if (known) return {kind: 'known', key: `${key}-${known.id}`, work: known}
  return {kind: work.title ? 'new' : 'incomplete', key, work}
}
