import {copyFileSync, linkSync, mkdirSync, readdirSync} from 'node:fs'
import {join} from 'node:path'

/** A copy of a built site whose files are the very files of the other, where the disk can do so. */
export function copySite(from: string, to: string): void {
  mkdirSync(to, {recursive: true})
  for (const entry of readdirSync(from, {withFileTypes: true})) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) copySite(source, target)
    else share(source, target)
  }
}

function share(source: string, target: string) {
  try {
    linkSync(source, target)
  } catch {
    copyFileSync(source, target)
  }
}
