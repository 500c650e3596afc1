import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import subsetFont from 'subset-font'
import type {Face} from './faces.ts'

const cache = fileURLToPath(new URL('../../node_modules/.cache/attune/faces', import.meta.url))

/** One weight, or from one to another. */
export type Weight = number | {min: number; max: number}

/**
 * A file of a typeface without the letters and weights that no page has, as the address of a file
 * that is made once. Of what every page needs it spares a reader 14 of 44 kB.
 */
export async function slimFace({file, letters}: Face, wght: Weight): Promise<URL> {
  const whole = readFileSync(new URL(import.meta.resolve(`@fontsource-variable/${file}`)))
  const key = createHash('sha256')
    .update(whole)
    .update(JSON.stringify([letters, wght]))
  const path = join(cache, `${key.digest('hex').slice(0, 16)}.woff2`)
  if (!existsSync(path)) {
    mkdirSync(cache, {recursive: true})
    const slim = await subsetFont(whole, letters.flatMap(toLetters).join(''), {
      targetFormat: 'woff2',
      variationAxes: {wght},
    })
    const own = `${path}.${process.pid}`
    writeFileSync(own, slim)
    renameSync(own, path)
  }
  return pathToFileURL(path)
}

const toLetters = ([first, last]: [number, number]): string[] =>
  Array.from({length: last - first + 1}, (_, index) => String.fromCodePoint(first + index))
