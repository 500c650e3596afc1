import {checkOwnDates} from './checkOwnDates.ts'
import {decode} from './decode.ts'
import {type Finding, quote} from './finding.ts'
import {joinWords} from './joinWords.ts'
import type {Page} from './page.ts'
import {type GraphNode, isObject, listOf} from './readNodes.ts'

/** What a page at an address is, what it is about, and in which list it is. */
const kinds: {paths: RegExp; page: string; about?: string; within?: string}[] = [
  {
    paths: /^\/articles\/(?!\d+\/$)[^/]+\/$/,
    page: 'MedicalWebPage',
    about: 'BlogPosting',
    within: '/articles/',
  },
  {paths: /^\/articles\/$/, page: 'CollectionPage'},
  {paths: /^\/articles\/\d+\/$/, page: 'CollectionPage', within: '/articles/'},
  {
    paths: /^\/authors\/(?!\d+\/$)[^/]+\/$/,
    page: 'ProfilePage',
    about: 'Person',
    within: '/authors/',
  },
  {paths: /^\/(authors|references)\/$/, page: 'CollectionPage'},
  {paths: /^\/authors\/([^/]+\/)?\d+\/$/, page: 'CollectionPage', within: '/authors/'},
  {paths: /^\/references\/\d+\/$/, page: 'CollectionPage', within: '/references/'},
  {paths: /^\/topics\/[^/]+\/(\d+\/)?$/, page: 'CollectionPage', within: '/articles/'},
]

/** The house's own rules of how the nodes of a page hang together. */
export function checkOwnPage(page: Page, nodes: GraphNode[]): Finding[] {
  const top = nodes.filter(({isTop, isPointer}) => isTop && !isPointer)
  const of = (type: string) => top.filter(({types}) => types.includes(type))
  const own = top.find(({id}) => id?.endsWith('#webpage'))
  if (!own) return []
  const kind = kinds.find(({paths}) => paths.test(page.path))
  const say: Say = (node, name, found, expected) => ({
    severity: 'error',
    rule: 'own-page',
    place: `${node.place} · ${name}`,
    found: quote(found),
    expected,
    remedy: 'Tell what the page at this address is.',
  })
  const pointer = (node: GraphNode, name: string) => {
    const [value] = node.properties.get(name) ?? []
    return isObject(value) ? value['@id'] : value
  }
  const leads = (node: GraphNode, name: string, to: string | undefined) =>
    pointer(node, name) === to ? [] : [say(node, name, pointer(node, name), `${to}`)]
  const same = (node: GraphNode, name: string, other: GraphNode) => {
    const [one, two] = [node, other].map(({properties}) => properties.get(name)?.[0])
    return one === two ? [] : [say(node, name, one, `${quote(two)}, as of the article`)]
  }
  const {origin} = new URL(page.url)
  const [about, second] = kind?.about ? of(kind.about) : []
  const articles = of('BlogPosting')
  return [
    ...(kind && !own.types.includes(kind.page) ? [say(own, '@type', own.types[0], kind.page)] : []),
    ...(kind?.about && !about ? [say(own, 'mainEntity', 'nothing', `a ${kind.about}`)] : []),
    ...(kind?.about === 'BlogPosting' && second
      ? [say(second, '@id', second.id, 'one article')]
      : []),
    ...(kind?.about && about ? leads(own, 'mainEntity', about.id) : []),
    ...leads(own, 'isPartOf', `${origin}/#website`),
    ...articles.flatMap((node) => [
      ...leads(node, 'mainEntityOfPage', own.id),
      ...leads(node, 'url', page.canonical),
      ...leads(node, 'publisher', `${origin}/#practice`),
      ...['datePublished', 'dateModified'].flatMap((name) => same(own, name, node)),
    ]),
    ...unreached(own, top).map((node) =>
      say(node, '@id', node.id, 'something that the page leads to'),
    ),
    ...of('FAQPage').flatMap((node) => leads(node, 'isPartOf', own.id)),
    ...of('BreadcrumbList').flatMap((node) => checkTrail(page, node, kind?.within, say)),
    ...checkName(page, own, say),
    ...checkShared(page, own, top, say),
    ...checkOwnDates(page, own, articles, say),
  ]
}

