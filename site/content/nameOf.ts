import type {Kind} from './kinds.ts'
import type {Doc} from './readShelves.ts'

/** How complaints name a document: `article “Title” (article-title)`. */
export function nameOf({word}: Pick<Kind, 'word'>, doc: Doc): string {
  const title = [doc.title, doc.name, doc.question].find((text) => typeof text === 'string')
  return title ? `${word} “${title}” (${doc._id})` : `${word} (${doc._id})`
}
