import {defineConfig, fontProviders} from 'astro/config'
import {readContentHost} from './site/content/environment.ts'
import {finishBuild} from './site/publish/finishBuild.ts'
import {shortenScopes} from './site/publish/shortenScopes.ts'
import {slimFace} from './site/styles/slimFace.ts'

const {assetHost} = readContentHost()
const {protocol, hostname, port} = new URL(assetHost)

/** A typeface from an npm package: its Latin letters in all weights, with metrics for a fallback. */
const font = (name, cssVariable, fallback, file) => ({
  provider: fontProviders.local(),
  name,
  cssVariable,
  fallbacks: [fallback],
  options: {variants: [{src: [file], weight: '400 700', style: 'normal'}]},
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
  outDir: process.env.ATTUNE_OUT_DIR ?? './dist',
  cacheDir: process.env.ATTUNE_CACHE_DIR ?? './node_modules/.astro',
  output: 'static',
  trailingSlash: 'always',
  // One file per page, and everything that it needs to be painted in that file.
  build: {format: 'directory', inlineStylesheets: 'always'},
  devToolbar: {enabled: false},
  integrations: [shortenScopes(), finishBuild()],
  // A path with a `cacheKey` is not laid out again while its key and the code are the same.
  experimental: {incrementalBuild: true},
  // Scripts are files: a page is laid out and painted without waiting for one.
  vite: {build: {assetsInlineLimit: 0}},
  prerenderConflictBehavior: 'error',
  image: {
    remotePatterns: [{protocol: protocol.slice(0, -1), hostname, port, pathname: '/images/**'}],
    // A logo is often an SVG. Sharp turns it into pixels, so no script in it can reach a reader.
    dangerouslyProcessSVG: true,
    // Effort 3 instead of 4 halves the time of the first build for about 3 % more bytes.
    service: {entrypoint: 'astro/assets/services/sharp', config: {avif: {effort: 3}}},
  },
  fonts: [
    font('Brygada 1918', '--font-title', 'serif', title),
    font('Figtree', '--font-text', 'sans-serif', text),
  ],
})
