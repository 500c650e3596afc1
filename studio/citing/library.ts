import type {SanityClient} from 'sanity'
import type {Citable} from '../../citations/work.ts'
import {
  type HeldDocument,
  type LakeDocument,
  newest,
  pairDrafts,
} from '../../intake/documents/held.ts'

/** A reference of the practice, as Studio shows and cites it. */
export type LibraryWork = Citable & {
  readonly id: string
  /** Whether readers can see it: a citation of a draft holds weakly until it is published. */
  readonly isPublished: boolean
}

const QUERY = '*[_type == "source" && !(_id in path("versions.**"))]'

/** All references, whole, since a pasted one is matched with them and fills their gaps. */
export async function loadLibrary(client: SanityClient): Promise<HeldDocument[]> {
  const documents = await client.fetch<LakeDocument[]>(QUERY, {}, {perspective: 'raw'})
  return pairDrafts(documents)
}

/** A reference in its newer form. */
export function toLibraryWork(held: HeldDocument): LibraryWork {
  return {...(newest(held) as Citable), id: held.id, isPublished: Boolean(held.published)}
}
