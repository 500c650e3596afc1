import {spawnSync} from 'node:child_process'
import {createReadStream, mkdirSync, mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {createClient, type SanityClient, type SanityDocumentStub} from '@sanity/client'
import {listen} from '../../lake/node.ts'
import {buildRenderer} from '../../site/publish/buildRenderer.ts'
import {buildSite} from '../../site/publish/buildSite.ts'
import {startPress} from '../../site/publish/startPress.ts'
import {writeBareSites} from './bareSites.ts'
import type {Line} from './line.ts'
import {siteDocuments} from './siteDocuments.ts'

const root = join(import.meta.dirname, '../..')
const images = join(root, 'sample/images')

/**
 * Builds of a thousand articles, pictures cached, beside bare builders of the same articles: their
 * text as Markdown, one layout, nothing else. Then the same again with a few, and what a change takes.
 */
export async function benchSite(count = 1000): Promise<Line[]> {
  const dir = mkdtempSync(join(root, 'node_modules', '.cache', 'bench-site-'))
  try {
    const large = await timeBuilds(join(dir, 'large'), count)
    const small = await timeBuilds(join(dir, 'small'), Math.round(count / 4))
    const others = await timeOthers(join(dir, 'others'), join(large.out, 'articles'))
    const astro = others.find(({name}) => name === 'Astro')?.seconds ?? Number.NaN
    const perArticle = [large.cold / count, small.cold / Math.round(count / 4)] as const
    return [
      ...others.map(({name, seconds}) => ({
        what: `a site of ${count} articles, beside bare ${name}`,
        ours: large.cold * 1000,
        baseline: seconds * 1000,
        ...(name === 'Astro' && {promise: '≤ 3× the time', holds: large.cold <= 3 * astro}),
      })),
      {
        what: `one of ${count} articles, beside one of ${Math.round(count / 4)}`,
        ours: perArticle[0] * 1000,
        baseline: perArticle[1] * 1000,
        promise: 'linear',
        holds: perArticle[0] <= perArticle[1] * 1.1,
      },
      {
        what: `a title among ${count} articles, beside all anew`,
        ours: large.changed * 1000,
        baseline: large.cold * 1000,
      },
      {
        what: `a new article among ${count}, beside all anew`,
        ours: large.added * 1000,
        baseline: large.cold * 1000,
      },
    ]
  } finally {
    rmSync(dir, {recursive: true, force: true})
  }
}

/** Seconds of a build with nothing but pictures kept, and of going on from there after a change. */
async function timeBuilds(dir: string, count: number) {
  mkdirSync(dir, {recursive: true})
  const cacheDir = join(dir, 'cache')
  let origin = 'http://localhost'
  const user = {id: 'bench', name: 'Bench', email: 'bench@example.org'}
  const lake = await listen(
    {
      dataDir: join(dir, 'data'),
      projectId: 'bench',
      dataset: 'bench',
      origin: () => origin,
      access: {kind: 'owner', user},
    },
    {port: 0},
  )
  origin = lake.url
  const envOf = (address: string) => ({
    SITE_URL: address,
    SANITY_PROJECT_ID: 'bench',
    SANITY_DATASET: 'bench',
    SANITY_API_HOST: lake.url,
    ATTUNE_CACHE_DIR: cacheDir,
  })
  const build = async (name: string, address: string) => {
    const start = performance.now()
    await buildSite({outDir: join(dir, name), cacheDir, env: envOf(address)})
    return (performance.now() - start) / 1000
  }
  try {
    const client = clientOf(lake.url)
    await fill(client, count)
    await build('first', 'https://first.example')
    // At an address where no site was built before, so that what renders it is built, too.
    const cold = await build('cold', `https://bench-${Date.now()}.example`)
    const env = envOf('https://first.example')
    const changed = await timeChanges(dir, env, client)
    return {cold, ...changed, out: join(dir, 'cold')}
  } finally {
    await lake.close()
  }
}

/** Seconds from a change to a folder that can go live: of an article's title, and of a new article. */
async function timeChanges(dir: string, env: Record<string, string>, client: SanityClient) {
  const renderer = await buildRenderer(env.SITE_URL ?? '')
  const press = startPress({...renderer, hasTwins: true}, env)
  let before = join(dir, 'live')
  const timeNext = async (name: string) => {
    const next = join(dir, name)
    await press.prepare(next, before)
    const start = performance.now()
    const {isWhole} = await press.print(next, false)
    const seconds = (performance.now() - start) / 1000
    if (!isWhole) {
      await press.prepare(`${next}-rest`, next)
      await press.print(`${next}-rest`, true)
    }
    before = isWhole ? next : `${next}-rest`
    return seconds
  }
  try {
    await press.print(before, true)
    await client.patch('article-7').set({title: 'Another title'}).commit()
    const changed = await timeNext('changed')
    const known = (await client.getDocument('article-8')) as SanityDocumentStub
    const slug = {_type: 'slug', current: 'article-new'}
    const publishedAt = new Date().toISOString()
    await client.create({...known, _id: 'article-new', slug, publishedAt})
    return {changed, added: await timeNext('added')}
  } finally {
    await press.close()
  }
}

const clientOf = (apiHost: string) =>
  createClient({
    projectId: 'bench',
    dataset: 'bench',
    apiVersion: '2025-02-19',
    apiHost,
    useProjectHostname: false,
    useCdn: false,
  })

async function fill(client: SanityClient, count: number): Promise<void> {
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
    await documents
      .slice(first, first + 200)
      .reduce((all, doc) => all.createOrReplace(doc), client.transaction())
      .commit({visibility: 'async'})
  }
}

/** Seconds of the bare builders that are on this machine. */
async function timeOthers(dir: string, articles: string) {
  const builders = writeBareSites(dir, articles, root)
  return builders.flatMap(({name, command, args, cwd}) => {
    const start = performance.now()
    const {status, error} = spawnSync(command, args, {cwd, stdio: 'ignore'})
    if (error || status !== 0) return []
    return [{name, seconds: (performance.now() - start) / 1000}]
  })
}
