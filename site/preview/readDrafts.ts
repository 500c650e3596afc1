import type {SanityClient} from '@sanity/client'
import type {z} from 'zod'
import {shapeOf} from '../../schemas/shape.ts'
import {createContentClient} from '../content/client.ts'
import {type Library, orderLibrary, type Shelves} from '../content/createLibrary.ts'
import * as queries from '../content/queries.ts'
import {markText} from './markText.ts'
import {mendDraft} from './mendDraft.ts'

/** What Studio shows: drafts, what is published, or a release on top of the drafts. */
export type Perspective = 'drafts' | 'published' | [release: string, 'drafts']

interface Doc {
  _id: string
  [name: string]: unknown
}

const kinds = {
  settings: kindOf('settings', queries.settingsQuery),
  articles: kindOf('article', queries.articlesQuery),
  people: kindOf('person', queries.peopleQuery),
  topics: kindOf('topic', queries.topicsQuery),
  pages: kindOf('page', queries.pagesQuery),
  sources: kindOf('source', queries.sourcesQuery),
  faqs: kindOf('faq', queries.faqsQuery),
  redirects: kindOf('redirect', queries.redirectsQuery),
  reviews: kindOf('review', queries.reviewsQuery, 'review.'),
  pictures: kindOf('sanity.imageAsset', queries.picturesQuery),
} satisfies Record<Exclude<keyof Shelves, 'now'>, unknown>

/** The folder is that of content.config.ts: what else has a dot in its id is private. */
function kindOf(type: string, query: string, folder = '') {
  const isOpen = (id: string) => id.startsWith(folder) && !id.slice(folder.length).includes('.')
  return {type, query, isOpen, shape: (shapeOf(query) as z.ZodArray).element as z.ZodType}
}

/** More ids than this are not named in a query: all of their kind are read. */
const MOST_IDS = 100

/**
 * Reads the library as it would be if drafts were published. What is unfinished is mended as far as
 * a page needs it. Each document is read once for each of its revisions.
 */
export function createDraftReader(client: SanityClient = createContentClient()) {
  const held = new Map<string, {rev: string; doc: Doc | undefined}>()

  async function readKind(
    name: keyof typeof kinds,
    revisions: Map<string, string>,
    perspective: Perspective,
  ) {
    const {type, query, shape} = kinds[name]
    const key = (id: string) => `${perspective} ${id}`
    const changed = [...revisions].filter(([id, rev]) => held.get(key(id))?.rev !== rev)
    if (changed.length > 0) {
      const ids = changed.map(([id]) => id)
      const narrow = ids.length > MOST_IDS ? query : query.replace('*[', '*[_id in $ids && ')
      const docs = await client.fetch<Doc[]>(narrow, {ids}, {perspective})
      const found = new Map(docs.map((doc) => [doc._id, doc]))
      for (const [id, rev] of changed) {
        const doc = found.get(id)
        const mended = doc && mendDraft(doc, shape)
        held.set(key(id), {rev, doc: mended && markText(type, mended)})
      }
    }
    return [...revisions.keys()].flatMap((id) => held.get(key(id))?.doc ?? [])
  }

  async function readShelves(perspective: Perspective): Promise<Shelves> {
    const types = Object.values(kinds).map(({type}) => type)
    const all = await client.fetch<{_id: string; _type: string; _rev: string}[]>(
      '*[_type in $types]{_id, _type, _rev}',
      {types},
      {perspective},
    )
    const shelves = await Promise.all(
      Object.entries(kinds).map(async ([name, {type, isOpen}]) => {
        const own = all.filter(({_type, _id}) => _type === type && isOpen(_id))
        const revisions = new Map(own.map(({_id, _rev}) => [_id, _rev]))
        return [name, await readKind(name as keyof typeof kinds, revisions, perspective)] as const
      }),
    )
    const {settings, ...rest} = Object.fromEntries(shelves)
    return {
      ...(rest as unknown as Omit<Shelves, 'settings' | 'now'>),
      settings: settings?.[0] as unknown as Shelves['settings'],
      now: new Date().toISOString(),
    }
  }

  return {
    readAll: async (perspective: Perspective = 'drafts'): Promise<Library> =>
      orderLibrary(await readShelves(perspective)),
    /** One draft with what it names, for somebody who was shown no other article or page. */
    async readShared(id: string): Promise<Library> {
      const [drafts, published] = await Promise.all([
        readShelves('drafts'),
        readShelves('published'),
      ])
      const withOwn = <T extends {_id: string}>(those: T[], own: T[]) => [
        ...those.filter(({_id}) => _id !== id),
        ...own.filter(({_id}) => _id === id),
      ]
      return orderLibrary({
        ...drafts,
        articles: withOwn(published.articles, drafts.articles),
        pages: withOwn(published.pages, drafts.pages),
      })
    },
  }
}
