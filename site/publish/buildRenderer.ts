import {randomUUID} from 'node:crypto'
import {existsSync} from 'node:fs'
import {rename, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {fingerprint, root} from './fingerprint.ts'
import {runAstro} from './runAstro.ts'

/** What a site is rendered from: it changes with the code, and is the same for any content. */
export const siteCode = ['site', 'schemas', 'citations', 'astro.config.mjs', 'package-lock.json']

/** Where a renderer is: its code, and the files that every page may fetch. */
export interface RendererDirs {
  serverDir: string
  staticDir: string
}

/** Builds what renders the site, at whatever address, unless it was built of the same code before. */
export async function buildRenderer(): Promise<RendererDirs> {
  const name = await fingerprint(siteCode)
  const cache = join(root, 'node_modules', '.cache', 'attune', 'renderer')
  const target = join(cache, name)
  if (!existsSync(target)) {
    // Under a name of its own, since others may be building the same.
    const fresh = join(cache, randomUUID())
    const env = {ATTUNE_CACHE_DIR: join(cache, 'astro')}
    try {
      await runAstro({outDir: join(fresh, 'static'), config: 'astro.config.mjs', env})
      await rename(fresh, target).catch(() => rm(fresh, {recursive: true}))
    } finally {
      await rm(fresh, {recursive: true, force: true})
    }
  }
  return {serverDir: join(target, 'server'), staticDir: join(target, 'static')}
}
