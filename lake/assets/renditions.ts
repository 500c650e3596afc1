import {createHash} from 'node:crypto'
import {readdirSync, rmSync} from 'node:fs'
import {readdir, readFile, rename, rm, stat, utimes, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Rendition} from './transformImage.ts'

/** What is kept of what was once rendered; the least recently used goes first. */
const DEFAULT_BYTES = 512 * 1024 * 1024

/** The folder is measured once in so many new renditions. */
const MEASURE_EVERY = 50

/** Rendered images on disk. Losing them costs time only, so nothing here is synced. */
export function createRenditions(folder: string, maxBytes = DEFAULT_BYTES) {
  const running = new Map<string, Promise<Rendition>>()
  let written = 0

  async function find(key: string): Promise<Rendition | undefined> {
    const path = join(folder, key)
    try {
      const stored = await readFile(path)
      const end = stored.indexOf(0x0a)
      const now = new Date()
      await utimes(path, now, now)
      return {format: stored.toString('utf8', 0, end), bytes: stored.subarray(end + 1)}
    } catch {
      return undefined
    }
  }

  async function keep(key: string, {format, bytes}: Rendition): Promise<void> {
    const path = join(folder, key)
    await writeFile(`${path}.new`, Buffer.concat([Buffer.from(`${format}\n`), bytes]))
    await rename(`${path}.new`, path)
    if (++written % MEASURE_EVERY === 0) await trim()
  }

  async function trim(): Promise<void> {
    const names = await readdir(folder)
    const files = await Promise.all(
      names.map(async (name) => ({name, ...(await stat(join(folder, name)))})),
    )
    let total = files.reduce((sum, {size}) => sum + size, 0)
    for (const {name, size} of files.sort((a, b) => a.mtimeMs - b.mtimeMs)) {
      if (total <= maxBytes) return
      await rm(join(folder, name), {force: true})
      total -= size
    }
  }

  return {
    /** An image's rendition as asked, rendered once however many ask at the same time. */
    get(sha1: string, asked: string, render: () => Promise<Rendition>): Promise<Rendition> {
      const key = `${sha1}-${createHash('sha1').update(asked).digest('hex')}`
      const started = running.get(key)
      if (started) return started
      const work = (async () => {
        const found = await find(key)
        if (found) return found
        const rendition = await render()
        await keep(key, rendition)
        return rendition
      })()
      running.set(key, work)
      const done = () => void running.delete(key)
      work.then(done, done)
      return work
    },
    forget(sha1: string): void {
      const own = readdirSync(folder).filter((name) => name.startsWith(`${sha1}-`))
      for (const name of own) rmSync(join(folder, name), {force: true})
    },
  }
}
