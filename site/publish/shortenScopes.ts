import {readdirSync} from 'node:fs'
import {join, relative, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {AstroIntegration} from 'astro'
import type {Plugin} from 'vite'

/**
 * Gives the attributes that tie styles to components names of two or three letters. Astro's have
 * eight random ones, and with some forty components a page they were 1.3 kB of 18 after gzip. It is
 * done as components are compiled, so it costs nothing for each page.
 */
export function shortenScopes(): AstroIntegration {
  return {
    name: 'attune-shorten-scopes',
    hooks: {
      'astro:config:setup'({config, updateConfig}) {
        updateConfig({vite: {plugins: [shortScopes(fileURLToPath(config.srcDir))]}})
      },
    },
  }
}

function shortScopes(srcDir: string): Plugin {
  const names = new Map(
    readdirSync(srcDir, {recursive: true, encoding: 'utf8'})
      .filter((file) => file.endsWith('.astro'))
      .map((file) => file.split(sep).join('/'))
      .toSorted()
      // No attribute of HTML or SVG begins so; `cx` and `cy` are places of a circle.
      .map((file, index) => [file, `q${index.toString(36)}`]),
  )
  return {
    name: 'attune-short-scopes',
    transform(code, id) {
      const [path = ''] = id.split('?')
      const name = names.get(relative(srcDir, join(path)).split(sep).join('/'))
      if (!name || !code.includes('data-astro-cid-')) return
      // An element whose tag or attributes are made at run time gets its scope as a property.
      const short = code
        .replace(/"data-astro-cid-\w+":\s*true/g, `"${name}":""`)
        .replace(/data-astro-cid-\w+/g, name)
      return {code: short, map: null}
    },
  }
}
