import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {join, sep} from 'node:path'
import {gzipSync} from 'node:zlib'
import type {CheckedSite} from './checkSite.ts'
import {isListing, readListing} from './readListing.ts'
import {readShape, type Shape} from './readShape.ts'
import {readStray} from './readStray.ts'

const pictures = /\.(avif|gif|jpe?g|png|webp)$/i
const texts = /\.(html|css|m?js|json|svg|xml|txt)$/

/** The files of a folder of HTML, by their paths from its root. `pages` are those that are HTML. */
export function readFiles(
  dir: string,
  now: Date,
): Omit<CheckedSite, 'pages'> & {pages: {file: string; path: string}[]} {
  const files = readdirSync(dir, {recursive: true, encoding: 'utf8'}).map((file) =>
    file.split(sep).join('/'),
  )
  const known = new Set(files.map((file) => `/${file}`))
  const sizes = new Map<string, number>()
  const shapes = new Map<string, Shape | 'unreadable'>()
  return {
    pages: files
      .filter((file) => /\.html?$/i.test(file))
      .map((file) => ({file, path: `/${file.replace(/(^|\/)index\.html?$/i, '$1')}`})),
    isWhole: true,
    listings: [...known].flatMap((path) => {
      if (!isListing(path)) return readStray(path)
      return readListing(path, readFileSync(join(dir, path), 'utf8'), now) ?? []
    }),
    hasFile: (path) =>
      known.has(path)
        ? !statSync(join(dir, path)).isDirectory() || known.has(`${path}/index.html`)
        : known.has(`${path}index.html`) || known.has(`${path}.html`),
    sizeOf(path) {
      const size = sizes.get(path) ?? sizeOf(join(dir, path))
      sizes.set(path, size)
      return size
    },
    shapeOf(path) {
      if (!pictures.test(path) || !known.has(path)) return undefined
      const shape = shapes.get(path) ?? readShape(readFileSync(join(dir, path))) ?? 'unreadable'
      shapes.set(path, shape)
      return shape
    },
  }
}

/** Of texts, what a server sends: compressed. */
function sizeOf(path: string): number {
  if (!existsSync(path)) return 0
  return texts.test(path) ? gzipSync(readFileSync(path)).length : statSync(path).size
}
