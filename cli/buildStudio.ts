import {existsSync} from 'node:fs'
import {rename, rm} from 'node:fs/promises'
import {join} from 'node:path'
import type {Project} from './environment.ts'
import {fingerprint, root} from './fingerprint.ts'
import {progress} from './progress.ts'

const made = ['studio', 'schemas', 'citations', 'intake', 'package-lock.json']

/** Builds Studio unless it was built from the same code for the same project; gives its folder. */
export async function buildStudio(project: Project): Promise<string> {
  const variables = studioVariables(project)
  const name = await fingerprint(made, variables)
  const cache = join(root, 'node_modules', '.cache', 'attune', 'studio')
  const target = join(cache, name)
  if (existsSync(target)) return target
  await progress('Building Studio', async () => {
    const {build} = await import('vite')
    const fresh = `${target}.${process.pid}`
    await build({
      configFile: join(root, 'studio', 'vite.config.ts'),
      build: {outDir: fresh},
      define: Object.fromEntries(
        Object.entries(variables).map(([key, value]) => [
          `import.meta.env.${key}`,
          JSON.stringify(value),
        ]),
      ),
    })
    await rename(fresh, target).catch(() => rm(fresh, {recursive: true}))
  })
  return target
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
