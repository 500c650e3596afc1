import {createHash} from 'node:crypto'
import {gzipSync} from 'node:zlib'
import {factsOf} from './checkGraph.ts'
import {decode} from './decode.ts'
import {joinWords} from './joinWords.ts'
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
  title: string
  description: string
  language: string | undefined
  /** Words of its heading. */
  heading: string
  /** Of an article: when it came out and was changed last, and the paths of its topics. */
  article: {published: string; modified: string; topics: string[]} | undefined
  /** Whether search engines are asked to leave it out. */
  hidden: boolean
  /** Whether it leads on to another page at once. */
  leadsOn: boolean
  anchors: string[]
  /** Each once. Those that lead away are nobody's to judge here. */
  links: SiteLink[]
  /** Paths, decoded, of what a browser fetches by itself. */
  fetched: string[]
  /** Hashes of inline styles and scripts, as a content security policy names them. */
  styles: string[]
  scripts: string[]
  scriptFiles: string[]
  fonts: string[]
  /** In bytes, compressed: what is around the page's own words, its styles and inline scripts. */
  sizes: {around: number; styles: number; scripts: number}
  /** The same of the whole page; undefined where nobody asks for what is but a warning. */
  weight?: number
  things: Thing[]
  questions: {key: string; name: string; id: string | undefined; place: string}[]
  /** Questions that can be read on it. */
  asked: string[]
  /** Nodes that are people with an address on this site. */
  people: {id: string; path: string; place: string}[]
  /** Whom or what this page says it is a profile of. */
  profileOf: string[]
}

/** An address of this site, looked up once: there are some sixty on each page. */
interface SiteLink {
  /** As written. */
  href: string
  /** Beginning of the words that it stands on. */
  words: string
  /** Decoded, from the root; undefined if what is written is no address. */
  path: string | undefined
  /** Decoded, without `#`. */
  fragment: string
}

/** A node that is told on a page, with a hash of all that is said of it. */
interface Thing {
  id: string
  facts: string
  place: string
}

export function summarise(page: Page, nodes: GraphNode[], {isA}: Vocabulary): PageSummary {
  const {path, url, title, description, language, heading, hidden, leadsOn} = page
  const {links, fetched, scriptFiles, fonts} = page
  const {origin} = new URL(url)
  const is = ({types}: GraphNode, name: string) => types.some((type) => isA(type, name))
  const inSite = (id: string | undefined): id is string => id?.startsWith(`${origin}/`) ?? false
  return {
    path,
    url,
    title,
    description,
    language,
    heading,
    article: readArticle(nodes),
    hidden,
    leadsOn,
    anchors: [...page.anchors],
    links: linksWithin(links, page),
    fetched: linksWithin(
      fetched.map((href) => ({href, words: ''})),
      page,
    ).flatMap(({path}) => path ?? []),
    styles: page.styles.map(hashOf),
    scripts: page.scripts.map(hashOf),
    scriptFiles,
    fonts,
    sizes: {
      around: zipped(aroundWords(page.html)),
      styles: zippedOnce(page.styles.join('')),
      scripts: page.scripts.reduce((sum, each) => sum + zippedOnce(each), 0),
    },
    things: nodes.flatMap((node) =>
      node.id === undefined || node.isPointer
        ? []
        : [{id: node.id, facts: hashOf(factsOf(node)), place: node.place}],
    ),
    questions: nodes
      .filter((node) => is(node, 'Question'))
      .map((node) => ({
        key: keyOf(node),
        name: joinWords([String(node.properties.get('name')?.[0])]),
        id: node.id,
        place: node.place,
      })),
    asked: [...page.asked.values()],
    people: nodes.flatMap((node) =>
      node.isTop && inSite(node.id) && is(node, 'Person')
        ? [{id: node.id, path: decode(new URL(node.id).pathname), place: node.place}]
        : [],
    ),
    profileOf: nodes.flatMap(({types, properties}) => {
      const [main] = properties.get('mainEntity') ?? []
      if (!types.includes('ProfilePage') || !isObject(main)) return []
      return typeof main['@id'] === 'string' ? [main['@id']] : []
    }),
  }
}

function readArticle(nodes: GraphNode[]): PageSummary['article'] {
  const [posting] = nodes.filter(({isTop, types}) => isTop && types.includes('BlogPosting'))
  if (!posting) return undefined
  const [published, modified] = ['datePublished', 'dateModified'].map((name) =>
    String(posting.properties.get(name)?.[0]),
  )
  const topics = nodes.flatMap(({properties}) => properties.get('about') ?? []).filter(isObject)
  return {
    published: `${published}`,
    modified: `${modified}`,
    topics: topics.flatMap(({url}) => decode(URL.parse(String(url))?.pathname ?? '') || []),
  }
}

/** Of a page's links, those to this site, and those that lead nowhere. */
function linksWithin(links: Link[], {url: own, base}: Page): SiteLink[] {
  const {origin} = new URL(own)
  const seen = new Map<string, SiteLink>()
  for (const {href, words} of links) {
    if (href === '' || seen.has(href)) continue
    const url = URL.parse(href, base)
    if (url && url.origin !== origin) continue
    if (href.includes('../') && isAbove(href, base)) continue
    const path = url ? decode(url.pathname) : undefined
    // What a server makes of a query, nobody here knows.
    const fragment = url && !url.search ? decode(url.hash.slice(1)) : ''
    seen.set(href, {href, words: words.slice(0, 40), path, fragment})
  }
  return [...seen.values()]
}

/** Whether a path leads out of the folder that was read: nobody here knows what is there. */
function isAbove(href: string, base: string): boolean {
  const from = new URL(base)
  from.pathname = `/within${from.pathname}`
  return !URL.parse(href, from)?.pathname.startsWith('/within/')
}

/** A question is the same where its words and its answer are. */
function keyOf({properties}: GraphNode): string {
  const [answer] = properties.get('acceptedAnswer') ?? []
  const text = isObject(answer) ? answer.text : ''
  return hashOf(JSON.stringify([properties.get('name'), text]))
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64')

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
