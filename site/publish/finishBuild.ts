import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {AstroIntegration} from 'astro'
import {readFormsUrl} from '../content/environment.ts'
import {countFindings, formatFindings} from '../validate/formatFindings.ts'
import {checkBuild} from './checkBuild.ts'
import {toHeaders} from './headers.ts'
import {hostFiles} from './hostFiles.ts'
import {indexSite} from './indexSite.ts'

/**
 * The end of every build: no page with an error comes out of it, each can be found by the search,
 * and each has its headers.
 */
export function finishBuild(): AstroIntegration {
  let origin = 'http://localhost'
  let cacheDir = ''
  return {
    name: 'attune-finish-build',
    hooks: {
      'astro:config:done'({config}) {
        origin = config.site ?? origin
        cacheDir = fileURLToPath(config.cacheDir)
      },
      async 'astro:build:done'({dir}) {
        const out = fileURLToPath(dir)
        // Pagefind is a program of its own, so both go on at once.
        const [{findings, pages}] = await Promise.all([
          checkBuild({dir: out, origin, cacheDir}),
          indexSite(out),
        ])
        const errors = findings.filter(({severity}) => severity === 'error')
        if (errors.length > 0) {
          throw new Error(
            `Error: the built pages have ${countFindings(errors)}.\n${formatFindings(errors, 10)}`,
          )
        }
        const rules = toHeaders(pages, readFormsUrl())
        for (const {name, format} of hostFiles) writeFileSync(join(out, name), format(rules))
      },
    },
  }
}
