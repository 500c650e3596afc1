import {spawn} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'

/** What a command took, in seconds. */
export interface Spent {
  /** By the clock. */
  wall: number
  /** Of all processors, with all processes that it started; as `wall` where Linux does not tell. */
  processor: number
}

interface Command {
  command: string
  args: string[]
  cwd?: string
  env?: Record<string, string>
}

const OFTEN_MS = 20
/** Linux counts in hundredths of a second. */
const TICK = 100

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
    const watch = setInterval(() => child.pid && noteTicks(child.pid, ticks), OFTEN_MS)
    let errors = ''
    child.stderr.on('data', (text) => (errors += text))
    child.on('error', () => end(-1))
    child.on('close', (code) => end(code ?? -1))
    function end(code: number) {
      clearInterval(watch)
      const wall = (performance.now() - start) / 1000
      const processor = [...ticks.values()].reduce((a, b) => a + b, 0) / TICK
      if (code > 0) console.error(errors)
      done(code === 0 ? {wall, processor: processor || wall} : undefined)
    }
  })
}

/** What a process and those that it started have taken until now; each keeps its last word. */
function noteTicks(pid: number, ticks: Map<number, number>): void {
  try {
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
    const [user, system] = fields.split(' ').slice(11, 13).map(Number)
    ticks.set(pid, (user ?? 0) + (system ?? 0))
    for (const thread of readdirSync(`/proc/${pid}/task`)) {
      const children = readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')
      for (const each of children.split(' ').filter(Boolean)) noteTicks(Number(each), ticks)
    }
  } catch {
    // It has ended, or this is not Linux.
  }
}
