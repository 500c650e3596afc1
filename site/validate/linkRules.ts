import {around, each, eachValue, type PageElement, type PageRule} from './pageRule.ts'

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
    find: eachValue('href', (href, element, {page}) => {
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

const isInCode = (element: PageElement) =>
  around(element, ({tag}) => tag === 'code' || tag === 'pre') !== undefined
