import {createHash} from 'node:crypto'
import {readFileSync, statSync} from 'node:fs'
import {readdir} from 'node:fs/promises'
import {join} from 'node:path'

export const root = join(import.meta.dirname, '../..')

/** A hash of files and folders of the project: equal as long as what is built from them is. */
export async function fingerprint(paths: string[], extra: unknown = null): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(extra))
  for (const path of paths) {
    for (const file of await filesIn(join(root, path))) {
      hash.update(file.slice(root.length)).update('\0').update(readFileSync(file))
    }
  }
  return hash.digest('hex').slice(0, 16)
}

async function filesIn(path: string): Promise<string[]> {
  if (statSync(path).isFile()) return [path]
  const entries = await readdir(path, {recursive: true, withFileTypes: true})
  const files = entries.filter((entry) => entry.isFile())
  // What a build left there, such as Astro's types, is not what it was made from.
  return files
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.slice(root.length).includes('/.'))
    .sort()
}
