import type {SanityClient} from '@sanity/client'
import type {Shelves} from '../content/createLibrary.ts'

interface Paged {
  _id: string
  slug: string
}

/**
 * Drafts may have an address that another page has, too. What is published keeps it; every other is
 * shown at its id, as if it had none yet.
 */
export async function partAddresses(shelves: Shelves, client: SanityClient): Promise<Shelves> {
  const {articles, pages, people, topics} = shelves
  const rivals = new Set<Paged>([articles, pages, people, topics].flatMap(rivalsIn))
  if (rivals.size === 0) return shelves
  const ids = [...rivals].map(({_id}) => _id)
  const options = {perspective: 'published' as const}
  const published = new Set(await client.fetch<string[]>('*[_id in $ids]._id', {ids}, options))
  const part = <T extends Paged>(list: T[]) =>
    list.map((doc) => (rivals.has(doc) && !published.has(doc._id) ? {...doc, slug: doc._id} : doc))
  return {
    ...shelves,
    articles: part(articles),
    pages: part(pages),
    people: part(people),
    topics: part(topics),
  }
}

/** Those of one kind that share an address. */
const rivalsIn = (list: Paged[]): Paged[] =>
  [...Map.groupBy(list, ({slug}) => slug).values()].filter(({length}) => length > 1).flat()
