import {createReadStream, mkdirSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {createClient, type SanityClient} from '@sanity/client'
import {listen} from '../../lake/node.ts'
import {siteDocuments} from './siteDocuments.ts'

const images = join(import.meta.dirname, '../../sample/images')

/** A lake on a port of its own with so many articles and what they need. `env` leads a build to it. */
export async function fullLake(dataDir: string, count: number) {
  mkdirSync(dataDir, {recursive: true})
  let origin = 'http://localhost'
  const user = {id: 'bench', name: 'Bench', email: 'bench@example.org'}
  const lake = await listen(
    {
      dataDir,
      projectId: 'bench',
      dataset: 'bench',
      origin: () => origin,
      access: {kind: 'owner', user},
    },
    {port: 0},
  )
  origin = lake.url
  const client = createClient({
    projectId: 'bench',
    dataset: 'bench',
    apiVersion: '2025-02-19',
    apiHost: lake.url,
    useProjectHostname: false,
    useCdn: false,
  })
  await fill(client, count)
  const env = {
    SANITY_PROJECT_ID: 'bench',
    SANITY_DATASET: 'bench',
    SANITY_API_HOST: lake.url,
  }
  return {client, env, close: () => lake.close()}
}

/** Puts so many articles into a lake, with what they cite and who wrote them. */
export async function fill(client: SanityClient, count: number): Promise<void> {
  const files = readdirSync(images).filter((name) => name.endsWith('.jpg'))
  const assets = await Promise.all(
    files
      .slice(0, 6)
      .map((filename) =>
        client.assets.upload('image', createReadStream(join(images, filename)), {filename}),
      ),
  )
  const documents = siteDocuments(
    count,
    assets.map(({_id}) => _id),
  )
  for (let first = 0; first < documents.length; first += 200) {
    const commit = () =>
      documents
        .slice(first, first + 200)
        .reduce((all, doc) => all.createOrReplace(doc), client.transaction())
        .commit({visibility: 'async'})
    // Client and lake are one process here: what one is at can outlast the other's open connection.
    await commit().catch(commit)
  }
}
