import {defineConfig} from 'vite'

/** The Studio's build. `SANITY_STUDIO_*` in the environment chooses a hosted project. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/studio/',
  logLevel: 'error',
  envPrefix: 'SANITY_STUDIO_',
  resolve: {dedupe: ['react', 'react-dom', 'sanity', 'styled-components', '@sanity/client']},
  define: {
    __SANITY_STAGING__: 'false',
    'process.env.MODE': '"production"',
    'process.env.SC_DISABLE_SPEEDY': '"false"',
  },
  build: {target: 'es2023', emptyOutDir: true, chunkSizeWarningLimit: 20_000, sourcemap: false},
})
