import {fileURLToPath} from 'node:url'
import {defineConfig, fontProviders} from 'astro/config'
import {keepRenderer} from './site/publish/keepRenderer.ts'
import {shortenScopes} from './site/publish/shortenScopes.ts'
import {faces, toUnicodeRange} from './site/styles/faces.ts'
import {slimFace} from './site/styles/slimFace.ts'

/** What of a typeface's weights is there, as styles and as its file have it. */
const TITLES = {weight: '600', axis: 600}
const TEXT = {weight: '400 700', axis: {min: 400, max: 700}}

const variant = async (face, {weight, axis}) => ({
  src: [await slimFace(face, axis)],
  ...{weight, style: 'normal', display: 'optional'},
})

/**
 * A typeface from an npm package; and what only some pages need of it, which comes before it in their
 * styles. One that comes too late waits for the next page, since letters that change move the lines
 * of who reads. So nothing has to have the measures of what comes after it.
 */
const typeface = async (name, cssVariable, fallbacks, {base, more}, weights) => {
  const family = {provider: fontProviders.local(), name, optimizedFallbacks: false}
  const others = more.map(async (face) => ({
    ...(await variant(face, weights)),
    unicodeRange: [toUnicodeRange(face)],
  }))
  return [
    {...family, cssVariable, fallbacks, options: {variants: [await variant(base, weights)]}},
    {
      ...{...family, cssVariable: `${cssVariable}-more`, fallbacks: []},
      options: {variants: await Promise.all(others)},
    },
  ]
}

export default defineConfig({
  srcDir: './site',
  publicDir: './site/public',
  // What a build makes is not the site but what renders it: see site/publish/README.md.
  outDir: process.env.ATTUNE_OUT_DIR ?? './node_modules/.cache/attune/renderer/client',
  cacheDir: process.env.ATTUNE_CACHE_DIR ?? './node_modules/.astro',
  output: 'static',
  trailingSlash: 'always',
  // One file per page, and everything that it needs to be painted in that file.
  build: {format: 'directory', inlineStylesheets: 'always'},
  devToolbar: {enabled: false},
  integrations: [shortenScopes(), keepRenderer()],
  // Scripts are files: a page is laid out and painted without waiting for one.
  vite: {build: {assetsInlineLimit: 0}},
  prerenderConflictBehavior: 'error',
  image: {
    service: {entrypoint: fileURLToPath(import.meta.resolve('./site/images/pictureService.ts'))},
  },
  fonts: [
    ...(await typeface('Brygada 1918', '--font-title', ['Georgia', 'serif'], faces.title, TITLES)),
    ...(await typeface('Figtree', '--font-text', ['system-ui', 'sans-serif'], faces.text, TEXT)),
  ],
})
