import type {Loader} from 'astro/loaders'
import type {z} from 'zod'
import {shapeOf} from '../../schemas/shape.ts'
import {createContentClient} from './client.ts'
import {formatFault, toFaults} from './faults.ts'

interface Doc {
  _id: string
  title?: unknown
  name?: unknown
  question?: unknown
}

/**
 * Loads what one query finds, in a folder of ids if one is named. Documents that are not published
 * never come in; one that is not as the model says stops the build, with its name, the field and
 * what was found there.
 */
export function fromLake(kind: string, query: string, folder = ''): Loader {
  return {
    name: `lake-${kind}`,
    async load({store, logger}) {
      const all = await createContentClient().fetch<Doc[]>(query)
      const published = all.filter(
        ({_id}) => _id.startsWith(folder) && !_id.slice(folder.length).includes('.'),
      )
      const shape = (shapeOf(query) as z.ZodArray).element as z.ZodType
      const complaints = published.flatMap((doc) => complaintsAbout(kind, doc, shape))
      if (complaints.length > 0) throw new Error(complaints.join('\n'))
      store.clear()
      // As text: Astro writes and reads its store value by value, which takes ten times as long.
      for (const doc of published) store.set({id: doc._id, data: {json: JSON.stringify(doc)}})
      logger.info(`${published.length} × ${kind}`)
    },
  }
}

function complaintsAbout(kind: string, doc: Doc, shape: z.ZodType): string[] {
  const {error} = shape.safeParse(doc)
  if (!error) return []
  return toFaults(error, doc).map((fault) => `${nameOf(kind, doc)}: ${formatFault(fault)}`)
}

/** Such as `article “Title” (article-title)`. */
function nameOf(kind: string, doc: Doc): string {
  const title = [doc.title, doc.name, doc.question].find((text) => typeof text === 'string')
  return title ? `${kind} “${title}” (${doc._id})` : `${kind} (${doc._id})`
}
