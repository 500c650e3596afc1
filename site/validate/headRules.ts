import {missing, named} from './headMeta.ts'
import {each, type PageElement, type PageRule, type ReadDocument} from './pageRule.ts'

const html = 'https://html.spec.whatwg.org/multipage'
const google = 'https://developers.google.com/search/docs'
const read = {checkedOn: '2026-11-30', status: 'live'} as const

/** What a page has to say of itself to browsers, search engines and whoever shares it. */
export const headRules: PageRule[] = [
  {
    rule: 'title',
    here: 'error',
    elsewhere: 'error',
    find: (document) => {
      const titles = inHead(document, 'title')
      if (titles.length === 1 && titles[0]?.words().trim()) return []
      return [{place: '<title>', found: titles.length > 1 ? `${titles.length} of them` : 'nothing'}]
    },
    expected: 'one title',
    remedy: 'Say what the page is about.',
    source: `${html}/semantics.html#the-title-element`,
    ...read,
  },
  {
    rule: 'title',
    // Authors may give search engines other words than readers, so this is for them to weigh.
    here: 'warning',
    elsewhere: 'rests',
    find: ({page}) => {
      const {title, heading, meta} = page
      if (page.leadsOn || !heading || title === meta.get('og:site_name')?.[0]) return []
      const [said, meant] = [title, heading].map(stemsOf)
      // A heading may be a heart or a question mark, and nothing else.
      if (meant?.length === 0 || meant?.some((stem) => said?.includes(stem))) return []
      return [{place: '<title>', found: `“${title}” over “${heading}”`}]
    },
    expected: 'a word of the heading, so that readers find what they were promised',
    remedy: 'Name in the title what the heading names.',
    source: `${google}/appearance/title-link`,
    ...read,
  },
  {
    rule: 'head',
    here: 'error',
    elsewhere: 'warning',
    find: each('link', ({attributes}) =>
      attributes.get('as') === 'font' && !attributes.has('crossorigin')
        ? 'no crossorigin'
        : undefined,
    ),
    expected: 'crossorigin: without it a font is fetched twice',
    remedy: 'Add crossorigin.',
    source: 'https://www.w3.org/TR/preload/#early-fetch-of-critical-resources',
    ...read,
  },
  {
    rule: 'head',
    here: 'error',
    elsewhere: 'rests',
    find: each('meta', ({attributes}) => {
      const [by, name] = [attributes.get('http-equiv'), attributes.get('name')]
      if (name?.toLowerCase() === 'referrer') return 'referrer'
      return by === undefined || /^refresh$/i.test(by) ? undefined : by
    }),
    expected: 'what the server says of it, and nothing besides',
    remedy: 'Leave it out: headers are in the files for hosts.',
    source: 'https://html.spec.whatwg.org/multipage/semantics.html#attr-meta-http-equiv',
    ...read,
  },
  {
    rule: 'head',
    here: 'error',
    elsewhere: 'warning',
    find: each('meta', ({attributes}) => {
      if (!/^refresh$/i.test(attributes.get('http-equiv') ?? '')) return undefined
      const [, wait] = /^\s*(\d+)/.exec(attributes.get('content') ?? '') ?? []
      return wait === '0' ? undefined : `after ${wait} seconds`
    }),
    expected: 'at once, or when a reader asks for it',
    remedy: 'Write 0, or leave it out.',
    source: 'https://www.w3.org/WAI/WCAG22/Techniques/failures/F41',
    ...read,
  },
  {
    rule: 'head',
    here: 'error',
    elsewhere: 'warning',
    find: ({page}) => {
      const [written = 'nothing'] =
        /<meta[^>]+charset\s*=\s*["']?[\w-]+/i.exec(page.html.slice(0, 1024)) ?? []
      return /=\s*["']?utf-?8$/i.test(written) ? [] : [{place: '<meta charset>', found: written}]
    },
    expected: 'utf-8, among the first 1,024 bytes',
    remedy: 'Begin the head with <meta charset="utf-8">.',
    source: `${html}/semantics.html#charset`,
    ...read,
  },
  {
    rule: 'head',
    here: 'error',
    elsewhere: 'warning',
    find: (document) => {
      const [written] = named(document, 'viewport')
      if (!written) return [{place: '<meta name="viewport">', found: 'nothing'}]
      const fixed = /user-scalable\s*=\s*(no|0)|maximum-scale\s*=\s*1(\.0)?\b/.exec(written)
      return fixed ? [{place: '<meta name="viewport">', found: fixed[0]}] : []
    },
    expected: 'width=device-width, and that readers may zoom',
    remedy: 'Write content="width=device-width, initial-scale=1".',
    source: 'https://www.w3.org/WAI/WCAG22/Understanding/resize-text.html',
    ...read,
  },
  {
    rule: 'head',
    here: 'warning',
    elsewhere: 'warning',
    find: (document) => (document.page.hidden ? [] : missing(document, ['description'])),
    expected: 'what search engines show of the page',
    remedy: 'Describe it in a sentence.',
    source: `${google}/appearance/snippet`,
    ...read,
  },
  {
    rule: 'head',
    here: 'error',
    elsewhere: 'rests',
    find: (document) =>
      document.page.hidden
        ? []
        : missing(document, ['og:title', 'og:type', 'og:url', 'twitter:card']),
    expected: 'what is shown of the page where it is shared',
    remedy: 'Write it.',
    source: 'https://ogp.me/#metadata',
    ...read,
  },
  {
    rule: 'head',
    here: 'error',
    elsewhere: 'warning',
    find: (document) =>
      ['description', 'viewport', 'robots', 'og:title', 'og:url', 'og:description'].flatMap(
        (name) => {
          const {length} = named(document, name)
          return length > 1 ? [{place: `<meta ${name}>`, found: `${length} of them`}] : []
        },
      ),
    expected: 'one',
    remedy: 'Leave out all but one.',
    source: 'https://ogp.me/#metadata',
    ...read,
  },
  {
    rule: 'robots',
    here: 'error',
    elsewhere: 'warning',
    find: each('meta', ({attributes}) => {
      if (attributes.get('name')?.toLowerCase() !== 'robots') return undefined
      const words = (attributes.get('content') ?? '').toLowerCase().split(/\s*,\s*/)
      const strange = words.find((word) => !robots.test(word))
      return strange === undefined ? undefined : `“${strange}”`
    }),
    expected: 'words that search engines know, such as noindex',
    remedy: 'Correct it: what they do not know they do not heed.',
    source: `${google}/crawling-indexing/robots-meta-tag`,
    ...read,
  },
]

const robots =
  /^(all|index|follow|noindex|nofollow|none|noarchive|nosnippet|noimageindex|notranslate|nositelinkssearchbox|indexifembedded|noai|noimageai|noodp|noydir|(max-(snippet|image-preview|video-preview)|unavailable_after):.*)$/

/** Beginnings of words, as far as most forms of a word have them in common. */
const stemsOf = (text: string) =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, 4))

const inHead = ({of}: ReadDocument, tag: string) =>
  of(tag).filter(({parent}: PageElement) => parent?.tag === 'head')
