import {fileURLToPath} from 'node:url'
import {defineConfig, fontProviders} from 'astro/config'
import {keepRenderer} from './site/publish/keepRenderer.ts'
import {shortenScopes} from './site/publish/shortenScopes.ts'
import {slimFace} from './site/styles/slimFace.ts'

/**
 * A typeface from an npm package: its Latin letters in all weights, with metrics for a fallback. One
 * that comes too late waits for the next page: letters that change move the lines of who reads.
 */
const font = (name, cssVariable, fallback, file) => ({
  provider: fontProviders.local(),
  name,
  cssVariable,
  fallbacks: [fallback],
  options: {variants: [{src: [file], weight: '400 700', style: 'normal', display: 'optional'}]},
})

const title = await slimFace(
  import.meta.resolve(
    '@fontsource-variable/brygada-1918/files/brygada-1918-latin-wght-normal.woff2',
  ),
)
const text = await slimFace(
  import.meta.resolve('@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2'),
)

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:3333',
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
    font('Brygada 1918', '--font-title', 'serif', title),
    font('Figtree', '--font-text', 'sans-serif', text),
  ],
})
