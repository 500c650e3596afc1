import {spawn} from 'node:child_process'
import {join} from 'node:path'
import {root} from './fingerprint.ts'
import {SiteBuildError} from './siteBuildError.ts'

const astro = join(root, 'node_modules/astro/bin/astro.mjs')

/** Astro's own build of what renders pages, in a process of its own. `outDir` must be in the project. */
export function runAstro(
  {outDir, config, env}: {outDir: string; config: string; env: Record<string, string>},
  signal?: AbortSignal,
): Promise<void> {
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, [astro, 'build', '--silent', '--config', config], {
      cwd: root,
      env: {
        ...process.env,
        ...env,
        NODE_ENV: 'production',
        ATTUNE_OUT_DIR: outDir,
        ASTRO_TELEMETRY_DISABLED: '1',
        NO_COLOR: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    })
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
