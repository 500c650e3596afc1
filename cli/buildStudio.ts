import {spawn} from 'node:child_process'
import {existsSync} from 'node:fs'
import {readdir, readFile, rename, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {isText, makeTwins} from '../site/publish/compress.ts'
import {fingerprint, root} from '../site/publish/fingerprint.ts'
import type {Project} from './environment.ts'
import {progress} from './progress.ts'

const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
const made = ['studio', 'schemas', 'citations', 'intake', 'package-lock.json']

/**
 * Builds Studio unless it was built from the same code for the same project and inbox; gives its
 * folder.
 */
export async function buildStudio(project: Project, inboxUrl?: string): Promise<string> {
  const variables = {
    ...studioVariables(project),
    ...(inboxUrl && {SANITY_STUDIO_FORMS_URL: inboxUrl}),
  }
  const name = await fingerprint(made, variables)
  const cache = join(root, 'node_modules', '.cache', 'attune', 'studio')
  const target = join(cache, name)
  if (existsSync(target)) return target
  await progress('Building Studio', async () => {
    const fresh = `${target}.${process.pid}`
    await runVite(fresh, variables)
    await compress(fresh)
    await rename(fresh, target).catch(() => rm(fresh, {recursive: true}))
  })
  return target
}

/** Builds in a process of its own, since the building leaves a gigabyte behind in the one that did it. */
function runVite(outDir: string, variables: Record<string, string>): Promise<void> {
  const config = join(root, 'studio', 'vite.config.ts')
  const child = spawn(process.execPath, [vite, 'build', '--config', config, '--outDir', outDir], {
    env: {...process.env, ...variables},
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaints = ''
  child.stderr.on('data', (text) => (complaints += text))
  return new Promise((done, reject) => {
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? done() : reject(new Error(`Studio could not be built.\n${complaints}`)),
    )
  })
}

/** Six megabytes for a first visit become two. */
async function compress(dir: string): Promise<void> {
  for (const name of await readdir(dir, {recursive: true})) {
    const path = join(dir, name)
    if (isText(path)) await makeTwins(await readFile(path), path)
  }
}

function studioVariables({hosted, projectId, dataset, apiHost}: Project): Record<string, string> {
  const preview = {SANITY_STUDIO_PREVIEW: 'true'}
  if (!hosted) return preview
  return {
    ...preview,
    SANITY_STUDIO_PROJECT_ID: projectId,
    SANITY_STUDIO_DATASET: dataset,
    ...(apiHost && {SANITY_STUDIO_API_HOST: apiHost}),
  }
}
