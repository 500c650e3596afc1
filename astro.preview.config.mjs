import node from '@astrojs/node'
import {defineConfig} from 'astro/config'
import site from './astro.config.mjs'

const fileAt = (path) => new URL(path, import.meta.url).pathname

/** The same pages as the site's, rendered when they are asked for: see site/preview/README.md. */
export default defineConfig({
  ...site,
  root: fileAt('site/preview'),
  srcDir: fileAt('site/preview'),
  publicDir: fileAt('site/preview/public'),
  base: '/preview',
  output: 'server',
  adapter: node({mode: 'middleware'}),
  integrations: [],
  image: {service: {entrypoint: fileAt('site/preview/previewImages.ts')}},
  vite: {
    build: {assetsInlineLimit: 0},
    cacheDir: fileAt('node_modules/.vite/preview'),
  },
})
