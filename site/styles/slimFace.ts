import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import subsetFont from 'subset-font'

const cache = fileURLToPath(new URL('../../node_modules/.cache/attune/faces', import.meta.url))

/** What is written here: ASCII, Latin-1, Latin Extended-A, and the signs of careful typing. */
const letters = [
  ...range(0x20, 0x7e),
  ...range(0xa0, 0x17f),
  ...Array.from('–—‘’‚“”„†‡•…‰‹›⁄€™−×÷→←↑↓≤≥≈', (sign) => sign.codePointAt(0) as number),
]
const axes = {wght: {min: 400, max: 700}}

/**
 * A typeface without the letters and weights that no page has, as the address of a file that is made
 * once. Of both faces together it spares a reader 5 of 44 kB.
 */
export async function slimFace(file: string): Promise<URL> {
  const whole = readFileSync(new URL(file))
  const key = createHash('sha256')
    .update(whole)
    .update(JSON.stringify([letters, axes]))
  const path = join(cache, `${key.digest('hex').slice(0, 16)}.woff2`)
  if (!existsSync(path)) {
    mkdirSync(cache, {recursive: true})
    const text = String.fromCodePoint(...letters)
    const slim = await subsetFont(whole, text, {targetFormat: 'woff2', variationAxes: axes})
    const own = `${path}.${process.pid}`
    writeFileSync(own, slim)
    renameSync(own, path)
  }
  return pathToFileURL(path)
}

function range(first: number, last: number): number[] {
  return Array.from({length: last - first + 1}, (_, index) => first + index)
}
