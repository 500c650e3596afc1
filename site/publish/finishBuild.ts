import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {AstroIntegration} from 'astro'
import {checkSite} from '../validate/checkSite.ts'
import {countFindings, formatFindings} from '../validate/formatFindings.ts'
import {readSite} from '../validate/readSite.ts'
import {formatHeaders, toHeaders} from './headers.ts'

/** The end of every build: no page with an error comes out of it, and each with its headers. */
export function finishBuild(): AstroIntegration {
  let origin: string | undefined
  return {
    name: 'attune-finish-build',
    hooks: {
      'astro:config:done'({config}) {
        origin = config.site
      },
      'astro:build:done'({dir}) {
        const out = fileURLToPath(dir)
        const site = readSite(out, origin)
        const findings = checkSite(site, {strict: true})
        const errors = findings.filter(({severity}) => severity === 'error')
        if (errors.length > 0) {
          throw new Error(
            `Error: the built pages have ${countFindings(errors)}.\n${formatFindings(errors, 10)}`,
          )
        }
        writeFileSync(join(out, '_headers'), formatHeaders(toHeaders(site.pages.values())))
      },
    },
  }
}
