import type {SanityClient} from '@sanity/client'
import {createContentClient} from '../content/client.ts'
import {type Library, orderLibrary} from '../content/createLibrary.ts'
import {createShelfReader, type Perspective} from '../content/readShelves.ts'
import {markText} from './markText.ts'
import {mendDraft} from './mendDraft.ts'
import {partAddresses} from './partAddresses.ts'

/**
 * Reads the library as it would be if drafts were published. What is unfinished is mended as far as
 * a page needs it.
 */
export function createDraftReader(client: SanityClient = createContentClient()) {
  const readShelves = createShelfReader(client, (doc, {type, shape}) => {
    const mended = mendDraft(doc, shape)
    return mended && markText(type, mended)
  })

  return {
    readAll: async (today: string, perspective: Perspective = 'drafts'): Promise<Library> =>
      orderLibrary(await partAddresses(await readShelves(perspective, today), client)),
    /** One draft with what it names, for somebody who was shown no other article or page. */
    async readShared(id: string, today: string): Promise<Library> {
      const [drafts, published] = await Promise.all([
        readShelves('drafts', today),
        readShelves('published', today),
      ])
      const withOwn = <T extends {_id: string}>(those: T[], own: T[]) => [
        ...those.filter(({_id}) => _id !== id),
        ...own.filter(({_id}) => _id === id),
      ]
      const shown = {
        ...drafts,
        articles: withOwn(published.articles, drafts.articles),
        pages: withOwn(published.pages, drafts.pages),
      }
      return orderLibrary(await partAddresses(shown, client))
    },
  }
}
