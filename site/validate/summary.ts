import {createHash} from 'node:crypto'
import {gzipSync} from 'node:zlib'
import {sizeOfBrotli} from './brotli.ts'
import {ROUND_TRIP} from './budgets.ts'
import {factsOf} from './checkGraph.ts'
import type {Link, Page} from './page.ts'
import {type GraphNode, isObject} from './readNodes.ts'
import type {Vocabulary} from './vocabulary.ts'

/**
 * What the rules between pages need to know of one: little enough to hold those of ten thousand, and
 * plain data, so that it can be kept from one build to the next.
 */
export interface PageSummary {
  path: string
  url: string
  anchors: string[]
  links: Link[]
  /** Addresses that a browser fetches by itself. */
  fetched: string[]
  /** Hashes of inline styles and scripts, as a content security policy names them. */
  styles: string[]
  scripts: string[]
  scriptFiles: string[]
  fonts: string[]
  /** In bytes, compressed: the page, what is around its own words, its styles and inline scripts. */
  sizes: {html: number; around: number; styles: number; scripts: number}
  things: Thing[]
  questions: {key: string; id: string | undefined; place: string}[]
  /** Nodes that are people with an address on this site. */
  people: {id: string; place: string}[]
  /** Whom or what this page says it is a profile of. */
  profileOf: string[]
}

/** A node that is told on a page, with a hash of all that is said of it. */
interface Thing {
  id: string
  facts: string
  place: string
}

export function summarise(page: Page, nodes: GraphNode[], {isA}: Vocabulary): PageSummary {
  const {path, url, links, fetched, scriptFiles, fonts} = page
  const {origin} = new URL(url)
  const is = ({types}: GraphNode, name: string) => types.some((type) => isA(type, name))
  const inSite = (id: string | undefined): id is string => id?.startsWith(`${origin}/`) ?? false
  return {
    path,
    url,
    anchors: [...page.anchors],
    links: links.filter(({href}) => staysOn(href, url)),
    fetched: [...new Set(fetched)].filter((href) => staysOn(href, url)),
    styles: page.styles.map(hashOf),
    scripts: page.scripts.map(hashOf),
    scriptFiles,
    fonts,
    sizes: {
      html: weigh(page.html),
      around: zipped(page.html.replace(own, '')),
      styles: zippedOnce(page.styles.join('')),
      scripts: page.scripts.reduce((sum, each) => sum + zipped(each), 0),
    },
    things: nodes.flatMap((node) =>
      node.id === undefined || node.isPointer
        ? []
        : [{id: node.id, facts: hashOf(factsOf(node)), place: node.place}],
    ),
    questions: nodes
      .filter((node) => is(node, 'Question'))
      .map((node) => ({key: keyOf(node), id: node.id, place: node.place})),
    people: nodes.flatMap((node) =>
      node.isTop && inSite(node.id) && is(node, 'Person') ? [{id: node.id, place: node.place}] : [],
    ),
    profileOf: nodes.flatMap(({types, properties}) => {
      const [main] = properties.get('mainEntity') ?? []
      if (!types.includes('ProfilePage') || !isObject(main)) return []
      return typeof main['@id'] === 'string' ? [main['@id']] : []
    }),
  }
}

/** Whether an address is of this site, or none at all; links elsewhere are nobody's to judge here. */
function staysOn(href: string, base: string): boolean {
  const url = URL.parse(href, base)
  return url === null || url.origin === new URL(base).origin
}

/** A question is the same where its words and its answer are. */
function keyOf({properties}: GraphNode): string {
  const [answer] = properties.get('acceptedAnswer') ?? []
  const text = isObject(answer) ? answer.text : ''
  return hashOf(JSON.stringify([properties.get('name'), text]))
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64')

const sizes = new Map<string, number>()

/** Pages of one kind have the same styles, so their size is measured once. */
function zippedOnce(text: string): number {
  const known = sizes.get(text) ?? zipped(text)
  sizes.set(text, known)
  return known
}

/** What is in the main part of a page, and said of it to machines. */
const own = /(?<=<main[^>]*>).*(?=<\/main>)|<script type="application\/ld\+json">.*?<\/script>/gs

/**
 * As gzip, the least that a server can do. What would not fit into one round trip that way counts as
 * brotli, which every browser takes, and our server and the usual hosts send.
 */
function weigh(html: string): number {
  const gzip = zipped(html)
  if (gzip <= ROUND_TRIP) return gzip
  return sizeOfBrotli(html)
}

const zipped = (text: string) => (text ? gzipSync(text).length : 0)
