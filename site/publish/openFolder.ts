import {mkdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {readdir} from 'node:fs/promises'
import {dirname, join, sep} from 'node:path'
import {gzipSync} from 'node:zlib'
import {isText, makeQuickTwins, squeezeTwin, twinEndings} from './compress.ts'

export interface FolderOptions {
  /** Files that every site has: scripts, fonts, what is in `public/`. */
  staticDir: string
  /** Whether texts have compressed twins beside them, for servers that hand them out as they are. */
  hasTwins: boolean
}

/**
 * A folder in which a site is printed. It may begin as a copy whose files are those of another site:
 * so no file is ever written over, but taken away and made anew.
 */
export interface SiteFolder {
  dir: string
  /** Whether it has a file, by its path from the folder; twins do not count. */
  has(file: string): boolean
  /** In bytes; of texts, compressed. */
  sizeOf(file: string): number
  /** Writes a file if it is another; gives whether it is. Its twins are made quickly. */
  write(file: string, body: Buffer): Promise<boolean>
  /** Files whose twins were made here, and are worth more effort. */
  loose(): Set<string>
  /** Takes that effort for one. */
  squeeze(file: string): Promise<void>
  /** Takes away all but these files, those that every site has, and the search index. */
  keepOnly(files: Set<string>): void
  isChanged(): boolean
}

export const SEARCH_INDEX = 'pagefind/'

export async function openFolder(
  dir: string,
  {staticDir, hasTwins}: FolderOptions,
): Promise<SiteFolder> {
  const [all, common] = await Promise.all([filesIn(dir), filesIn(staticDir)])
  const isTwin = (file: string) => twinEndings.some((ending) => file.endsWith(ending))
  const present = new Set(all.filter((file) => !isTwin(file)))
  const compressed = new Set(all.filter(isTwin))
  const sizes = new Map<string, number>()
  const made = new Set<string>()
  const loose = new Set<string>()
  let isChanged = false

  function remove(file: string) {
    isChanged = true
    present.delete(file)
    const twins = twinEndings.map((ending) => file + ending).filter((twin) => compressed.has(twin))
    for (const each of [file, ...twins]) rmSync(join(dir, each), {force: true})
    for (const twin of twins) compressed.delete(twin)
  }

  // Small files by the thousand: to wait for each costs more than to write it.
  async function write(file: string, body: Buffer): Promise<boolean> {
    const path = join(dir, file)
    const isSame = present.has(file) && readFileSync(path).equals(body)
    if (!isSame) {
      if (present.has(file)) remove(file)
      const folder = dirname(path)
      if (!made.has(folder)) mkdirSync(folder, {recursive: true})
      made.add(folder)
      writeFileSync(path, body)
      present.add(file)
      isChanged = true
    }
    if (hasTwins && isText(file) && !compressed.has(`${file}.br`)) {
      if (await makeQuickTwins(body, path)) loose.add(file)
      for (const ending of twinEndings) compressed.add(file + ending)
    }
    return !isSame
  }

  for (const file of common) await write(file, readFileSync(join(staticDir, file)))

  return {
    dir,
    has: (file) => present.has(file),
    sizeOf(file) {
      const known = sizes.get(file) ?? (present.has(file) ? sizeOf(join(dir, file)) : 0)
      sizes.set(file, known)
      return known
    },
    write,
    loose: () => loose,
    async squeeze(file) {
      await squeezeTwin(readFileSync(join(dir, file)), join(dir, file))
      isChanged = true
    },
    keepOnly(files) {
      const kept = new Set([...files, ...common])
      for (const file of present) {
        if (!kept.has(file) && !file.startsWith(SEARCH_INDEX)) remove(file)
      }
    },
    isChanged: () => isChanged,
  }
}

const sizeOf = (path: string) =>
  isText(path) ? gzipSync(readFileSync(path)).length : statSync(path).size

/** The files of a folder, as paths from it; none if there is no such folder. */
async function filesIn(dir: string): Promise<string[]> {
  const entries = await readdir(dir, {recursive: true, withFileTypes: true}).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .split(sep)
        .join('/'),
    )
}
