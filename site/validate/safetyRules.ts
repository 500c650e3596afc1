import {each, eachValue, type PageRule} from './pageRule.ts'

const read = {checkedOn: '2026-11-30', status: 'live'} as const

/** What a page may run, fetch and send: of this house only what is its own, and what is asked for. */
export const safetyRules: PageRule[] = [
  {
    rule: 'script',
    here: 'error',
    elsewhere: 'rests',
    find: (document) => {
      const names = [...document.having.keys()].filter((name) => /^on|^(style|srcdoc)$/.test(name))
      return eachValue(names.join(' '), (code) => code.slice(0, 60))(document)
    },
    expected: 'none: the content security policy refuses it',
    remedy: 'Use a file of the site, or a class.',
    source: 'https://www.w3.org/TR/CSP3/#directive-script-src-attr',
    ...read,
  },
  {
    rule: 'script',
    here: 'error',
    elsewhere: 'rests',
    find: eachValue('href src action formaction data xlink:href', (address, {tag}) => {
      const [scheme] = /^[\0-\x20]*(javascript|vbscript|data):/i.exec(address) ?? []
      return !scheme || (tag === 'img' && /data/i.test(scheme)) ? undefined : `${scheme.trim()}…`
    }),
    expected: 'an address',
    remedy: 'Lead to a page or a file.',
    source: 'https://www.w3.org/TR/CSP3/#directive-script-src',
    ...read,
  },
  {
    rule: 'script',
    here: 'error',
    elsewhere: 'rests',
    find: ({page}) =>
      page.scripts.map((source) => ({place: '<script>', found: source.trim().slice(0, 60)})),
    expected:
      'files of the site only: what stands in a page cannot be told from what was slipped in',
    remedy: 'Put the script into a file.',
    source: 'https://www.w3.org/TR/CSP3/#directive-script-src',
    ...read,
  },
  {
    rule: 'third-party',
    here: 'error',
    elsewhere: 'rests',
    find: ({page}) => {
      const {origin} = new URL(page.url)
      const strangers = page.fetched.filter((address) => {
        const url = URL.parse(address, page.base)
        return url && /^(https?|wss?):$/.test(url.protocol) && url.origin !== origin
      })
      return strangers.map((place) => ({place, found: 'an address elsewhere'}))
    },
    expected: 'files of the site only: nobody else learns who reads what',
    remedy: 'Serve it from the site itself.',
    source: 'https://www.w3.org/TR/CSP3/#directive-default-src',
    ...read,
  },
  {
    rule: 'third-party',
    here: 'error',
    elsewhere: 'rests',
    find: each('iframe frame object embed portal fencedframe applet', () => 'a page in the page'),
    expected: 'none: the content security policy refuses it',
    remedy: 'Link to it.',
    source: 'https://www.w3.org/TR/CSP3/#directive-frame-src',
    ...read,
  },
  {
    rule: 'third-party',
    here: 'error',
    elsewhere: 'rests',
    find: eachValue('ping', (address) => address),
    expected: 'no report of who follows a link',
    remedy: 'Leave it out.',
    source: 'https://html.spec.whatwg.org/multipage/links.html#hyperlink-auditing',
    ...read,
  },
  {
    rule: 'opener',
    here: 'error',
    elsewhere: 'warning',
    find: each('a area form', ({attributes}) =>
      /(^|\s)opener(\s|$)/i.test(attributes.get('rel') ?? '') ? 'rel="opener"' : undefined,
    ),
    expected: 'that a page which is opened cannot lead this one elsewhere',
    remedy: 'Leave opener out.',
    source: 'https://html.spec.whatwg.org/multipage/links.html#link-type-opener',
    ...read,
  },
  {
    rule: 'base',
    here: 'error',
    elsewhere: 'rests',
    find: each('base', ({attributes}) => attributes.get('href') ?? attributes.get('target') ?? ''),
    expected: 'no <base>: it bends every address of the page',
    remedy: 'Leave it out.',
    source: 'https://www.w3.org/TR/CSP3/#directive-base-uri',
    ...read,
  },
  {
    rule: 'insecure',
    here: 'error',
    elsewhere: 'warning',
    find: ({page}) =>
      page.url.startsWith('https:')
        ? page.fetched
            .filter((address) => address.startsWith('http:'))
            .map((place) => ({place, found: 'a file over http'}))
        : [],
    expected: 'https: browsers refuse the rest',
    remedy: 'Write https.',
    source: 'https://www.w3.org/TR/mixed-content/',
    ...read,
  },
]
