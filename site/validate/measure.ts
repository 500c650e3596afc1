import {gzipSync} from 'node:zlib'
import type {Page} from './page.ts'
import type {PageSummary} from './summary.ts'

/** Of a page, the sizes that are the site's and not its author's. */
export const measure = ({html, styles, scripts}: Page): PageSummary['sizes'] => ({
  around: zipped(aroundWords(html)),
  styles: zippedOnce(styles.join('')),
  scripts: scripts.reduce((sum, each) => sum + zippedOnce(each), 0),
})

const sizes = new Map<string, number>()

/** Pages of one kind have the same styles and scripts, so their size is measured once. */
function zippedOnce(text: string): number {
  const known = sizes.get(text) ?? zipped(text)
  sizes.set(text, known)
  return known
}

/** A page without what is in its main part, and without what is said of it to machines. */
function aroundWords(html: string): string {
  const begin = html.indexOf('>', html.indexOf('<main')) + 1
  const end = html.lastIndexOf('</main>')
  const rest = end > begin ? html.slice(0, begin) + html.slice(end) : html
  return rest.replace(/<script type="application\/ld\+json">.*?<\/script>/gs, '')
}

const zipped = (text: string) => (text ? gzipSync(text).length : 0)
