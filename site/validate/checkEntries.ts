import {checkText} from './checkText.ts'
import {decode} from './decode.ts'
import type {Finding} from './finding.ts'
import {fault, type ListedPage, type Listing} from './listing.ts'
import {lettersOf} from './passages.ts'
import type {PageSummary} from './summary.ts'

/** By kind of file: the rule, and where it is written what it says of a page. */
const rules: Partial<Record<Listing['kind'], [rule: string, source: string]>> = {
  sitemap: ['sitemap', 'https://www.sitemaps.org/protocol.html#lastmoddef'],
  feed: ['feed', 'https://www.rfc-editor.org/rfc/rfc4287#section-4.1.2'],
  llms: ['llms', 'https://llmstxt.org/'],
  markdown: ['markdown', 'https://llmstxt.org/'],
}

/** What files for machines say of pages is what the pages say; articles that they should have are there. */
export function checkEntries(listing: Listing, pages: Map<string, PageSummary>): Finding[] {
  const {kind, path, entries = []} = listing
  const [rule, source] = rules[kind] ?? []
  if (!rule || !source) return []
  const say = (place: string, found: string, expected: string): Finding => ({
    // An odd date or title is no reason to hold a site back.
    ...fault(rule, source, place, found, expected, 'warning'),
    page: path,
  })
  const told = entries.flatMap((entry) => {
    const page = pages.get(pathOf(entry.href))
    if (!page) return []
    return [
      ...checkEntry(entry, page, kind, say),
      ...(kind === 'sitemap' ? checkChange(entry, page, pages, say) : []),
      ...checkPeople(entry, pages, say),
    ]
  })
  const isMute = kind === 'markdown' && entries.length === 0
  if (isMute && pages.get(pathOf(`http://a${path}`))?.article) {
    return [say('facts', 'no address', 'of which article it is the text')]
  }
  return [
    ...checkHome(listing, pages, say),
    ...told,
    ...checkOrder(entries, kind, say),
    ...checkAll(entries, kind, pages, say),
  ]
}

type Say = (place: string, found: string, expected: string) => Finding

function checkEntry(
  entry: ListedPage,
  page: PageSummary,
  kind: Listing['kind'],
  say: Say,
): Finding[] {
  const {href, title, published, updated, parts} = entry
  const {heading, article, hidden, asked} = page
  const lost = parts && asked.find(({question}) => !parts.includes(lettersOf(question)))?.question
  const differ = (what: string, told: string[] | undefined, own: string[] | undefined) => {
    const [one, other] = [told, own].map((list) => list?.map(lettersOf).join('; '))
    return one === undefined || other === undefined || one === other
      ? []
      : [say(href, `${what} “${one}”`, `“${other}”, as the page says`)]
  }
  const faults = entry.text ? checkText(entry.text, page, kind === 'markdown') : []
  const differs = (one: string | undefined, other: string, most = SECOND) =>
    one !== undefined && Math.abs(Date.parse(one) - Date.parse(other)) >= most
  // Of Markdown, dates are days in words.
  const most = kind === 'markdown' ? 36 * 60 * 60 * SECOND : SECOND
  return [
    ...(title === undefined || lettersOf(title) === lettersOf(heading)
      ? []
      : [say(href, `“${title}”`, `“${heading}”, as the page says`)]),
    ...(article && differs(published, article.published, most)
      ? [say(href, `published ${published}`, `${article.published}, as the page says`)]
      : []),
    ...(article && kind !== 'sitemap' && differs(updated, article.modified, most)
      ? [say(href, `updated ${updated}`, `${article.modified}, as the page says`)]
      : []),
    ...(entry.language === undefined || entry.language === page.language
      ? []
      : [say(href, `in “${entry.language}”`, `“${page.language}”, as the page says`)]),
    ...differ('written by', entry.authors, article?.authors),
    ...differ('about', entry.topics, article?.subjects),
    ...faults.map(({found, expected}) => say(href, found, expected)),
    ...(kind === 'llms' && /^\/authors\/[^/]+\/$/.test(page.path)
      ? differ('called', [entry.summary ?? ''], [page.job])
      : []),
    ...(lost === undefined ? [] : [say(href, 'a question less', `“${lost}”, as on the page`)]),
    ...(hidden && kind === 'llms'
      ? [say(href, 'a page that asks not to be found', 'pages that are to be found')]
      : []),
  ]
}

