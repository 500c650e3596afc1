import {type Article, type Library, publishedAt} from '../content/createLibrary.ts'
import {addresses} from '../view/addresses.ts'
import {toAllQuestions} from '../view/allQuestions.ts'
import {WORKS_ON_A_PAGE} from '../view/allReferences.ts'
import {ARTICLES_ON_A_PAGE, articlesAbout, articlesBy} from '../view/cards.ts'
import {citedWorks} from '../view/citedWorks.ts'
import {toForms} from '../view/forms.ts'
import {PEOPLE_ON_A_PAGE} from '../view/person.ts'
import {escapeXml} from './xml.ts'

export interface SitemapPage {
  path: string
  /** When what the page shows last changed, as far as any document on it knows. */
  modified: string | undefined
}

/** Every page that search engines may show. A list is as new as the newest thing in it. */
export function toSitemap(library: Library): SitemapPage[] {
  const {articles, people, topics, pages, faqs, sources, settings} = library
  const forms = toForms(library)
  const questions = toAllQuestions(library)
  const articlesAt = (
    path: string,
    doc: Dated & {_id: string},
    find: (id: string, library: Library) => string[],
  ) => {
    const listed = find(doc._id, library).flatMap((id) => library.byId.articles.get(id) ?? [])
    return listPages(path, listed, ARTICLES_ON_A_PAGE, doc)
  }
  return [
    {path: addresses.home, modified: newest([...articles, settings])},
    ...listPages(addresses.articles, articles, ARTICLES_ON_A_PAGE),
    ...listPages(addresses.people, people, PEOPLE_ON_A_PAGE),
    ...shufflingPages(addresses.faq, questions.pages, questions.atOnce, [
      ...faqs,
      ...articles,
      ...pages,
    ]),
    {path: addresses.search, modified: newest([...articles, ...pages, ...people])},
    ...(forms.ask ? [{path: addresses.ask, modified: newest([settings])}] : []),
    ...(forms.book ? [{path: addresses.book, modified: newest([settings])}] : []),
    ...shufflingPages(addresses.references, sources, WORKS_ON_A_PAGE, [...sources, ...articles]),
    ...articles.filter(isShown).map((doc) => ({
      path: addresses.article(doc.slug),
      modified: lastChange(doc, library),
    })),
    ...pages
      .filter(isShown)
      .map((doc) => page(addresses.page(doc.slug), [doc, ...sharedQuestions(doc, library)])),
    ...people.flatMap((doc) => articlesAt(addresses.person(doc.slug), doc, articlesBy)),
    ...topics.flatMap((doc) => articlesAt(addresses.topic(doc.slug), doc, articlesAbout)),
  ]
}

/** An article changes when it comes out, and with its own text, the works that it cites and the questions that it shares. */
function lastChange({_id}: Article, library: Library): string | undefined {
  return library.derive(`last change of ${_id}`, (own) => {
    const article = own.byId.articles.get(_id) as Article
    const published = {_updatedAt: publishedAt(article)}
    return newest([
      article,
      published,
      ...citedWorks(article, own),
      ...sharedQuestions(article, own),
    ])
  })
}

const sharedQuestions = ({faqs}: Pick<Article, 'faqs'>, {byId}: Library) =>
  (faqs ?? []).map((entry) => (entry._type === 'reference' ? byId.faqs.get(entry._ref) : undefined))

/** A list, page by page, of what a change anywhere may move to another of them. */
function shufflingPages(first: string, things: unknown[], size: number, from: Dated[]) {
  const modified = newest(from)
  return pagePaths(first, things.length, size).map((path) => ({path, modified}))
}

/** A list, page by page: each as new as the newest thing on it, and as what it is a list of. */
function listPages(first: string, docs: Dated[], size: number, of?: Dated): SitemapPage[] {
  return pagePaths(first, docs.length, size).map((path, index) =>
    page(path, [of, ...docs.slice(index * size, (index + 1) * size)]),
  )
}

const pagePaths = (first: string, things: number, size: number): string[] =>
  Array.from({length: Math.max(1, Math.ceil(things / size))}, (_, index) =>
    index === 0 ? first : `${first}${index + 1}/`,
  )

export function formatSitemap(pages: SitemapPage[], site: URL): string {
  const urls = pages.map(({path, modified}) => {
    const lastmod = modified ? `<lastmod>${modified}</lastmod>` : ''
    return `<url><loc>${escapeXml(new URL(path, site).href)}</loc>${lastmod}</url>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
}

interface Dated {
  _updatedAt: string
}

const page = (path: string, shown: (Dated | undefined)[]): SitemapPage => ({
  path,
  modified: newest(shown),
})

const newest = (docs: (Dated | undefined)[]): string | undefined =>
  docs.flatMap((doc) => doc?._updatedAt ?? []).reduce((a, b) => (a > b ? a : b), '') || undefined

const isShown = ({seo}: {seo: {hideFromSearch: boolean | null} | null}) => !seo?.hideFromSearch
