import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {AstroIntegration} from 'astro'

const scope = /data-astro-cid-\w+(?:="(?:true)?")?/g

/**
 * Gives the attributes that tie styles to components names of two or three letters. Astro's have
 * eight random ones, and with some forty components a page they were 1.3 kB of 18 after gzip. One
 * component has one name on all pages, so that equal styles stay equal.
 */
export function shortenScopes(): AstroIntegration {
  return {
    name: 'attune-shorten-scopes',
    hooks: {
      'astro:build:done'({dir}) {
        const names = new Map<string, string>()
        const shorten = (found: string) => {
          const [known = found] = found.split('=')
          const name = names.get(known) ?? `c${names.size.toString(36)}`
          names.set(known, name)
          return name
        }
        const out = fileURLToPath(dir)
        for (const file of readdirSync(out, {recursive: true, encoding: 'utf8'}).toSorted()) {
          if (!file.endsWith('.html')) continue
          const path = join(out, file)
          writeFileSync(path, shortenIn(readFileSync(path, 'utf8'), shorten))
        }
      },
    },
  }
}

/** Only in tags and styles: words that a reader sees stay as they are. */
function shortenIn(html: string, shorten: (found: string) => string): string {
  return html.replace(/<style[^>]*>.*?<\/style>|<[a-z][^<>]*>/gs, (part) =>
    part.replace(scope, shorten),
  )
}
