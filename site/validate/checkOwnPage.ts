import {type Finding, quote} from './finding.ts'
import type {Page} from './page.ts'
import {type GraphNode, isObject, listOf} from './readNodes.ts'

/** What a page at an address is, and what it is about. */
const kinds: {paths: RegExp; page: string; about?: string}[] = [
  {paths: /^\/articles\/(?!\d+\/$)[^/]+\/$/, page: 'MedicalWebPage', about: 'BlogPosting'},
  {paths: /^\/articles\/(\d+\/)?$/, page: 'CollectionPage'},
  {paths: /^\/authors\/[^/]+\/$/, page: 'ProfilePage', about: 'Person'},
  {paths: /^\/(authors|references)\/$/, page: 'CollectionPage'},
  {paths: /^\/topics\/[^/]+\/$/, page: 'CollectionPage'},
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
    ...of('BreadcrumbList').flatMap((node) => checkTrail(node, own, say)),
    ...checkTimes(page, articles, say),
  ]
}

type Say = (node: GraphNode, name: string, found: unknown, expected: string) => Finding

/** A trail ends at the page, by its name or, of a list that goes on, by a part of it. */
function checkTrail(node: GraphNode, own: GraphNode, say: Say): Finding[] {
  const last = listOf(node.properties.get('itemListElement')).filter(isObject).at(-1)
  const [name] = own.properties.get('name') ?? []
  const isPart = String(name).toLowerCase().includes(String(last?.name).toLowerCase())
  return last && !isPart ? [say(node, 'itemListElement', last.name, quote(name))] : []
}

/** What <meta> says of when an article came out is what JSON-LD says. */
function checkTimes({times}: Page, articles: GraphNode[], say: Say): Finding[] {
  const pairs = [
    ['article:published_time', 'datePublished'],
    ['article:modified_time', 'dateModified'],
  ] as const
  return articles.flatMap((node) =>
    pairs.flatMap(([meta, name]) => {
      const [told] = node.properties.get(name) ?? []
      return times.get(meta) === told
        ? []
        : [say(node, name, told, `${times.get(meta)}, as ${meta}`)]
    }),
  )
}
