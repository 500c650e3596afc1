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
  {paths: /^\/authors\/[^/]+\/$/, page: 'ProfilePage', about: 'Person', within: '/authors/'},
  {paths: /^\/(authors|references)\/$/, page: 'CollectionPage'},
  {paths: /^\/references\/\d+\/$/, page: 'CollectionPage', within: '/references/'},
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
    ...checkShared(page, articles, say),
    ...checkStamps(page, own, articles, say),
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

/** What is shared of a page is what JSON-LD says of its article. */
function checkShared({meta, path, base}: Page, articles: GraphNode[], say: Say): Finding[] {
  const pairs = [
    ['article:published_time', 'datePublished'],
    ['article:modified_time', 'dateModified'],
    ['article:author', 'author'],
  ] as const
  return articles.flatMap((node) => {
    const [kind] = meta.get('og:type') ?? []
    const [picture] = meta.get('og:image') ?? []
    const card = URL.parse(picture ?? '', base)?.pathname
    return [
      ...pairs.flatMap(([property, name]) => {
        const told = (node.properties.get(name) ?? []).map((value) =>
          isObject(value) ? String(value['@id']).replace(/#.*/, '') : value,
        )
        const shared = (meta.get(property) ?? []).join(' ')
        return shared === told.join(' ')
          ? []
          : [say(node, name, told.join(' '), `${shared}, as ${property}`)]
      }),
      ...(kind === 'article' ? [] : [say(node, '@type', kind, 'article, as og:type')]),
      // Authors may choose a picture of their own.
      ...(!card?.endsWith('/card.jpg') || decode(card) === `${path}card.jpg`
        ? []
        : [say(node, 'url', card, 'the card of this article, as og:image')]),
    ]
  })
}

/** Days that readers see are those that machines are told. */
function checkStamps(page: Page, own: GraphNode, [article]: GraphNode[], say: Say): Finding[] {
  if (!article) return []
  const {stamps, isSearched, hidden} = page
  const reviewed = own.properties.get('lastReviewed')?.[0]
  const history = stamps.filter(({words}) => /^[A-Z][a-z]+ \d+, \d{4} [A-Z]/.test(words))
  const past = history.filter(({words}) => !/(Next review due|Review was due)$/.test(words))
  const early = past.find(({day}, i) => day.slice(0, 10) < (past[i - 1]?.day.slice(0, 10) ?? ''))
  const twice = history.find(({words}, i) => history[i - 1]?.words === words)
  const told = stamps.flatMap(({words, day}) => {
    const [, label] =
      /^(Published|Updated|Last reviewed|Next review due) \w+ \d+, \d+$/.exec(words) ?? []
    if (label === 'Next review due') {
      const due = say(own, 'lastReviewed', reviewed, `a day before ${day}, when it is due again`)
      return day > String(reviewed ?? '') ? [] : [{...due, severity: 'warning' as const}]
    }
    const [node, name] =
      label === 'Published'
        ? [article, 'datePublished']
        : label === 'Updated'
          ? [article, 'dateModified']
          : [own, 'lastReviewed']
    const said = node.properties.get(name)?.[0]
    return !label || said === day ? [] : [say(node, name, said, `${day}, as readers see`)]
  })
  return [
    ...told,
    ...(early ? [say(article, 'datePublished', early.words, 'what happened before it')] : []),
    ...(twice ? [say(article, 'datePublished', twice.words, 'each event once')] : []),
    ...(isSearched === hidden
      ? [say(own, '@type', 'no data-pagefind-body', 'an article that the search finds')]
      : []),
  ]
}
