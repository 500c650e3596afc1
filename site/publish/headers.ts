import type {PageSummary} from '../validate/summary.ts'

/** Headers of the addresses that fit a path, which may end in `*`. All rules that fit count. */
export interface HeaderRule {
  path: string
  headers: Record<string, string>
}

/** What a page runs and how it is styled, by hashes. */
export type PolicyFacts = Pick<PageSummary, 'path' | 'styles' | 'scripts' | 'scriptFiles'>

/** What somebody types there is not to be found in the cache of a shared computer. */
const formPages = ['/ask/*', '/book/']

const YEAR = 365 * 24 * 60 * 60

/**
 * What a server has to send with the pages of a site: one table for every host. Styles and scripts
 * that stand in pages are allowed by their hashes, so that nothing else can be slipped in. Where
 * two policies fit an address, browsers hold it to both. `forms` is the origin of who receives
 * readers' forms, if it is not the site's own.
 */
export function toHeaders(pages: Iterable<PolicyFacts>, forms = ''): HeaderRule[] {
  const all = [...pages]
  const searching = all.filter(isSearch)
  const others = all.filter((page) => !isSearch(page))
  const site = [
    ...fetching(all, searching.length > 0, forms),
    ...running(all, searching.length > 0),
  ]
  const reading = [...running(others, false), ...trusting]
  const {length} = searching
  return [
    {
      path: '/*',
      headers: {
        'Content-Security-Policy': [...site, ...(length > 0 ? [] : trusting)].join('; '),
        'X-Content-Type-Options': 'nosniff',
        // Which page somebody read here, and asked from, is nobody's business.
        'Referrer-Policy': 'no-referrer',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
      },
    },
    ...(length > 0 ? sectionsOf(others) : []).map((path) => ({
      path,
      headers: {'Content-Security-Policy': reading.join('; ')},
    })),
    ...formPages.map((path) => ({path, headers: {'Cache-Control': 'no-store'}})),
    {path: '/_astro/*', headers: {'Cache-Control': `public, max-age=${YEAR}, immutable`}},
  ]
}

/** The file `_headers` that Netlify, Cloudflare Pages and our own server read. */
export function formatHeaders(rules: HeaderRule[]): string {
  return rules
    .map(({path, headers}) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join(
        '\n',
      ),
    )
    .join('\n')
}

/** The rules of a file that `formatHeaders` wrote. */
export function readHeaders(text: string): HeaderRule[] {
  return text
    .split(/\n(?=\S)/)
    .filter((rule) => rule.trim())
    .map((rule) => {
      const [path = '', ...lines] = rule.trim().split('\n')
      const pairs = lines.map((line) =>
        line
          .trim()
          .split(/: (.*)/s)
          .slice(0, 2),
      )
      return {path, headers: Object.fromEntries(pairs)}
    })
}

/** Values by name of all rules that fit an address. */
export function headersFor(rules: HeaderRule[], path: string): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const rule of rules) {
    const fits = rule.path.endsWith('*')
      ? path.startsWith(rule.path.slice(0, -1))
      : path === rule.path
    if (!fits) continue
    for (const [name, value] of Object.entries(rule.headers)) {
      found.set(name, [...(found.get(name) ?? []), value])
    }
  }
  return found
}

/** Pagefind compiles its index reader, and runs it beside the page. */
const isSearch = ({path}: PolicyFacts) => path.startsWith('/search/')

const fetching = (pages: PolicyFacts[], search: boolean, forms: string) => [
  "default-src 'none'",
  "img-src 'self' data:",
  ["style-src 'self'", ...hashes(pages.flatMap(({styles}) => styles))].join(' '),
  "font-src 'self'",
  ["connect-src 'self'", forms].join(' ').trim(),
  ...(search ? ["worker-src 'self'"] : []),
  "base-uri 'none'",
  ["form-action 'self'", forms].join(' ').trim(),
  "frame-ancestors 'self'",
]

function running(pages: PolicyFacts[], search: boolean): string[] {
  const sources = [
    ...(pages.some(({scriptFiles}) => scriptFiles.length > 0) || search ? ["'self'"] : []),
    ...(search ? ["'wasm-unsafe-eval'"] : []),
    ...hashes(pages.flatMap(({scripts}) => scripts)),
  ]
  return [`script-src ${sources.join(' ') || "'none'"}`]
}

const trusting = ["require-trusted-types-for 'script'", "trusted-types 'none'"]

const sectionsOf = (pages: PolicyFacts[]) => [
  ...new Set(
    pages.map(({path}) => {
      const [, section = '', more] = path.split('/')
      return encodeURI(more === undefined ? path : `/${section}/*`)
    }),
  ),
]

const hashes = (all: string[]) => [...new Set(all)].map((hash) => `'sha256-${hash}'`).sort()
