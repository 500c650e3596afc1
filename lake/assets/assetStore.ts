import {createHash, randomUUID} from 'node:crypto'
import {createReadStream, existsSync, mkdirSync, readdirSync, rmSync, statSync} from 'node:fs'
import {open, rename, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {Refusal} from '../refusal.ts'
import type {Range} from './readRange.ts'
import {createRenditions} from './renditions.ts'

/** Bytes on their way in: complete and on disk, but not yet under a name. */
export interface Incoming {
  path: string
  sha1: string
  size: number
  discard(): Promise<void>
}

export type AssetStore = ReturnType<typeof createAssetStore>

const MAX_BYTES = 512 * 1024 * 1024

/** Files by content hash below `assets/`; a name, once there, always means the same bytes. */
export function createAssetStore(dataDir: string, cacheBytes?: number) {
  const root = join(dataDir, 'assets')
  const incoming = join(root, 'incoming')
  // What an earlier process was still receiving when it died.
  rmSync(incoming, {recursive: true, force: true})
  for (const folder of ['images', 'files', 'incoming', 'renditions']) {
    mkdirSync(join(root, folder), {recursive: true})
  }
  const renditions = createRenditions(join(root, 'renditions'), cacheBytes)
  return {
    renditions,
    pathOf: (kind: AssetKind, name: string) => join(root, kind, name),
    has: (kind: AssetKind, name: string) => existsSync(join(root, kind, name)),
    list: (kind: AssetKind) => readdirSync(join(root, kind)),
    /** When a file came, in milliseconds since 1970. */
    timeOf: (kind: AssetKind, name: string) => statSync(join(root, kind, name)).mtimeMs,
    /** The name of the file with a content hash; `extension` is where to look first. */
    find(kind: AssetKind, sha1: string, extension = ''): string | undefined {
      const likely = `${sha1}.${extension}`
      if (/^\w+$/.test(extension) && existsSync(join(root, kind, likely))) return likely
      return readdirSync(join(root, kind)).find((name) => name.startsWith(`${sha1}.`))
    },
    /** Takes bytes in as they come, so that a large file never stands in memory. */
    async receive(body: ReadableStream<Uint8Array> | null): Promise<Incoming> {
      const path = join(incoming, randomUUID())
      const discard = () => rm(path, {force: true})
      const hash = createHash('sha1')
      const file = await open(path, 'wx')
      let size = 0
      try {
        for await (const chunk of body ?? []) {
          size += chunk.byteLength
          if (size > MAX_BYTES) throw Refusal.boom(413, `A file may have up to ${MAX_BYTES} bytes`)
          hash.update(chunk)
          await file.write(chunk)
        }
        if (size === 0) throw Refusal.boom(400, 'The upload has no bytes')
        await file.sync()
      } catch (error) {
        await file.close()
        await discard()
        throw error
      }
      await file.close()
      return {path, sha1: hash.digest('hex'), size, discard}
    },
    /** Gives received bytes their name; durable when it returns. */
    async keep(kind: AssetKind, incoming: Incoming, name: string): Promise<void> {
      await rename(incoming.path, join(root, kind, name))
      const folder = await open(join(root, kind))
      await folder.sync()
      await folder.close()
    },
    /** Removes a file and all that was rendered from it. */
    remove(kind: AssetKind, name: string): void {
      rmSync(join(root, kind, name), {force: true})
      if (kind === 'images') renditions.forget(name.slice(0, name.indexOf('.')))
    },
    read: (kind: AssetKind, name: string, part: Range) =>
      createReadStream(join(root, kind, name), part),
  }
}

export type AssetKind = 'images' | 'files'
