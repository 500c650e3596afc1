import {named} from './headMeta.ts'
import {around, each, type PageElement, type PageRule} from './pageRule.ts'

const html = 'https://html.spec.whatwg.org/multipage'
const read = {checkedOn: '2026-11-30', status: 'live'} as const

/** Whatever a page says twice, in words and in an attribute, it says alike. */
export const saidRules: PageRule[] = [
  {
    rule: 'time',
    here: 'error',
    elsewhere: 'rests',
    find: each('time', (element) => {
      const told = element.attributes.get('datetime') ?? ''
      const words = element.words().trim()
      if (!/^[A-Z][a-z]+ \d{1,2}, \d{4}$/.test(words)) return undefined
      const day = (when: string) => new Date(when).toJSON()?.slice(0, 10)
      return day(`${words} UTC`) === day(told) ? undefined : `“${words}” for ${told}`
    }),
    expected: 'the same day in words and in datetime, in UTC',
    remedy: 'Write both from one date.',
    source: `${html}/text-level-semantics.html#the-time-element`,
    ...read,
  },
  {
    rule: 'link',
    here: 'error',
    elsewhere: 'rests',
    find: each('a', (element) => {
      const ending = endings[element.words().trim()]
      const href = element.attributes.get('href') ?? ''
      return !ending || href.endsWith(ending) ? undefined : `“${element.words()}” for ${href}`
    }),
    expected: 'a file in the format that the link names',
    remedy: 'Correct the words or the address.',
    source: 'https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-in-context.html',
    ...read,
  },
  {
    rule: 'link',
    here: 'error',
    elsewhere: 'rests',
    find: each('a', (element) => {
      const href = element.attributes.get('href') ?? ''
      if (!element.attributes.get('aria-label')?.startsWith('Link to: ')) return undefined
      const own = around(element, ({attributes}) => attributes.has('id'))?.attributes.get('id')
      return href === `#${own}` ? undefined : `${href} within #${own}`
    }),
    expected: 'the part that it stands in',
    remedy: 'Lead to what is named.',
    source: 'https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-in-context.html',
    ...read,
  },
  {
    rule: 'back-link',
    here: 'error',
    elsewhere: 'rests',
    find: ({of, having}) => {
      const links = of('a')
      const uses = Map.groupBy(links.filter(isMark), ({attributes}) => attributes.get('href'))
      const back = Map.groupBy(
        (having.get('role') ?? []).filter(({attributes}) => attributes.get('role') === BACK),
        (link) => `#${around(link, ({tag}) => tag === 'li')?.attributes.get('id')}`,
      )
      return [...back].flatMap(([entry, ways]) => {
        const [told, meant] = [
          ways.map(({attributes}) => attributes.get('href')),
          (uses.get(entry) ?? []).map(({attributes}) => `#${attributes.get('id')}`),
        ].map((list) => list.join(' '))
        return told === meant ? [] : [{place: entry, found: told ?? ''}]
      })
    },
    expected: 'ways back to each use, in the order of the text',
    remedy: 'Lead back to the first use first.',
    source: 'https://www.w3.org/TR/dpub-aria-1.1/#doc-backlink',
    ...read,
  },
  {
    rule: 'back-link',
    here: 'error',
    elsewhere: 'rests',
    find: ({of, having, elements}) => {
      const opened = new Map(
        (having.get('id') ?? []).map((each) => [each.attributes.get('id'), each]),
      )
      const within = Map.groupBy(
        of('a').filter(({attributes}) => attributes.get('href')?.startsWith('#ref-')),
        (link) => around(link, ({attributes}) => attributes.has('popover')),
      )
      return elements.filter(isMark).flatMap(({attributes}) => {
        const name = attributes.get('interestfor')
        const look = name ? opened.get(name) : undefined
        const leads = look && within.get(look)?.map((link) => link.attributes.get('href'))
        const href = attributes.get('href')
        return !leads || leads.includes(href)
          ? []
          : [{place: `#${name}`, found: `opened for ${href}`}]
      })
    },
    expected: 'a first look at the work that the mark leads to',
    remedy: 'Open the look at this work.',
    source: 'https://open-ui.org/components/interest-invokers.explainer/',
    ...read,
  },
  {
    rule: 'link',
    here: 'error',
    elsewhere: 'rests',
    find: ({page: {leadsOn, links}}) => {
      const [first, other] = new Set(leadsOn ? links.map(({href}) => href) : [])
      return other === undefined ? [] : [{place: '<meta refresh>', found: `${first} and ${other}`}]
    },
    expected: 'one address, for browsers and for readers',
    remedy: 'Lead to the same page.',
    source: `${html}/semantics.html#attr-meta-http-equiv-refresh`,
    ...read,
  },
  {
    rule: 'head',
    here: 'error',
    elsewhere: 'warning',
    find: (document) =>
      named(document, 'twitter:card')
        .filter((kind) => !/^(summary|summary_large_image|app|player)$/.test(kind))
        .map((kind) => ({place: '<meta twitter:card>', found: `“${kind}”`})),
    expected: 'summary or summary_large_image',
    remedy: 'Correct it: what is unknown is shown as the least.',
    source: 'https://developer.x.com/en/docs/x-for-websites/cards/overview/markup',
    ...read,
  },
  {
    rule: 'head',
    here: 'error',
    elsewhere: 'warning',
    find: ({of}) => {
      const colours = of('meta').filter(({attributes}) => attributes.get('name') === 'theme-color')
      const media = colours.map(({attributes}) => attributes.get('media') ?? '')
      const twice = media.find((each, index) => media.indexOf(each) < index)
      return twice === undefined ? [] : [{place: '<meta theme-color>', found: `two for “${twice}”`}]
    },
    expected: 'one for each of the schemes',
    remedy: 'Say which colour is for which.',
    source: `${html}/semantics.html#meta-theme-color`,
    ...read,
  },
  {
    rule: 'head',
    here: 'error',
    elsewhere: 'warning',
    find: each('link', ({attributes}) => {
      const [type, href = ''] = [attributes.get('type'), attributes.get('href')]
      const [, ending = ''] = /\.(svg|png|ico|webp)$/.exec(href) ?? []
      const meant = {svg: 'svg+xml', ico: '(x-icon|vnd.microsoft.icon)'}[ending] ?? ending
      if (!ending || type === undefined) return undefined
      return new RegExp(`^image/${meant.replace('+', '\\+')}$`).test(type) ? undefined : type
    }),
    expected: 'the type of the file',
    remedy: 'Correct it: browsers pass over what they do not take.',
    source: `${html}/semantics.html#attr-link-type`,
    ...read,
  },
]

const endings: Record<string, string> = {BibTeX: '.bib', RIS: '.ris', 'CSL-JSON': '.json'}

const BACK = 'doc-backlink'

const isMark = ({attributes}: PageElement) =>
  attributes.get('role') === 'doc-noteref' && attributes.has('href')
