import {createReadStream} from 'node:fs'
import {createGunzip} from 'node:zlib'
import {Refusal} from '../intake/refusal.ts'
import {type Bytes, readTar, type TarEntry} from './readTar.ts'

const MAX_UNPACKED = 4 * 1024 ** 3
const MAX_LINE = 64 * 1024 ** 2

/**
 * Reads an export of a dataset once before Sanity's importer does, and refuses what that would follow:
 * pictures that are files of this machine or addresses, and entries that lead out of the archive.
 */
export async function checkDataset(path: string): Promise<void> {
  const file = createReadStream(path)
  try {
    if (/\.ndjson$/i.test(path)) return await checkLines(file)
    const unpacked = file.pipe(createGunzip())
    file.on('error', (error) => unpacked.destroy(error))
    await readTar(bounded(unpacked), checkEntry)
  } catch (error) {
    if (error instanceof Refusal || (error as {code?: string}).code === 'ENOENT') throw error
    throw damaged(`it cannot be unpacked (${(error as Error).message})`)
  } finally {
    file.destroy()
  }
}

async function checkEntry({name, kind, content}: TarEntry): Promise<void> {
  if (kind === 'link') throw hostile(`the link “${name}”, which could lead anywhere`)
  if (/^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(name)) {
    throw hostile(`the file “${name}”, which would be put outside its folder`)
  }
  if (/\.ndjson$/i.test(name)) await checkLines(content)
}

async function* bounded(chunks: Bytes): Bytes {
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > MAX_UNPACKED) throw new Refusal('tooLarge', 'The export has more than 4 GB.')
    yield chunk
  }
}

async function checkLines(chunks: Bytes): Promise<void> {
  const decoder = new TextDecoder()
  let rest = ''
  let count = 0
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, {stream: true})).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > MAX_LINE) throw damaged(`line ${count + 1} has no end`)
    for (const line of lines) checkLine(line, ++count)
  }
  checkLine(rest, count + 1)
}

function checkLine(line: string, at: number) {
  if (!line.trim()) return
  let document: unknown
  try {
    document = JSON.parse(line)
  } catch {
    throw damaged(`line ${at} is no document`)
  }
  for (const asset of assetsIn(document)) {
    if (/^(?:image|file)@file:\/\/\.\/(?!.*\.\.)/.test(asset)) continue
    throw hostile(`“${asset.slice(0, 200)}” on line ${at}, which is no file of the export`)
  }
}

/** The values by which Sanity's importer finds pictures and files. */
function* assetsIn(value: unknown): Generator<string> {
  if (!value || typeof value !== 'object') return
  for (const [name, inner] of Object.entries(value)) {
    if (name === '_sanityAsset') yield String(inner)
    yield* assetsIn(inner)
  }
}

const hostile = (found: string) =>
  new Refusal(
    'binary',
    `The export names ${found}. Nothing was imported: export the dataset again with “sanity dataset export”.`,
  )

const damaged = (why: string) =>
  new Refusal(
    'damaged',
    `The export is damaged or was not copied whole: ${why}. Nothing was imported.`,
  )
