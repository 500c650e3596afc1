import {randomBytes} from 'node:crypto'
import {existsSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

/** What signs the links to drafts; it is kept beside the lake, readable by its owner only. */
export interface PreviewSecret {
  read(): Buffer
  /** Takes a new secret, which ends every link made so far. */
  renew(): void
}

export function createPreviewSecret(dataDir: string): PreviewSecret {
  const path = join(dataDir, 'preview.key')
  function renew() {
    writeFileSync(`${path}.new`, randomBytes(32), {mode: 0o600})
    renameSync(`${path}.new`, path)
  }
  return {
    read() {
      if (!existsSync(path)) renew()
      return readFileSync(path)
    },
    renew,
  }
}
