import {readdirSync, renameSync, rmSync} from 'node:fs'
import {rm} from 'node:fs/promises'
import {join} from 'node:path'
import type {PressThread} from './startPress.ts'

/** Beginning of the name of a folder that is not read yet. */
const NEXT = 'next'

/**
 * The site that is printed next: a copy of the one that readers see, made while nobody waits for it.
 * What a process was at when it was ended is cleared away first, and so is a copy that failed.
 */
export function createNextSite(
  sitesDir: string,
  press: Promise<Pick<PressThread, 'prepare'>>,
  current: () => string | undefined,
) {
  clearUnfinished(sitesDir)
  let made: Promise<string> | undefined
  let dir = ''
  const nameFolder = (kind?: string) =>
    join(sitesDir, [NEXT, kind, Date.now()].filter(Boolean).join('-'))

  async function make(): Promise<string> {
    dir = nameFolder()
    try {
      await (await press).prepare(dir, current())
      return dir
    } catch (error) {
      // The disk may be full now, and have room when something is published next.
      await throwAway()
      throw error
    }
  }

  async function throwAway() {
    made = undefined
    await rm(dir, {recursive: true, force: true})
  }

  return {
    /** Path of a new folder beside it, which is cleared away like it. */
    nameFolder,
    /** Where it is, ready to be printed into. */
    folder: () => (made ??= make()),
    /** Gives it a name that begins so, by which it can be read; whoever asks again gets another. */
    take(version: string): string {
      const taken = join(sitesDir, `${version}-${Date.now()}`)
      renameSync(dir, taken)
      made = undefined
      return taken
    },
    throwAway,
  }
}

function clearUnfinished(sitesDir: string) {
  for (const name of readdirSync(sitesDir)) {
    if (name.startsWith(`${NEXT}-`)) rmSync(join(sitesDir, name), {recursive: true, force: true})
  }
}
