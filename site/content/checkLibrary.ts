import {type CitationMark, findCitations} from '../../citations/referenceList.ts'
import {toOldPath} from '../view/redirects.ts'
import type {Library} from './createLibrary.ts'

/**
 * Throws if documents that are sound by themselves do not fit together: an author or a cited work
 * that is not published, or two pages at one address.
 */
export function checkLibrary(library: Library): void {
  const complaints = [
    ...missingAuthors(library),
    ...missingSources(library),
    ...twins(library),
    ...oddRedirects(library),
  ]
  if (complaints.length > 0) throw new Error(complaints.join('\n'))
}

function* missingAuthors({articles, byId}: Library): Generator<string> {
  for (const {_id, title, authors, reviewedBy} of articles) {
    const named = authors.map(({_ref}, index) => ({_ref, where: `authors[${index}]`}))
    if (reviewedBy) named.push({_ref: reviewedBy._ref, where: 'reviewedBy'})
    for (const {_ref, where} of named) {
      if (byId.people.get(_ref)) continue
      yield `article “${title}” (${_id}): ${where}: expected a published person, received ${_ref}, which is not published. Publish it, or choose somebody else.`
    }
  }
}

function* missingSources({articles, pages, faqs, byId}: Library): Generator<string> {
  const titled = [
    ...articles.map((doc) => ({doc, name: `article “${doc.title}”`})),
    ...pages.map((doc) => ({doc, name: `page “${doc.title}”`})),
    ...faqs.map((doc) => ({doc, name: `shared question “${doc.question}”`})),
  ]
  for (const {doc, name} of titled) {
    for (const {_key, source} of citationsIn(doc)) {
      if (source?._ref && byId.sources.get(source._ref)) continue
      yield `${name} (${doc._id}): citation ${_key}: expected a published reference, received ${source?._ref ?? 'nothing'}. Publish the reference, or remove the citation.`
    }
  }
}

const known = new WeakMap<object, CitationMark[]>()

/** A document that did not change is the same object as before, and is not searched again. */
function citationsIn(doc: object): CitationMark[] {
  const found = known.get(doc) ?? findCitations(doc)
  known.set(doc, found)
  return found
}

/** Pages of one kind share a folder, so their slugs must differ. */
function* twins(library: Library): Generator<string> {
  const kinds = {
    article: library.articles,
    page: library.pages,
    person: library.people,
    topic: library.topics,
  }
  for (const [kind, docs] of Object.entries(kinds)) {
    const first = new Map<string, string>()
    for (const {_id, slug} of docs) {
      const other = first.get(slug)
      if (other) {
        yield `${kind} (${_id}): slug: “${slug}” is already the address of ${other}. Give one of them another.`
      }
      first.set(slug, _id)
      if (!isSlug(slug)) {
        yield `${kind} (${_id}): slug: expected words joined by hyphens, received “${slug}”. Press “Generate” in Studio to make one.`
      }
      const list = lists.get(kind)
      if (list && /^\d+$/.test(slug)) {
        yield `${kind} (${_id}): slug: “${slug}” is a page of the list of ${list}. Add a word.`
      }
      if (kind === 'article' && /\.md$/.test(slug)) {
        yield `article (${_id}): slug: “${slug}” could be the Markdown of another article. Leave “.md” away.`
      }
      if (kind === 'page' && taken.has(slug)) {
        yield `page (${_id}): slug: “${slug}” is the address of a page that the site makes itself. Choose another.`
      }
    }
  }
}

function* oddRedirects({redirects}: Library): Generator<string> {
  for (const {_id, from} of redirects) {
    if (toOldPath(from)) continue
    yield `redirect (${_id}): from: expected an old address such as /blog/old-title/, received “${from}”. Correct it, or delete the redirect.`
  }
}

/** Addresses at the root that are not for standing pages. */
const taken = new Set(
  [
    'articles authors topics references faq search ask book studio images files 404 _astro pagefind',
    'rss.xml atom.xml feed.json llms.txt sitemap.xml robots.txt 404.html favicon.svg',
  ].flatMap((names) => names.split(' ')),
)

/** The lists that have later pages, such as /articles/2/, by whose own pages stand beside them. */
const lists = new Map([
  ['article', 'articles'],
  ['person', 'authors'],
])

const isSlug = (slug: string) => /^[\p{L}\p{N}][\p{L}\p{N}\p{M}_.~-]*$/u.test(slug)
