import {copyFile, link, readdir, readFile, writeFile} from 'node:fs/promises'
import {extname, join, relative} from 'node:path'
import {promisify} from 'node:util'
import {brotliCompress, constants, gzip} from 'node:zlib'

const texts = new Set(['.html', '.css', '.js', '.mjs', '.xml', '.txt', '.svg', '.json', '.md'])
const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const AT_ONCE = 8

/**
 * Puts compressed twins beside every text file, for servers that hand them out as they are. A file
 * that is the same in `before`, the site that this one replaces, shares that file's twins.
 */
export async function compress(dir: string, before?: string): Promise<void> {
  const entries = await readdir(dir, {recursive: true, withFileTypes: true})
  const waiting = entries
    .filter((entry) => entry.isFile() && texts.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
  const work = async () => {
    for (let path = waiting.pop(); path; path = waiting.pop()) {
      const text = await readFile(path)
      const twin = before && join(before, relative(dir, path))
      if (!twin || !(await shareTwins(text, path, twin))) await makeTwins(text, path)
    }
  }
  await Promise.all(Array.from({length: AT_ONCE}, work))
}

async function makeTwins(text: Buffer, path: string): Promise<void> {
  await writeFile(`${path}.br`, await brotli(text, {params: {[constants.BROTLI_PARAM_QUALITY]: 9}}))
  await writeFile(`${path}.gz`, await zip(text, {level: 9}))
}

/** Whether the file was the same before, and its twins are now this one's too. */
async function shareTwins(text: Buffer, path: string, twin: string): Promise<boolean> {
  const known = await readFile(twin).catch(() => undefined)
  if (!known?.equals(text)) return false
  const shared = ['.br', '.gz'].map((ending) => share(twin + ending, path + ending))
  return (await Promise.all(shared)).every(Boolean)
}

async function share(from: string, to: string): Promise<boolean> {
  const done = () => true
  return link(from, to).then(done, () => copyFile(from, to).then(done, () => false))
}
