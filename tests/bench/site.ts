import {mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {SanityClient, SanityDocumentStub} from '@sanity/client'
import {buildRenderer} from '../../site/publish/buildRenderer.ts'
import {startPress} from '../../site/publish/startPress.ts'
import {writeBareSites} from './bareSites.ts'
import {fullLake} from './fullLake.ts'
import type {Line} from './line.ts'
import {type Spent, spend} from './spend.ts'

const root = join(import.meta.dirname, '../..')

/**
 * Builds of a thousand articles, pictures cached, beside bare builders of the same articles: their
 * text as Markdown, one layout, nothing else. Then the same again with a few, and what a change takes.
 */
export async function benchSite(
  count = Number(process.env.BENCH_ARTICLES ?? 1000),
): Promise<Line[]> {
  const cache = join(root, 'node_modules', '.cache')
  mkdirSync(cache, {recursive: true})
  const dir = mkdtempSync(join(cache, 'bench-site-'))
  const few = Math.round(count / 4)
  try {
    const large = await timeBuilds(join(dir, 'large'), count)
    const small = await timeBuilds(join(dir, 'small'), few)
    const others = await spendOthers(join(dir, 'others'), join(large.out, 'articles'))
    return [
      ...others.flatMap(({name, spent}) => [
        {
          what: `a site of ${count} articles, beside bare ${name}`,
          ours: large.anew.wall * 1000,
          baseline: spent.wall * 1000,
          ...(name === 'Astro' && promise(large.anew.wall / spent.wall, 3)),
        },
        {
          what: `the same in processor time, beside bare ${name}`,
          ours: large.anew.processor * 1000,
          baseline: spent.processor * 1000,
        },
      ]),
      {
        what: `one of ${count} articles, beside one of ${few}, in processor time`,
        ours: (large.anew.processor / count) * 1000,
        baseline: (small.anew.processor / few) * 1000,
        promise: 'linear',
        holds: large.anew.processor / count <= (small.anew.processor / few) * 1.1,
      },
      {
        what: `memory for a site of ${count} articles, beside ${few}`,
        ours: large.anew.memory,
        baseline: small.anew.memory,
        unit: 'MB' as const,
        promise: 'linear',
        holds: large.anew.memory / count <= (small.anew.memory / few) * 1.1,
      },
      {
        what: `a title among ${count} articles, beside all anew`,
        ours: large.changed * 1000,
        baseline: large.anew.wall * 1000,
      },
      {
        what: `a new article among ${count}, beside all anew`,
        ours: large.added * 1000,
        baseline: large.anew.wall * 1000,
      },
    ]
  } finally {
    rmSync(dir, {recursive: true, force: true})
  }
}

const promise = (ratio: number, most: number) => ({
  promise: `≤ ${most}× the time`,
  holds: ratio <= most,
})

/** A build with nothing but pictures kept, and seconds of going on from there after a change. */
async function timeBuilds(dir: string, count: number) {
  const cacheDir = join(dir, 'cache')
  const lake = await fullLake(join(dir, 'data'), count)
  const build = async (name: string, address: string) => {
    const env = {...lake.env, SITE_URL: address}
    const args = [join(import.meta.dirname, 'buildOnce.ts'), join(dir, name), cacheDir]
    const spent = await spend({command: process.execPath, args, cwd: root, env})
    if (!spent) throw new Error('The site could not be built.')
    return spent
  }
  try {
    await build('first', 'https://first.example')
    // What renders it is built, too.
    rmSync(dirname((await buildRenderer()).serverDir), {recursive: true})
    const anew = await build('anew', 'https://anew.example')
    const env = {...lake.env, SITE_URL: 'https://first.example', ATTUNE_CACHE_DIR: cacheDir}
    return {anew, ...(await timeChanges(dir, env, lake.client)), out: join(dir, 'anew')}
  } finally {
    await lake.close()
  }
}

/** Seconds from a change to a folder that can go live: of an article's title, and of a new article. */
async function timeChanges(dir: string, env: Record<string, string>, client: SanityClient) {
  const renderer = await buildRenderer()
  const press = startPress({...renderer, hasTwins: true}, env)
  let before = join(dir, 'live')
  const today = new Date().toISOString().slice(0, 10)
  const timeNext = async (name: string) => {
    const next = join(dir, name)
    await press.prepare(next, before)
    const start = performance.now()
    const {isWhole} = await press.print(next, today, false)
    const seconds = (performance.now() - start) / 1000
    if (!isWhole) {
      await press.prepare(`${next}-rest`, next)
      await press.print(`${next}-rest`, today, true)
    }
    before = isWhole ? next : `${next}-rest`
    return seconds
  }
  try {
    await press.print(before, today, true)
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

/** What the bare builders took that are on this machine. */
async function spendOthers(dir: string, articles: string) {
  const found: {name: string; spent: Spent}[] = []
  for (const {name, ...command} of writeBareSites(dir, articles, root)) {
    const spent = await spend(command)
    if (spent) found.push({name, spent})
  }
  return found
}
