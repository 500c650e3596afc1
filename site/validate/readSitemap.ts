import {fault, type ReadListing, repeated} from './listing.ts'
import {isTime} from './literals.ts'
import {childrenOf, readXml, textOf} from './readXml.ts'

/** Read 2026-11-30. */
const source = 'https://www.sitemaps.org/protocol.html'
const DAY = 24 * 60 * 60 * 1000

export const readSitemap: ReadListing = (text, now) => {
  const say = (place: string, found: string, expected: string) =>
    fault('sitemap', source, place, found, expected)
  const root = readXml(text)
  if (typeof root === 'string') {
    return {findings: [say('XML', root, 'XML that is well formed')], addresses: []}
  }
  if (root.name !== 'urlset' && root.name !== 'sitemapindex') {
    return {findings: [say(`<${root.name}>`, root.name, '<urlset>')], addresses: []}
  }
  const entries = root.children
  const addresses = entries.map((entry) => ({href: textOf(entry, 'loc') ?? '', place: '<loc>'}))
  const findings = [
    ...(root.attributes.xmlns === 'http://www.sitemaps.org/schemas/sitemap/0.9'
      ? []
      : [
          say(
            `<${root.name} xmlns>`,
            `${root.attributes.xmlns}`,
            'http://www.sitemaps.org/schemas/sitemap/0.9',
          ),
        ]),
    ...addresses
      .filter(({href}) => !/^https?:\/\/./.test(href))
      .map(({href}) => say('<loc>', `“${href}”`, 'a whole address')),
    ...repeated(addresses.map(({href}) => href)).map((href) =>
      say('<loc>', `${href} twice`, 'each page once'),
    ),
    ...entries.flatMap((entry) =>
      childrenOf(entry, 'lastmod').flatMap(({text: written}) => {
        const date = written.trim()
        const isWritten = isTime(date) && /^\d{4}/.test(date)
        if (isWritten && !(Date.parse(date) > now.getTime() + DAY)) return []
        const place = `${textOf(entry, 'loc')} <lastmod>`
        const found = say(place, `“${date}”`, 'a day that has come, such as 2026-03-01')
        // An author may have given an article a day to come, which is theirs to weigh.
        return [isWritten ? {...found, severity: 'warning' as const} : found]
      }),
    ),
  ]
  const lastmods = entries.map((entry) => ({
    href: textOf(entry, 'loc') ?? '',
    updated: textOf(entry, 'lastmod'),
  }))
  return {findings, addresses, entries: lastmods}
}
