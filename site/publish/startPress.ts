import {Worker} from 'node:worker_threads'
import type {RendererDirs} from './buildRenderer.ts'
import type {Printed} from './printed.ts'
import {SiteBuildError} from './siteBuildError.ts'

export interface PressThreadData extends RendererDirs {
  hasTwins: boolean
}

export type PressOrder =
  | {verb: 'prepare'; dir: string; from: string | undefined}
  | {verb: 'print'; dir: string; today: string; isPatient: boolean}
  | {verb: 'index'; dir: string; into: string}
  | {verb: 'finish'; dir: string; search: string | undefined}
  | {verb: 'leave'}

/** A press in a thread of its own, which stays at hand with all that it knows of the site. */
export interface PressThread {
  /** Makes a folder ready for what comes next: a copy of another, or empty. */
  prepare(dir: string, from?: string): Promise<void>
  /**
   * Brings a folder up to date with what is published, for a day as an ISO date; throws
   * `SiteBuildError`. Who is not patient gets what became another before what only shows it; who is
   * patient may be told to leave it, and goes on in the same folder.
   */
  print(dir: string, today: string, isPatient: boolean): Promise<Printed>
  /** Makes the search index of a site in another folder; gives whether it did, and did not leave it. */
  index(dir: string, into: string): Promise<boolean>
  /**
   * Puts such an index into a folder, and takes the effort for twins that were made quickly, until
   * it is told to leave that. Gives whether anything is other.
   */
  finish(dir: string, search: string | undefined): Promise<boolean>
  /** Leaves what can wait: patient printing, the index, the effort for twins. */
  leave(): void
  close(): Promise<unknown>
}

interface Answer {
  id: number
  value?: unknown
  error?: Error
}

/** `env` says where content is: SANITY_…, ATTUNE_CACHE_DIR. */
export function startPress(data: PressThreadData, env: Record<string, string>): PressThread {
  const worker = new Worker(new URL('./pressThread.ts', import.meta.url), {
    workerData: data,
    env: {...process.env, ...env},
    // Pages are short-lived objects by the million: with room for them, collecting takes half the time.
    resourceLimits: {maxYoungGenerationSizeMb: 192, maxOldGenerationSizeMb: 8192},
  })
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let last = 0
  let end: Error | undefined
  const fail = (error: Error) => {
    end = new SiteBuildError(error.message, error.stack ?? error.message)
    for (const asked of waiting.values()) asked.reject(end)
    waiting.clear()
  }
  worker.on('message', ({id, value, error}: Answer) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (!error) asked?.resolve(value)
    else asked?.reject(new SiteBuildError(error.message, error.stack ?? error.message))
  })
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('Error: what builds the site has stopped.')))

  function give(order: PressOrder): Promise<unknown> {
    if (end) return Promise.reject(end)
    const asked = Promise.withResolvers<unknown>()
    const id = ++last
    waiting.set(id, asked)
    worker.postMessage({id, order})
    return asked.promise
  }

  return {
    prepare: async (dir, from) => void (await give({verb: 'prepare', dir, from})),
    print: (dir, today, isPatient) =>
      give({verb: 'print', dir, today, isPatient}) as Promise<Printed>,
    index: (dir, into) => give({verb: 'index', dir, into}) as Promise<boolean>,
    finish: (dir, search) => give({verb: 'finish', dir, search}) as Promise<boolean>,
    leave: () => void give({verb: 'leave'}).catch(() => undefined),
    close: () => worker.terminate(),
  }
}
