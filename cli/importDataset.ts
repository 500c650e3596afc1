import {createReadStream} from 'node:fs'
import {sanityImport} from '@sanity/import'
import {checkDataset} from './checkDataset.ts'
import {collectWrites} from './collectWrites.ts'
import type {Connection} from './connect.ts'

/** Whether a file is an export of a Sanity dataset, by its name. */
export const isDataset = (path: string) => /\.(ndjson|tar\.gz|tgz)$/i.test(path)

/**
 * Imports an export of a Sanity dataset, pictures and files with it, all documents in one transaction.
 * Those that are here already are left as they are. Gives what to say of it.
 */
export async function importDataset(path: string, {client}: Connection): Promise<string> {
  await checkDataset(path)
  const ids = () => client.fetch<string[]>('*[]._id', {}, {perspective: 'raw'})
  const held = new Set(await ids())
  const writes = collectWrites(client, held)
  const {numDocs} = await sanityImport(createReadStream(path), {
    client: writes.client,
    operation: 'createIfNotExists',
    releasesOperation: 'ignore',
    // Its check whether a file is here already asks over https only.
    replaceAssets: true,
  })
  const transaction = await writes.commit().catch(explain)
  const added = (await ids()).filter((id) => !held.has(id)).length
  const undo = transaction && added ? `\nTo undo this: --undo ${transaction}` : ''
  return `${path}: ${numDocs} documents were read, and ${added} are new, pictures and files among them. What was here already stays as it is.${undo}`
}

function explain(error: Error & {statusCode?: number}): never {
  if (error.statusCode !== 413) throw error
  throw new Error(
    'The export has more documents than one transaction takes, so nothing was imported but its pictures. Use Sanity’s own “sanity dataset import”, which writes in pieces.',
  )
}
