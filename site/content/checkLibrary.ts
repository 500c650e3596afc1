import {type CitationMark, findCitations} from '../../citations/referenceList.ts'
import {addressFault} from '../../schemas/checks/addressFault.ts'
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

/** Pages of one kind share a folder, so their addresses must differ; and be addresses. */
function* twins(library: Library): Generator<string> {
  const kinds = {
    article: library.articles,
    page: library.pages,
    person: library.people,
    topic: library.topics,
  }
  for (const kind of Object.keys(kinds) as (keyof typeof kinds)[]) {
    const first = new Map<string, string>()
    for (const {_id, slug} of kinds[kind]) {
      const other = first.get(slug)
      if (other) {
        yield `${kind} (${_id}): slug: “${slug}” is already the address of ${other}. Give one of them another.`
      }
      first.set(slug, _id)
      const fault = addressFault(kind, slug)
      if (fault) yield `${kind} (${_id}): slug: ${fault}`
    }
  }
}

function* oddRedirects({redirects}: Library): Generator<string> {
  for (const {_id, from} of redirects) {
    if (toOldPath(from)) continue
    yield `redirect (${_id}): from: expected an old address such as /blog/old-title/, received “${from}”. Correct it, or delete the redirect.`
  }
}
