import {existsSync} from 'node:fs'
import {rename, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {fingerprint, root} from '../site/publish/fingerprint.ts'
import {runAstro} from '../site/publish/runAstro.ts'
import type {PreviewParts} from './servePreview.ts'

type Built = Pick<PreviewParts, 'dir' | 'handle'>

/** Builds the preview unless it was built from the same code, and loads it. */
export async function buildPreview(code: string[], env: Record<string, string>): Promise<Built> {
  const name = await fingerprint(code)
  const cache = join(root, 'node_modules', '.cache', 'attune', 'preview')
  const target = join(cache, name)
  if (!existsSync(target)) {
    const outDir = `${target}.${process.pid}`
    await runAstro({
      outDir,
      config: 'astro.preview.config.mjs',
      env: {...env, ATTUNE_CACHE_DIR: join(cache, 'astro')},
    })
    await rename(outDir, target).catch(() => rm(outDir, {recursive: true}))
  }
  // The pages find the lake as those of a build do, and these run in this process.
  Object.assign(process.env, env)
  const {handler} = await import(pathToFileURL(join(target, 'server', 'entry.mjs')).href)
  return {dir: join(target, 'client'), handle: handler}
}
