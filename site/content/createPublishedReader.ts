import type {SanityClient} from '@sanity/client'
import {createLibrary, type Library} from './createLibrary.ts'
import {formatFault, toFaults} from './faults.ts'
import type {Kind} from './kinds.ts'
import {nameOf} from './nameOf.ts'
import {createShelfReader, type Doc} from './readShelves.ts'

/**
 * Reads what is published, and nothing else. A document that is not as the model says stops it, with
 * its name, the field and what was found there; so do documents that do not fit together.
 */
export function createPublishedReader(client: SanityClient) {
  const faults = new WeakMap<Doc, string[]>()
  const readShelves = createShelfReader(client, (doc, kind) => {
    faults.set(doc, complaintsAbout(doc, kind))
    return doc
  })
  return async (today: string): Promise<Library> => {
    const shelves = await readShelves('published', today)
    const docs = Object.values(shelves).flat() as Doc[]
    const complaints = docs.flatMap((doc) => faults.get(doc) ?? [])
    if (complaints.length > 0) throw new Error(complaints.join('\n'))
    return createLibrary(shelves)
  }
}

function complaintsAbout(doc: Doc, kind: Kind): string[] {
  const {error} = kind.shape.safeParse(doc)
  if (!error) return []
  return toFaults(error, doc).map((fault) => `${nameOf(kind, doc)}: ${formatFault(fault)}`)
}
