import {spawn} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'

/** What a command took, in seconds and megabytes. */
export interface Spent {
  /** By the clock. */
  wall: number
  /** Of all processors, with all processes that it started; as `wall` where Linux does not tell. */
  processor: number
  /** The most that it held at a time, with all processes that it started; 0 where Linux does not tell. */
  memory: number
}

interface Command {
  command: string
  args: string[]
  cwd?: string
  env?: Record<string, string>
}

const OFTEN_MS = 20
/** Linux counts in hundredths of a second, and in pages of memory. */
const TICK = 100
const PAGE_MB = 4096 / 1e6

/**
 * Runs a command to its end; undefined if it is not installed or fails. Time by the clock tells little
 * on a machine that others use, too, so the processor's time is told beside it.
 */
export function spend({command, args, cwd, env}: Command): Promise<Spent | undefined> {
  return new Promise((done) => {
    const start = performance.now()
    const child = spawn(command, args, {
      cwd,
      env: {...process.env, ...env},
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const ticks = new Map<number, number>()
    let pages = 0
    const watch = setInterval(() => {
      if (child.pid) pages = Math.max(pages, note(child.pid, ticks))
    }, OFTEN_MS)
    let errors = ''
    child.stderr.on('data', (text) => (errors += text))
    child.on('error', () => end(-1))
    child.on('close', (code) => end(code ?? -1))
    function end(code: number) {
      clearInterval(watch)
      const wall = (performance.now() - start) / 1000
      const processor = [...ticks.values()].reduce((a, b) => a + b, 0) / TICK
      if (code > 0) console.error(errors)
      done(code === 0 ? {wall, processor: processor || wall, memory: pages * PAGE_MB} : undefined)
    }
  })
}

/**
 * What a process and those that it started have taken until now; each keeps its last word. Gives the
 * pages of memory that they hold.
 */
function note(pid: number, ticks: Map<number, number>): number {
  let pages = 0
  try {
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
    const [user, system] = fields.split(' ').slice(11, 13).map(Number)
    ticks.set(pid, (user ?? 0) + (system ?? 0))
    pages += Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
    for (const thread of readdirSync(`/proc/${pid}/task`)) {
      const children = readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')
      for (const each of children.split(' ').filter(Boolean)) pages += note(Number(each), ticks)
    }
  } catch {
    // It has ended, or this is not Linux.
  }
  return pages
}
