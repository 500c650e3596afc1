import {createReadStream} from 'node:fs'
import {sanityImport} from '@sanity/import'
import {checkDataset} from './checkDataset.ts'
import type {Connection} from './connect.ts'

/** Whether a file is an export of a Sanity dataset, by its name. */
export const isDataset = (path: string) => /\.(ndjson|tar\.gz|tgz)$/i.test(path)

/**
 * Imports an export of a Sanity dataset, pictures and files with it. Documents that are here
 * already are left as they are, so that nothing is overwritten. Gives the number that came in it.
 */
export async function importDataset(path: string, {client}: Connection): Promise<string> {
  await checkDataset(path)
  const count = () => client.fetch<number>('count(*)', {}, {perspective: 'raw'})
  const before = await count()
  const {numDocs} = await sanityImport(createReadStream(path), {
    client,
    operation: 'createIfNotExists',
    // Its check whether a file is here already asks over https only.
    replaceAssets: true,
  })
  const added = (await count()) - before
  return `${path}: ${numDocs} documents were read, and ${added} are new, pictures and files among them. What was here already stays as it is.`
}
