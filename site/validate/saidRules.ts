import {named} from './headMeta.ts'
import {around, each, type PageElement, type PageRule} from './pageRule.ts'
import {isProse} from './passages.ts'

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
      // An article, a topic or a link of an author may be called RIS too.
      const isFile = element.attributes.has('download')
      const ending = isFile ? endings[element.words().trim()] : undefined
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
      const words = element.words().trim()
      const host = URL.parse(element.attributes.get('href') ?? '')?.hostname.replace(/^www\./, '')
      // What an author calls a link is theirs to choose, and some names look like hosts.
      if (!host || !/^([\w-]+\.)+[a-z]{2,}$/.test(words) || around(element, isProse))
        return undefined
      return host === words ? undefined : `“${words}” for ${host}`
    }),
    expected: 'the site that the link names',
    remedy: 'Correct the words or the address.',
    source: 'https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-in-context.html',
    ...read,
  },
  {
    rule: 'alternative',
    here: 'error',
    elsewhere: 'rests',
    find: (document) => {
      const shown = document.of('img table p').filter((element) => !isLabel(element))
      const full = new Set(shown.map((element) => around(element, ({tag}) => tag === 'figure')))
      return each('figure', (figure) =>
        full.has(figure) ? undefined : 'neither a picture nor words',
      )(document)
    },
    expected: 'a picture, or what it will show once it is there',
    remedy: 'Say what is to come.',
    source: 'https://www.w3.org/WAI/WCAG22/Understanding/non-text-content.html',
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

const isLabel = ({attributes}: PageElement) => attributes.get('class') === 'label'
