import {spawn} from 'node:child_process'
import {randomUUID} from 'node:crypto'
import {cp, mkdir, rename, rm} from 'node:fs/promises'
import {dirname, join, resolve, sep} from 'node:path'

/** Where a build finds its content and puts its pages. */
export interface SiteBuild {
  outDir: string
  cacheDir: string
  /** Environment of the build: SANITY_…, SITE_URL. */
  env: Record<string, string>
  /** Another configuration than the site's. */
  config?: string
}

/** A site that could not be built, in words for the person who published. */
export class SiteBuildError extends Error {
  readonly output: string
  constructor(message: string, output: string) {
    super(message)
    this.output = output
  }
}

const astro = join(import.meta.dirname, '../../node_modules/astro/bin/astro.mjs')
// Pages are short-lived objects by the million: with room for them, collecting takes half the time.
const room = ['--max-semi-space-size=64']
const root = resolve(import.meta.dirname, '../..')

/** Builds the whole site in a process of its own. Throws `SiteBuildError` with the reason. */
export async function buildSite(build: SiteBuild, signal?: AbortSignal): Promise<void> {
  const {outDir} = build
  if (resolve(outDir).startsWith(root + sep)) return runAstro(build, signal)
  // Astro keeps its code beside the pages, or, of pages outside the project, in one place for all
  // builds, where two at a time would overwrite each other. So all are built inside.
  const inside = join(root, 'node_modules', '.cache', 'attune', 'sites', randomUUID())
  try {
    await runAstro({...build, outDir: inside}, signal)
    await moveTo(outDir, inside)
  } finally {
    await rm(inside, {recursive: true, force: true})
  }
}

/** At once where both are on one disk, else file by file. */
async function moveTo(outDir: string, from: string): Promise<void> {
  await mkdir(dirname(outDir), {recursive: true})
  await rename(from, outDir).catch(() => cp(from, outDir, {recursive: true}))
}

function runAstro({outDir, cacheDir, env, config}: SiteBuild, signal?: AbortSignal): Promise<void> {
  return new Promise((done, reject) => {
    const child = spawn(
      process.execPath,
      [...room, astro, 'build', '--silent', ...(config ? ['--config', config] : [])],
      {
        cwd: root,
        env: {
          ...process.env,
          ...env,
          ATTUNE_OUT_DIR: outDir,
          ATTUNE_CACHE_DIR: cacheDir,
          ASTRO_TELEMETRY_DISABLED: '1',
          NO_COLOR: '1',
        },
        stdio: ['ignore', 'pipe', 'pipe'],
        signal,
      },
    )
    let output = ''
    child.stdout.on('data', (text) => (output += text))
    child.stderr.on('data', (text) => (output += text))
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? done() : reject(new SiteBuildError(reasonIn(output), output)),
    )
  })
}

/** The sentence in a build's output that a person can act on. */
function reasonIn(output: string): string {
  const lines = output.split('\n').map((line) => line.trim())
  const start = lines.findIndex((line) => /error/i.test(line))
  const end = lines.findIndex((line, i) => i > start && /^(at |Stack trace|Location|$)/.test(line))
  return lines.slice(Math.max(start, 0), end > start ? end : start + 6).join('\n')
}
