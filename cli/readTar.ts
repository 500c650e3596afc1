/** Bytes as they come. */
export type Bytes = AsyncIterable<Uint8Array>

export interface TarEntry {
  name: string
  kind: 'file' | 'folder' | 'link'
  content: Bytes
}

const BLOCK = 512
const MAX_NAME = 64 * 1024

/** Hands over each entry of a tar archive, one after the other. Throws where it is no such archive. */
export async function readTar(
  chunks: Bytes,
  onEntry: (entry: TarEntry) => Promise<void>,
): Promise<void> {
  const source = createSource(chunks)
  let longName: string | undefined
  for (let header = await source.take(BLOCK); header; header = await source.take(BLOCK)) {
    if (header.every((byte) => byte === 0)) return
    const {name, size, type} = readHeader(header)
    const padding = (BLOCK - (size % BLOCK)) % BLOCK
    if ('xgL'.includes(type) && type) {
      if (size > MAX_NAME) throw new Error('the name of a file has no end')
      const text = new TextDecoder().decode(await source.need(size))
      if (type === 'L') longName = text.replace(/\0.*$/s, '')
      else longName = /^\d+ path=(.*)$/m.exec(text)?.[1] ?? longName
    } else {
      const kind = type === '5' ? 'folder' : type === '' || type === '0' ? 'file' : 'link'
      const content = source.upTo(size)
      await onEntry({name: longName ?? name, kind, content})
      for await (const _ of content);
      longName = undefined
    }
    await source.need(padding)
  }
}

function readHeader(header: Uint8Array) {
  const text = (from: number, length: number) =>
    new TextDecoder().decode(header.subarray(from, from + length)).replace(/\0.*$/s, '')
  if (text(257, 5) !== 'ustar') throw new Error('it is no tar archive')
  const size = Number.parseInt(text(124, 12).trim() || '0', 8)
  if (!Number.isSafeInteger(size) || size < 0) throw new Error('the size of a file cannot be read')
  const folder = text(345, 155)
  return {name: folder ? `${folder}/${text(0, 100)}` : text(0, 100), size, type: text(156, 1)}
}

/** Takes bytes off a stream in pieces of the sizes that are asked for. */
function createSource(chunks: Bytes) {
  const iterator = chunks[Symbol.asyncIterator]()
  let held: Uint8Array = new Uint8Array()
  const more = async () => {
    const {value, done} = await iterator.next()
    if (!done) held = value
    return !done
  }
  async function* upTo(size: number): AsyncGenerator<Uint8Array> {
    for (let left = size; left > 0; ) {
      if (!held.length && !(await more())) throw new Error('it ends too early')
      const piece = held.subarray(0, left)
      held = held.subarray(piece.length)
      left -= piece.length
      yield piece
    }
  }
  const need = async (size: number) => {
    const pieces: Uint8Array[] = []
    for await (const piece of upTo(size)) pieces.push(piece)
    return Buffer.concat(pieces)
  }
  const take = async (size: number) => {
    while (!held.length) if (!(await more())) return undefined
    return need(size)
  }
  return {upTo, need, take}
}
