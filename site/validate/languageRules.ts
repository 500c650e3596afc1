import {eachValue, languageOf, type PageRule} from './pageRule.ts'
import {isProse} from './passages.ts'

const html = 'https://html.spec.whatwg.org/multipage'
const read = {checkedOn: '2026-11-30', status: 'live'} as const

/** In which language a page and its parts are, for whoever speaks, breaks or translates them. */
export const languageRules: PageRule[] = [
  {
    rule: 'head',
    here: 'error',
    elsewhere: 'warning',
    find: ({page}) => (page.language ? [] : [{place: '<html lang>', found: 'nothing'}]),
    expected: 'the language of the page',
    remedy: 'Write it, such as lang="en".',
    source: 'https://www.w3.org/WAI/WCAG22/Understanding/language-of-page.html',
    ...read,
  },
  {
    rule: 'lang',
    here: 'error',
    elsewhere: 'error',
    find: eachValue('lang hreflang', (code) =>
      !code || code === 'x-default' || isLanguage(code) ? undefined : `“${code}”`,
    ),
    expected: 'a language code such as en or pt-BR',
    remedy: 'Use a code of BCP 47.',
    source: `${html}/dom.html#the-lang-and-xml:lang-attributes`,
    ...read,
  },
  {
    rule: 'lang',
    here: 'error',
    elsewhere: 'warning',
    find: eachValue('lang', (language, {tag, attributes}) => {
      const direction = attributes.get('dir') ?? (tag === 'html' ? 'ltr' : 'auto')
      return direction === 'auto' || !isLanguage(language) || direction === directionOf(language)
        ? undefined
        : `dir ${direction} for ${language}`
    }),
    expected: 'the direction in which the language is written',
    remedy: 'Write dir="rtl" where it is written from right to left.',
    source: 'https://www.w3.org/International/questions/qa-html-dir',
    ...read,
  },
  {
    rule: 'lang',
    here: 'error',
    elsewhere: 'rests',
    find: ({page, of}) =>
      of('h1')
        .slice(0, 1)
        .flatMap((heading) => {
          const language = languageOf(heading)
          return language === page.language
            ? []
            : [{place: '<h1>', found: `in “${language}”, on a page in “${page.language}”`}]
        }),
    expected: 'a heading in the language of the page',
    remedy: 'Say on <html> what the page is mostly in, and on the heading what it is in.',
    source: 'https://www.w3.org/WAI/WCAG22/Understanding/language-of-page.html',
    ...read,
  },
  {
    rule: 'lang',
    here: 'error',
    elsewhere: 'rests',
    find: ({page, of}) => {
      const texts = of('div').filter(isProse)
      const isOwn = texts.length === 0 || texts.some((text) => languageOf(text) === page.language)
      return page.language === page.around || isOwn
        ? []
        : [{place: 'text', found: `in “${page.around}”, on a page in “${page.language}”`}]
    },
    expected: 'a text in the language of the page',
    remedy: 'Say on the text what it is in.',
    source: 'https://www.w3.org/WAI/WCAG22/Understanding/language-of-parts.html',
    ...read,
  },
  {
    rule: 'lang',
    here: 'error',
    elsewhere: 'warning',
    find: ({page: {language, around, meta}}) => {
      const [told] = meta.get('og:locale') ?? []
      if (!language) return []
      const found = told ?? (language === around ? language : 'nothing')
      return tongueOf(found) === tongueOf(language) ? [] : [{place: '<meta og:locale>', found}]
    },
    expected: 'the language of the page, such as es_ES',
    remedy: 'Tell the same as <html lang>, with a country.',
    source: 'https://ogp.me/#optional',
    ...read,
  },
]

/** Without country or script; of Norwegian, whose names are three, one. */
function tongueOf(tag: string): string {
  const [tongue = ''] = tag.toLowerCase().split(/[-_]/)
  return tongue.replace(/^(no|nn)$/, 'nb')
}

const isLanguage = (code: string) => directionOf(code) !== undefined

const directions = new Map<string, string | undefined>()

/**
 * Which way a language is written, in the script that its tag names or else its own; undefined if the
 * tag is none. Looked up once a tag: it takes longer than all other rules of a head.
 */
function directionOf(tag: string): string | undefined {
  if (!directions.has(tag)) directions.set(tag, readDirection(tag))
  return directions.get(tag)
}

function readDirection(tag: string): string | undefined {
  try {
    const {language, script = ''} = new Intl.Locale(tag).maximize()
    if (language.length > 3) return undefined
    return /^(Adlm|Arab|Armi|Hebr|Nkoo|Rohg|Samr|Syrc|Thaa)$/.test(script) ? 'rtl' : 'ltr'
  } catch {
    return undefined
  }
}
