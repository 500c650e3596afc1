import {randomBytes} from 'node:crypto'
import {existsSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

const BYTES = 32

/** What signs the links to drafts; it is kept beside the lake, readable by its owner only. */
export interface PreviewSecret {
  read(): Buffer
  /** Takes a new secret, which ends every link made so far. */
  renew(): void
}

export function createPreviewSecret(dataDir: string): PreviewSecret {
  const path = join(dataDir, 'preview.key')
  function renew() {
    const secret = randomBytes(BYTES)
    writeFileSync(`${path}.new`, secret, {mode: 0o600})
    renameSync(`${path}.new`, path)
    return secret
  }
  return {
    read() {
      const secret = existsSync(path) ? readFileSync(path) : undefined
      // A power cut can leave the file empty, and anybody could sign with an empty secret.
      return secret?.length === BYTES ? secret : renew()
    },
    renew,
  }
}