/** A page changes with what it tells and with what it lists, and may change more often. */
function checkChange(
  {href, updated}: ListedPage,
  {titles, article, modified}: PageSummary,
  pages: Map<string, PageSummary>,
  say: Say,
): Finding[] {
  // Beside an article others are named, which are no part of it.
  const listed = article ? [] : titles.filter(({day}) => day)
  const articles = [article, ...listed.map(({path}) => pages.get(path)?.article)]
  const changes = [
    article ? undefined : modified,
    // What came out after its last change may be still to come, as its author says.
    ...articles.map((each) => (each?.modified === each?.published ? undefined : each?.modified)),
  ]
    .flatMap((time) => time ?? [])
    .filter((time) => Date.parse(time) >= Date.parse(`${updated}`) + SECOND)
  const [last] = changes.toSorted((a, b) => Date.parse(b) - Date.parse(a))
  return last ? [say(href, `updated ${updated}`, `${last} or later, as what is on it`)] : []
}

/** Whoever is named is called so on their own page. */
const checkPeople = ({href, people = []}: ListedPage, pages: Map<string, PageSummary>, say: Say) =>
  people.flatMap(({name, href: own}) => {
    const page = pages.get(pathOf(own))
    return !page || lettersOf(page.heading) === lettersOf(name)
      ? []
      : [say(href, `“${name}” at ${own}`, `“${page.heading}”, as that page is called`)]
  })

const SECOND = 1000

/** A feed is of the whole site, by its name and in its language. */
function checkHome(
  {kind, title, language, home}: Listing,
  pages: Map<string, PageSummary>,
  say: Say,
): Finding[] {
  const {title: name, language: own} = pages.get('/') ?? {}
  const isNamed = name === undefined || lettersOf(title ?? '') === lettersOf(name)
  const named = isNamed ? [] : [say('title', `“${title}”`, `“${name}”, as the home page has`)]
  if (kind !== 'feed') return kind === 'llms' ? named : []
  return [
    ...named,
    ...(language === own ? [] : [say('language', `${language}`, `${own}, as the home page has`)]),
    ...(pathOf(home ?? '') === '/'
      ? []
      : [say('home page', `${home}`, 'the address of the home page')]),
  ]
}

/** News come newest first. */
function checkOrder(entries: ListedPage[], kind: Listing['kind'], say: Say): Finding[] {
  if (kind !== 'feed') return []
  const late = entries.find(
    ({published}, index) =>
      Date.parse(published ?? '') >= Date.parse(entries[index - 1]?.published ?? '') + SECOND,
  )
  return late ? [say(late.href, `published ${late.published}`, 'the newest first')] : []
}

/** A feed has every article that is newer than its last; a guide has every one that may be found. */
function checkAll(
  entries: ListedPage[],
  kind: Listing['kind'],
  pages: Map<string, PageSummary>,
  say: Say,
): Finding[] {
  if (kind !== 'feed' && kind !== 'llms') return []
  const listed = new Set(entries.map(({href}) => pathOf(href)))
  const last = Date.parse(entries.at(-1)?.published ?? '')
  return [...pages.values()].flatMap(({path, article, hidden, isSearched}) => {
    const isListed = kind === 'llms' && (isSearched || /^\/topics\/[^/]+\/$/.test(path))
    if (!(article || isListed) || listed.has(path)) return []
    const isMissing =
      kind === 'llms'
        ? !hidden
        : entries.length < FEW || Date.parse(article?.published ?? '') > last
    return isMissing
      ? [
          say(
            path,
            'not listed',
            kind === 'llms' ? 'every page with words of its own' : 'every article, or the newest',
          ),
        ]
      : []
  })
}

/** A feed of fewer is not cut. */
const FEW = 10

/** The page that an address, or that of its text as Markdown, is of. */
const pathOf = (href: string) => decode(URL.parse(href)?.pathname ?? '').replace(/\.md$/, '/')
