import type {SanityClient} from '@sanity/client'
import type {Shelves} from './createLibrary.ts'
import {type Kind, kinds} from './kinds.ts'

/** What is shown: drafts, what is published, or a release on top of the drafts. */
export type Perspective = 'drafts' | 'published' | [release: string, 'drafts']

export interface Doc {
  _id: string
  [name: string]: unknown
}

/** Makes a document what goes on its shelf, or nothing. */
type Admit = (doc: Doc, kind: Kind) => Doc | undefined

/** How many documents are asked for at once: answers have a largest size, here and on hosted Sanity. */
const AT_ONCE = 500

/**
 * Reads all documents of the site, and each only once for each of its revisions: what did not change
 * is the same object as before.
 */
export function createShelfReader(client: SanityClient, admit: Admit) {
  const held = new Map<string, {rev: string; doc: Doc | undefined}>()

  async function readKind(kind: Kind, revisions: Map<string, string>, perspective: Perspective) {
    const {query} = kind
    const key = (id: string) => `${perspective} ${id}`
    const changed = [...revisions].filter(([id, rev]) => held.get(key(id))?.rev !== rev)
    for (let from = 0; from < changed.length; from += AT_ONCE) {
      const some = changed.slice(from, from + AT_ONCE)
      const ids = some.map(([id]) => id)
      const narrow = query.replace('*[', '*[_id in $ids && ')
      const docs = await client.fetch<Doc[]>(narrow, {ids}, {perspective})
      const found = new Map(docs.map((doc) => [doc._id, doc]))
      for (const [id, rev] of some) {
        const doc = found.get(id)
        held.set(key(id), {rev, doc: doc && admit(doc, kind)})
      }
    }
    return [...revisions.keys()].flatMap((id) => held.get(key(id))?.doc ?? [])
  }

  /** `today` is the day that the site is made for, as an ISO date. */
  return async function readShelves(perspective: Perspective, today: string): Promise<Shelves> {
    const all = await client.fetch<{_id: string; _type: string; _rev: string}[]>(
      '*[_type in $types]{_id, _type, _rev}',
      {types: Object.values(kinds).map(({type}) => type)},
      {perspective},
    )
    const byType = Map.groupBy(all, ({_type}) => _type)
    const shelves = await Promise.all(
      Object.entries(kinds).map(async ([name, kind]) => {
        const own = (byType.get(kind.type) ?? []).filter(({_id}) => kind.isOpen(_id))
        const revisions = new Map(own.map(({_id, _rev}) => [_id, _rev]))
        return [name, await readKind(kind, revisions, perspective)] as const
      }),
    )
    const {settings, ...rest} = Object.fromEntries(shelves)
    return {
      ...(rest as unknown as Omit<Shelves, 'settings' | 'today'>),
      settings: settings?.[0] as unknown as Shelves['settings'],
      today,
    }
  }
}
