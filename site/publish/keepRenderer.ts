import {rename} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import type {AstroIntegration} from 'astro'

/**
 * Of a static build, keeps the code that renders pages, in place of the pages: `server/` beside the
 * files that pages fetch. The publisher renders by it, as often as content changes.
 */
export function keepRenderer(): AstroIntegration {
  let out = new URL('file:///')
  return {
    name: 'attune-keep-renderer',
    hooks: {
      'astro:config:done'({config}) {
        out = config.outDir
      },
      'astro:build:start'({setPrerenderer}) {
        setPrerenderer({
          name: 'attune-keep-renderer',
          getStaticPaths: async () => [],
          render: async () => new Response(null),
          async teardown() {
            const [from, to] = [new URL('.prerender', out), new URL('../server', out)]
            await rename(fileURLToPath(from), fileURLToPath(to))
          },
        })
      },
    },
  }
}
