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
  {paths: /^\/authors\/[^/]+\/$/, page: 'ProfilePage', about: 'Person', within: '/authors/'},
  {paths: /^\/(authors|references)\/$/, page: 'CollectionPage'},
  {paths: /^\/topics\/[^/]+\/$/, page: 'CollectionPage', within: '/articles/'},
]

/** The house's own rules of how the nodes of a page hang together. */
export function checkOwnPage(page: Page, nodes: GraphNode[]): Finding[] {
  const top = nodes.filter(({isTop, isPointer}) => isTop && !isPointer)
  const of = (type: string) => top.filter(({types}) => types.includes(type))
  const own = top.find(({id}) => id?.endsWith('#webpage'))
  if (!own) return []
  const kind = kinds.find(({paths}) => paths.test(page.path))
  const say = (node: GraphNode, name: string, found: unknown, expected: string): Finding => ({
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
  const [about, second] = kind?.about ? of(kind.about) : []
  const articles = of('BlogPosting')
  return [
    ...(kind && !own.types.includes(kind.page) ? [say(own, '@type', own.types[0], kind.page)] : []),
    ...(kind?.about && !about ? [say(own, 'mainEntity', 'nothing', `a ${kind.about}`)] : []),
    ...(kind?.about === 'BlogPosting' && second
      ? [say(second, '@id', second.id, 'one article')]
      : []),
    ...articles.flatMap((node) => [
      ...leads(node, 'mainEntityOfPage', own.id),
      ...leads(node, 'url', page.canonical),
    ]),
    ...of('FAQPage').flatMap((node) => leads(node, 'isPartOf', own.id)),
    ...of('BreadcrumbList').flatMap((node) => checkTrail(page, node, kind?.within, say)),
    ...checkName(page, own, say),
    ...checkTimes(page, articles, say),
  ]
}

type Say = (node: GraphNode, name: string, found: unknown, expected: string) => Finding

/** A trail is the visible one: from the home page by the list that the page is in to the page. */
function checkTrail(page: Page, node: GraphNode, within: string | undefined, say: Say): Finding[] {
  const crumbs = listOf(node.properties.get('itemListElement')).filter(isObject)
  const names = crumbs.map(({name}) => joinWords([String(name)]))
  const shown = page.crumbs ?? []
  const paths = crumbs.map(({item}) => URL.parse(String(item), page.base)?.pathname)
  const missing = ['/', ...(within ? [within] : [])].find((path, index) => paths[index] !== path)
  return [
    ...(names.join(' › ') === shown.join(' › ')
      ? []
      : [say(node, 'itemListElement', names.join(' › '), `${quote(shown.join(' › '))}, as shown`)]),
    ...(missing === undefined
      ? []
      : [say(node, 'itemListElement', paths.join(' '), `${missing} on the way`)]),
  ]
}

/** A page is called what its heading says, but for the home page, which is called as the site is. */
function checkName(page: Page, own: GraphNode, say: Say): Finding[] {
  const [name] = own.properties.get('name') ?? []
  if (page.path === '/' || joinWords([String(name)]) === page.heading) return []
  return [say(own, 'name', name, quote(page.heading))]
}

/** What <meta> says of when an article came out is what JSON-LD says. */
function checkTimes({meta}: Page, articles: GraphNode[], say: Say): Finding[] {
  const pairs = [
    ['article:published_time', 'datePublished'],
    ['article:modified_time', 'dateModified'],
  ] as const
  return articles.flatMap((node) =>
    pairs.flatMap(([property, name]) => {
      const [told] = node.properties.get(name) ?? []
      const [shared] = meta.get(property) ?? []
      return shared === told ? [] : [say(node, name, told, `${shared}, as ${property}`)]
    }),
  )
}
