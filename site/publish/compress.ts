import {rm, writeFile} from 'node:fs/promises'
import {extname} from 'node:path'
import {promisify} from 'node:util'
import {gzip} from 'node:zlib'
import {canSpareATrip, patientBrotli, quickBrotli} from '../validate/brotli.ts'

const texts = new Set(['.html', '.css', '.js', '.mjs', '.xml', '.txt', '.svg', '.json', '.md'])
const zip = promisify(gzip)

export const twinEndings = ['.br', '.gz']

/** Whether a file is worth compressing. */
export const isText = (path: string): boolean => texts.has(extname(path))

/** Puts compressed twins beside a text, with more effort where that can spare readers a round trip. */
export async function makeTwins(text: Buffer, path: string): Promise<void> {
  if (await makeQuickTwins(text, path)) await squeezeTwin(text, path)
}

/** The same without the effort; gives whether it is worth to be made up for. */
export async function makeQuickTwins(text: Buffer, path: string): Promise<boolean> {
  const [small, common] = await Promise.all([quickBrotli(text), zip(text, {level: 9})])
  await Promise.all([writeFile(`${path}.br`, small), writeFile(`${path}.gz`, common)])
  return canSpareATrip(small.length)
}

/** Makes up for it. The twin is made anew and not written over: it may be another site's, too. */
export async function squeezeTwin(text: Buffer, path: string): Promise<void> {
  const small = await patientBrotli(text)
  await rm(`${path}.br`, {force: true})
  await writeFile(`${path}.br`, small)
}