/** What is wrong with a property of a node. */
export type Say = (node: GraphNode, name: string, found: unknown, expected: string) => Finding

/** A trail is the visible one: from the home page by the list that the page is in to the page. */
function checkTrail(page: Page, node: GraphNode, within: string | undefined, say: Say): Finding[] {
  const crumbs = listOf(node.properties.get('itemListElement')).filter(isObject)
  const names = crumbs.map(({name}) => joinWords([String(name)]))
  const shown = page.crumbs ?? []
  const last = names.at(-1) ?? ''
  const isLater = /\/\d+\/$/.test(page.path)
  const paths = crumbs.map(({item}) => URL.parse(String(item), page.base)?.pathname)
  const missing = ['/', ...(within ? [within] : [])].find((path, index) => paths[index] !== path)
  return [
    ...(names.join(' › ') === shown.join(' › ')
      ? []
      : [say(node, 'itemListElement', names.join(' › '), `${quote(shown.join(' › '))}, as shown`)]),
    ...(missing === undefined
      ? []
      : [say(node, 'itemListElement', paths.join(' '), `${missing} on the way`)]),
    ...(last === page.heading || isLater
      ? []
      : [say(node, 'itemListElement', last, `${quote(page.heading)}, as the page is called`)]),
  ]
}

/** A page is called what its heading says, but for the home page, which is called as the site is. */
function checkName(page: Page, own: GraphNode, say: Say): Finding[] {
  const [name] = own.properties.get('name') ?? []
  if (page.path === '/' || joinWords([String(name)]) === page.heading) return []
  return [say(own, 'name', name, quote(page.heading))]
}

/** Nodes to which nothing leads, from the page on by the ids that nodes name. */
function unreached(own: GraphNode, top: GraphNode[]): GraphNode[] {
  const left = new Set(top)
  const byId = new Map(top.map((node) => [node.id, node]))
  const visit = (node: GraphNode | undefined) => {
    if (!node || !left.delete(node)) return
    for (const id of idsIn([...node.properties.values()])) visit(byId.get(id))
  }
  visit(own)
  return [...left]
}

/** Whatever is named by an `@id` in a value. */
function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn)
  if (!isObject(value)) return []
  const {'@id': id, ...rest} = value
  return [...(typeof id === 'string' ? [id] : []), ...idsIn(Object.values(rest))]
}

/** What is shared of a page is what JSON-LD says of its article, and of its site. */
function checkShared(page: Page, own: GraphNode, top: GraphNode[], say: Say): Finding[] {
  const {meta, path, base} = page
  const [article] = top.filter(({types}) => types.includes('BlogPosting'))
  const [site] = top.filter(({types}) => types.includes('WebSite'))
  const pairs: [property: string, node: GraphNode | undefined, name: string][] = [
    ['og:site_name', site, 'name'],
    ['article:published_time', article, 'datePublished'],
    ['article:modified_time', article, 'dateModified'],
    ['article:author', article, 'author'],
    ['article:tag', article && own, 'about'],
  ]
  const differing = pairs.flatMap(([property, node, name]) => {
    const told = (node?.properties.get(name) ?? []).map((value) =>
      isObject(value) ? (value.name ?? String(value['@id']).replace(/#.*/, '')) : value,
    )
    const [one, other] = [told, meta.get(property) ?? []].map((all) => joinWords([all.join('; ')]))
    return !node || one === other ? [] : [say(node, name, one, `${other}, as ${property}`)]
  })
  if (!article) return differing
  const [kind] = meta.get('og:type') ?? []
  const [picture] = meta.get('og:image') ?? []
  const card = URL.parse(picture ?? '', base)?.pathname
  // Authors may choose a picture of their own, which has words of its own.
  const isCard = card?.endsWith('/card.jpg') ?? false
  const [words = ''] = meta.get('og:image:alt') ?? []
  return [
    ...differing,
    ...(kind === 'article' ? [] : [say(article, '@type', kind, 'article, as og:type')]),
    ...(!isCard || decode(card ?? '') === `${path}card.jpg`
      ? []
      : [say(article, 'url', card, 'the card of this article, as og:image')]),
    ...(!isCard || joinWords([words]) === page.heading
      ? []
      : [say(article, 'headline', words, `${quote(page.heading)}, as og:image:alt`)]),
  ]
}
