import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, mkdtempSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

const root = join(import.meta.dirname, '..')

/** The real manuscript that the project is accepted on; it is kept beside the repository. */
export const seedManuscript = join(root, '../shared/seed/what-is-the-nordoff-robbins-approach.txt')
export const hasSeed = existsSync(seedManuscript)
if (!hasSeed) console.log('The acceptance manuscript is not here: tests that need it are skipped.')

/** A run of `npm start`, as its user sees it. */
export interface Attune {
  url: string
  dataDir: string
  /** Everything that it printed so far. */
  output(): string
  /** Waits until it has printed something new that matches, and gives the match. */
  prints(pattern: RegExp, since?: number): Promise<RegExpExecArray>
  kill(): Promise<void>
  stop(): Promise<void>
}

export const newDataDir = () => mkdtempSync(join(tmpdir(), 'attune-'))

/** Runs one of the commands in a process of its own, as `npm run` does. */
export function run(verb: string, args: string[] = [], env: Record<string, string> = {}): Running {
  const child = spawn(process.execPath, [join(root, 'cli', `${verb}.ts`), ...args], {
    cwd: root,
    env: {...withoutVitest(), ...env, NODE_NO_WARNINGS: '1'},
  })
  let output = ''
  const take = (text: Buffer) => {
    output += text
    child.emit('printed')
  }
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  const exit = once(child, 'close').then(([code]) => code as number | null)
  return {child, output: () => output, exit}
}

export interface Running {
  child: ChildProcess
  output(): string
  exit: Promise<number | null>
}

/** Starts Attune on a free port and waits until the site and Studio are served. */
export async function startAttune(
  dataDir = newDataDir(),
  env: Record<string, string> = {},
): Promise<Attune> {
  const {child, output, exit} = run('start', [], {DATA_DIR: dataDir, PORT: '0', ...env})
  const prints = async (pattern: RegExp, since = 0) => {
    for (;;) {
      const match = pattern.exec(output().slice(since))
      if (match) return match
      await Promise.race([
        once(child, 'printed'),
        exit.then(() => Promise.reject(new Error(`Attune stopped:\n${output()}`))),
      ])
    }
  }
  const [, url = ''] = await prints(/Studio\s+(http:\/\/localhost:\d+)\/studio\//)
  await prints(/Live at|could not be built|is up to date/)
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal)
    await exit
  }
  return {url, dataDir, output, prints, kill: () => end('SIGKILL'), stop: () => end('SIGTERM')}
}

function withoutVitest(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|TEST|NODE_ENV|SANITY_)/.test(name),
  )
  return Object.fromEntries(entries) as Record<string, string>
}
