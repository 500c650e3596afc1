import {readdir, readFile, writeFile} from 'node:fs/promises'
import {extname, join} from 'node:path'
import {promisify} from 'node:util'
import {brotliCompress, constants, gzip} from 'node:zlib'

const texts = new Set(['.html', '.css', '.js', '.mjs', '.xml', '.txt', '.svg', '.json', '.md'])
const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Puts a compressed twin beside every text file, for servers that hand them out as they are. */
export async function compress(dir: string): Promise<void> {
  const entries = await readdir(dir, {recursive: true, withFileTypes: true})
  await Promise.all(
    entries
      .filter((entry) => entry.isFile() && texts.has(extname(entry.name)))
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name)
        const text = await readFile(path)
        const quality = {params: {[constants.BROTLI_PARAM_QUALITY]: 6}}
        await writeFile(`${path}.br`, await brotli(text, quality))
        await writeFile(`${path}.gz`, await zip(text))
      }),
  )
}
