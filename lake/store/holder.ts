import {readFileSync, renameSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

/** Who serves a data directory, as `lake.json` tells it. */
export interface Holder {
  pid: number
  url: string
}

/** What `lake.json` says; it may be left over, so only a held lock makes it true. */
export function readHolder(dataDir: string): Holder | undefined {
  try {
    const {pid, url} = JSON.parse(readFileSync(join(dataDir, 'lake.json'), 'utf8'))
    return typeof pid === 'number' && typeof url === 'string' ? {pid, url} : undefined
  } catch {
    return undefined
  }
}

export function writeHolder(dataDir: string, holder: Holder): void {
  const path = join(dataDir, 'lake.json')
  writeFileSync(`${path}.tmp`, `${JSON.stringify(holder)}\n`)
  renameSync(`${path}.tmp`, path)
}
