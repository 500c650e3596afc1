import {decode} from './decode.ts'
import {missing, named} from './headMeta.ts'
import {joinWords} from './joinWords.ts'
import type {Page} from './page.ts'
import type {Found, PageElement, PageRule, ReadDocument} from './pageRule.ts'

const google = 'https://developers.google.com/search/docs'
const read = {checkedOn: '2026-11-30', status: 'live'} as const

/** Where a page says that it is, and its other languages, and what is shown where it is shared. */
export const addressRules: PageRule[] = [
  {
    rule: 'canonical',
    here: 'error',
    elsewhere: 'warning',
    find: (document) => {
      const links = canonical(document)
      if (links.length > 1) return [told(`${links.length} of them`)]
      const strange = document.of('link').filter((link) => isCanonical(link) && !isInHead(link))
      return strange.length > 0 ? [told('one outside of the head')] : []
    },
    expected: 'one, in the head: of two, search engines heed none',
    remedy: 'Leave out all but one.',
    source: `${google}/crawling-indexing/consolidate-duplicate-urls`,
    ...read,
  },
  {
    rule: 'canonical',
    here: 'error',
    elsewhere: 'rests',
    find: (document) => {
      const {page} = document
      if (page.hidden) return []
      const [address] = canonical(document)
      if (address === undefined) return [told('nothing')]
      if (!URL.canParse(address)) return [told(address)]
      return decode(new URL(address).pathname) === page.path ? [] : [told(address)]
    },
    expected: 'the whole address of this page',
    remedy: 'Write the address at which it is.',
    source: `${google}/crawling-indexing/consolidate-duplicate-urls`,
    ...read,
  },
  {
    rule: 'canonical',
    here: 'error',
    elsewhere: 'warning',
    find: ({page: {leadsTo, canonical, base}}) => {
      if (!leadsTo || !canonical) return []
      const [there, own] = [leadsTo, canonical].map((href) => URL.parse(href, base)?.href)
      return !there || there === own ? [] : [told(canonical)]
    },
    expected: 'the address that the page leads on to',
    remedy: 'Write that address.',
    source: `${google}/crawling-indexing/301-redirects`,
    ...read,
  },
  {
    rule: 'alternates',
    here: 'error',
    elsewhere: 'warning',
    find: ({page, of}) => {
      const others = of('link').filter(({attributes}) => attributes.has('hreflang'))
      const own = URL.parse(page.canonical ?? '', page.base)?.href ?? page.url
      const isOwn = ({attributes}: PageElement) =>
        URL.parse(attributes.get('href') ?? '', page.base)?.href === own
      return others.length === 0 || others.some(isOwn)
        ? []
        : [{place: '<link hreflang>', found: `${others.length} other languages, and not its own`}]
    },
    expected: 'that each language is named on every page, its own too',
    remedy: 'Name the page itself among them.',
    source: `${google}/specialty/international/localized-versions`,
    ...read,
  },
  {
    rule: 'alternates',
    here: 'error',
    elsewhere: 'rests',
    find: ({page, of}) =>
      of('link').flatMap(({attributes}) => {
        const meant = twins(page).get(attributes.get('type') ?? '')
        const href = attributes.get('href') ?? ''
        if (attributes.get('rel') !== 'alternate' || !meant || decode(href) === meant) return []
        return [{place: `<link type="${attributes.get('type')}">`, found: href}]
      }),
    expected: 'the file of that kind, of this site and this page',
    remedy: 'Write its own address.',
    source: 'https://html.spec.whatwg.org/multipage/links.html#rel-alternate',
    ...read,
  },
  {
    rule: 'share',
    here: 'error',
    elsewhere: 'warning',
    find: (document) => {
      const [address] = named(document, 'og:url')
      const {canonical: own} = document.page
      if (!address || !own || address === own) return []
      return [{place: '<meta property="og:url">', found: address}]
    },
    expected: 'the canonical address of the page',
    remedy: 'Write the same as in <link rel="canonical">.',
    source: 'https://ogp.me/#metadata',
    ...read,
  },
  {
    rule: 'share',
    here: 'error',
    elsewhere: 'warning',
    find: (document) =>
      ['og:image', 'og:url', 'twitter:image'].flatMap((name) =>
        named(document, name)
          .filter((address) => !/^https?:\/\/[^/]*\.[^/]*\//.test(address))
          .filter((address) => new URL(document.page.url).host !== URL.parse(address)?.host)
          .map((address) => ({place: `<meta ${name}>`, found: `“${address}”`})),
      ),
    expected: 'a whole address that the world can reach',
    remedy: 'Write it with https:// and the host.',
    source: 'https://ogp.me/#data_types',
    ...read,
  },
  {
    rule: 'share',
    here: 'error',
    elsewhere: 'rests',
    find: ({page}) => {
      const [title, description] = ['og:title', 'og:description'].map(
        (name) => page.meta.get(name)?.[0],
      )
      return [
        ...(title === undefined || page.title.startsWith(joinWords([title]))
          ? []
          : [{place: '<meta property="og:title">', found: `“${title}” for “${page.title}”`}]),
        ...(description === undefined || description === page.description
          ? []
          : [{place: '<meta property="og:description">', found: `“${description}”`}]),
      ]
    },
    expected: 'what <title> and the description say',
    remedy: 'Write the same in both places.',
    source: 'https://ogp.me/#metadata',
    ...read,
  },
  {
    rule: 'share',
    here: 'error',
    elsewhere: 'rests',
    find: (document) => (named(document, 'og:image').length > 0 ? missing(document, picture) : []),
    expected: 'what the picture shows, and how large it is',
    remedy: 'Say it, so that it is shown at once.',
    source: 'https://ogp.me/#structured',
    ...read,
  },
]

const picture = ['og:image:alt', 'og:image:width', 'og:image:height']

/** Where a page is in another form. */
const twins = ({path}: Page) =>
  new Map([
    ['application/rss+xml', '/rss.xml'],
    ['application/atom+xml', '/atom.xml'],
    ['application/feed+json', '/feed.json'],
    ['text/markdown', path.replace(/\/$/, '.md')],
  ])

const isInHead = ({parent}: PageElement) => parent?.tag === 'head'
const isCanonical = ({attributes}: PageElement) =>
  /(^|\s)canonical(\s|$)/i.test(attributes.get('rel') ?? '')
const canonical = (document: ReadDocument) =>
  document
    .of('link')
    .filter(isCanonical)
    .map(({attributes}) => attributes.get('href') ?? '')
const told = (found: string): Found => ({place: '<link rel="canonical">', found})
