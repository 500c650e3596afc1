import {readdirSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'
import {SEARCH_INDEX} from './openFolder.ts'

/**
 * Takes pages that are gone out of a folder's search index, by their paths: what Pagefind tells of a
 * page is a file of its own, without which it is not found. The index itself is made anew later.
 */
export function forgetFound(dir: string, paths: string[]): void {
  if (paths.length === 0) return
  const folder = join(dir, SEARCH_INDEX, 'fragment')
  for (const name of namesIn(folder)) {
    const text = gunzipSync(readFileSync(join(folder, name))).toString()
    if (paths.some((path) => text.includes(`"url":"${path}"`))) rmSync(join(folder, name))
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
