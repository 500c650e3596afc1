import {join} from 'node:path'
import {defineConfig, type Plugin} from 'vite'

/** Sanity's styles name a font on Sanity's own host. Without it, Studio uses the system's. */
const noForeignFonts: Plugin = {
  name: 'no-foreign-fonts',
  enforce: 'pre',
  transform: {
    filter: {id: /\.css$/},
    handler: (code) => code.replace(/@font-face\s*\{[^}]*https:[^}]*\}/g, ''),
  },
}

/** What the lake does by itself has a face on Sanity's own host. It gets the Studio's. */
const noForeignFaces: Plugin = {
  name: 'no-foreign-faces',
  transform: {
    filter: {id: /\/sanity\/lib\//, code: /public\.sanity\.io/},
    handler: (code) =>
      code.replaceAll('https://public.sanity.io/logos/favicon-192.png', '/studio/favicon.svg'),
  },
}

/** Studio's clients of a lake are all made alike, also those that it makes without the factory. */
const everyClient: Plugin = {
  name: 'every-client',
  enforce: 'pre',
  resolveId: {
    filter: {id: /^@sanity\/client$/},
    handler: (_, importer) =>
      importer && /\/node_modules\/sanity\//.test(importer)
        ? join(import.meta.dirname, 'lake', 'everyClient.ts')
        : undefined,
  },
}

/** The Studio's build. `SANITY_STUDIO_*` in the environment chooses a hosted project. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/studio/',
  logLevel: 'error',
  envPrefix: 'SANITY_STUDIO_',
  plugins: [noForeignFonts, noForeignFaces, everyClient],
  resolve: {
    dedupe: [
      'react',
      'react-dom',
      'sanity',
      'styled-components',
      '@sanity/client',
      '@sanity/ui',
      '@portabletext/editor',
    ],
  },
  define: {
    __SANITY_STAGING__: 'false',
    'process.env.MODE': '"production"',
    'process.env.SC_DISABLE_SPEEDY': '"false"',
  },
  build: {
    target: 'es2023',
    emptyOutDir: true,
    chunkSizeWarningLimit: 20_000,
    sourcemap: false,
    rolldownOptions: {
      output: {
        // Each icon is a module of its own, and most are shared: 160 files of half a kilobyte,
        // six at a time over HTTP/1.1.
        codeSplitting: {groups: [{name: 'icons', test: /\/@sanity\/icons\//}]},
      },
    },
  },
})
