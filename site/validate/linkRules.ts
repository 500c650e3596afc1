import {decode} from './decode.ts'
import {around, each, eachValue, type PageElement, type PageRule} from './pageRule.ts'
import {isProse} from './passages.ts'

const html = 'https://html.spec.whatwg.org/multipage'
const read = {checkedOn: '2026-11-30', status: 'live'} as const

/** Addresses that are wrong whatever is or is not behind them. */
export const linkRules: PageRule[] = [
  {
    rule: 'link',
    here: 'error',
    elsewhere: 'warning',
    find: each('a area', ({attributes}) =>
      attributes.get('href')?.trim() === '' ? 'href=""' : undefined,
    ),
    expected: 'an address',
    remedy: 'Say where it leads, or leave the link out.',
    source: `${html}/links.html#attr-hyperlink-href`,
    ...read,
  },
  {
    rule: 'link',
    here: 'warning',
    elsewhere: 'warning',
    find: each('a area', ({attributes}) =>
      attributes.get('href')?.trim() === '#' ? 'href="#"' : undefined,
    ),
    expected: 'an address: this one leads to the top of the page, whatever it says',
    remedy: 'Say where it leads, or make a button of it.',
    source: `${html}/browsing-the-web.html#the-indicated-part-of-the-document`,
    ...read,
  },
  {
    rule: 'link',
    here: 'warning',
    elsewhere: 'warning',
    find: each('a', (element, {page}) => {
      const href = element.attributes.get('href') ?? ''
      const words = element.words().trim()
      return saysOther(words, href, page.base) ? `“${words}” leads to ${href}` : undefined
    }),
    expected: 'what the words say',
    remedy: 'Correct the words or the address.',
    source: 'https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-in-context.html',
    ...read,
  },
  {
    rule: 'contents',
    here: 'warning',
    elsewhere: 'rests',
    find: ({of, byId}) =>
      of('a').flatMap((link) => {
        const href = link.attributes.get('href') ?? ''
        const part = href.startsWith('#') ? byId.get(decode(href.slice(1))) : undefined
        if (!part || !/^h[2-6]$/.test(part.tag) || !around(link, ({tag}) => tag === 'nav'))
          return []
        // A heading may break its lines, and cite what its entry in the contents does not.
        const [said = '', meant = ''] = [link, part].map((each) => each.words().replace(/\s+/g, ''))
        const length = Math.min(said.length, meant.length, 8)
        if (said.slice(0, length) === meant.slice(0, length)) return []
        return [{place: `<a href="${href}">`, found: `“${link.words().trim()}”`}]
      }),
    expected: 'the words of the heading that it leads to',
    remedy: 'Lead to the part that is named.',
    source: 'https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-in-context.html',
    ...read,
  },
  {
    rule: 'contents',
    here: 'error',
    elsewhere: 'rests',
    find: ({of}) => {
      const listed = new Set(
        of('a').flatMap((link) =>
          around(link, ({tag}) => tag === 'nav') ? (link.attributes.get('href') ?? []) : [],
        ),
      )
      const parts = of('h2').filter(
        (part) => part.attributes.has('id') && part.parent && isProse(part.parent),
      )
      const isLed = (part: PageElement) => listed.has(`#${part.attributes.get('id')}`)
      if (!parts.some(isLed)) return []
      return parts
        .filter((part) => !isLed(part))
        .map((part) => ({place: '<nav>', found: `nothing of “${part.words().trim()}”`}))
    },
    expected: 'every part of the text',
    remedy: 'List it too.',
    source: 'https://www.w3.org/WAI/WCAG22/Techniques/general/G64',
    ...read,
  },
  {
    rule: 'link',
    here: 'warning',
    elsewhere: 'warning',
    find: eachValue('href', (href, element, {page}) => {
      if (/^\s*file:/i.test(href)) return href
      if (!/^\s*(https?:)?\/\//i.test(href)) return undefined
      const {hostname} = URL.parse(href, page.base) ?? {}
      if (!hostname || hostname === new URL(page.url).hostname || isInCode(element))
        return undefined
      return /^[^.]+$|^127\.|^\[::1\]|\.(local|internal|localhost)$/.test(hostname)
        ? href
        : undefined
    }),
    expected: 'an address that the whole world can reach',
    remedy: 'Write the address of the public site.',
    source: 'https://www.rfc-editor.org/rfc/rfc6761#section-6.3',
    ...read,
  },
  {
    rule: 'link',
    here: 'warning',
    elsewhere: 'warning',
    find: eachValue('href', (href, _, {page}) => {
      if (!href.startsWith('http:')) return undefined
      const {protocol, host} = new URL(page.url)
      return protocol === 'https:' && href.startsWith(`http://${host}/`) ? href : undefined
    }),
    expected: 'https, as the page itself has',
    remedy: 'Write https, or the path only.',
    source: 'https://www.w3.org/TR/mixed-content/',
    ...read,
  },
  {
    rule: 'link',
    here: 'warning',
    elsewhere: 'warning',
    find: eachValue('href', (href) => {
      const [, scheme, rest = ''] = /^\s*(mailto|tel):(.*)$/i.exec(href) ?? []
      if (!scheme) return undefined
      const fits = scheme.toLowerCase() === 'tel' ? telephone : mail
      return fits.test(rest) ? undefined : href
    }),
    expected: 'an e-mail address or a telephone number',
    remedy: 'Correct it.',
    source: 'https://www.rfc-editor.org/rfc/rfc6068',
    ...read,
  },
]

const telephone = /^\+?[\d\-.() ]*\d[\d\-.() ]*([;,].*)?$|^\+?(%20|[\d\-.()])+$/
const mail = /^([^@\s]+@[^@\s]+\.[^@\s?]+)?(\?.*)?$/

/** Whether words are an address, a mailbox or a number, and another than what they lead to. */
function saysOther(words: string, href: string, base: string): boolean {
  const [, scheme, rest = ''] = /^(mailto|tel):([^?]*)/i.exec(href) ?? []
  if (/^https?:\/\/\S+$/i.test(words)) return scheme === undefined && !same(words, href, base)
  if (scheme?.toLowerCase() === 'tel' && telephone.test(words)) {
    if (/^\s*\+/.test(words) && !/^\s*(\+|%2B)/i.test(rest)) return true
    const [said, dialled] = [words, decode(rest)].map((number) => number.replace(/\D/g, ''))
    return !dialled?.endsWith(`${said}`.replace(/^0+/, ''))
  }
  return (
    scheme?.toLowerCase() === 'mailto' &&
    /^\S+@\S+$/.test(words) &&
    words.toLowerCase() !== decode(rest).toLowerCase()
  )
}

/**
 * Whether two addresses are one: what is shown may be written in letters that a link escapes. A path of
 * this site may have anything for its title.
 */
function same(words: string, href: string, base: string): boolean {
  const isOurs = URL.parse(words)?.origin === new URL(base).origin
  const [one, other] = [URL.parse(words), isOurs ? URL.parse(href, base) : URL.parse(href)].map(
    (url) => url?.href.replace(/\/$/, '').toLowerCase(),
  )
  return (
    other === undefined ||
    one === other ||
    one?.replace(/…$|%E2%80%A6$/i, '') === other.slice(0, one?.length)
  )
}

const isInCode = (element: PageElement) =>
  around(element, ({tag}) => tag === 'code' || tag === 'pre') !== undefined
