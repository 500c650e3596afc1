import {randomUUID} from 'node:crypto'
import {cp, mkdir, rename, rm} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {buildRenderer} from './buildRenderer.ts'
import {SEARCH_INDEX} from './openFolder.ts'
import {startPress} from './startPress.ts'

/** Where a build finds its content and puts its pages. */
export interface SiteBuild {
  outDir: string
  /** Keeps pictures for the next build. */
  cacheDir: string
  /** Environment of the build: SANITY_…, SITE_URL. */
  env: Record<string, string>
  /** The day that the site is made for, as an ISO date: reviews fall due on it. */
  today: string
}

/**
 * Builds the whole site into a folder, in place of what was there. Throws `SiteBuildError`; gives, in a
 * line, what else is to be told of its pages.
 */
export async function buildSite({outDir, cacheDir, env, today}: SiteBuild): Promise<string> {
  const renderer = await buildRenderer()
  const press = startPress({...renderer, hasTwins: false}, {...env, ATTUNE_CACHE_DIR: cacheDir})
  const fresh = `${outDir}.${randomUUID()}`
  try {
    const {warnings} = await press.print(fresh, today, true)
    await press.index(fresh, join(fresh, SEARCH_INDEX))
    await mkdir(dirname(outDir), {recursive: true})
    await rm(outDir, {recursive: true, force: true})
    await rename(fresh, outDir).catch(() => cp(fresh, outDir, {recursive: true}))
    return warnings
  } finally {
    await press.close()
    await rm(fresh, {recursive: true, force: true})
  }
}
