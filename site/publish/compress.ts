import {writeFile} from 'node:fs/promises'
import {extname} from 'node:path'
import {promisify} from 'node:util'
import {gzip} from 'node:zlib'
import {brotli} from '../validate/brotli.ts'

const texts = new Set(['.html', '.css', '.js', '.mjs', '.xml', '.txt', '.svg', '.json', '.md'])
const zip = promisify(gzip)

export const twinEndings = ['.br', '.gz']

/** Whether a file is worth compressing. */
export const isText = (path: string): boolean => texts.has(extname(path))

/** Puts compressed twins beside a text, and gives their endings. */
export async function makeTwins(text: Buffer, path: string): Promise<string[]> {
  const [small, common] = await Promise.all([brotli(text), zip(text, {level: 9})])
  await Promise.all([writeFile(`${path}.br`, small), writeFile(`${path}.gz`, common)])
  return twinEndings
}
