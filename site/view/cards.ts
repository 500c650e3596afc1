import type {Language} from '../../schemas/languages.ts'
import {type Article, type Library, publishedAt} from '../content/createLibrary.ts'
import {addresses} from './addresses.ts'
import {createAnchors} from './anchors.ts'
import {type DateView, toDate} from './dates.ts'
import {noNotes} from './notes.ts'
import {type PictureView, toPicture} from './picture.ts'
import {toExcerpt, toMinutes} from './plainText.ts'
import {toReadyText} from './richText.ts'

/** An article as lists show it. */
export interface CardView {
  id: string
  href: string
  title: string
  /** Of its title and excerpt, if it is not the site's. */
  language: Language | undefined
  excerpt: string
  authors: string[]
  published: DateView
  minutes: number
  picture: PictureView | undefined
  topics: string[]
}

/** A multiple of two and three, so that the rows of a full page are full. */
export const ARTICLES_ON_A_PAGE = 24

/** The same article is on many pages, so its card is made once. */
export function toCard({_id}: Pick<Article, '_id'>, library: Library): CardView {
  return library.derive(`card ${_id}`, (own) =>
    makeCard(own.byId.articles.get(_id) as Article, own),
  )
}

/** The cards of articles by their ids. */
export const toCards = (ids: string[], library: Library): CardView[] =>
  ids.map((_id) => toCard({_id}, library))

function makeCard(article: Article, library: Library): CardView {
  const surroundings = {library, notes: noNotes, anchors: createAnchors()}
  const standfirst = toReadyText(article.standfirst, surroundings)
  const body = toReadyText(article.body, surroundings)
  const picture = toPicture(article.hero, library)
  return {
    id: article._id,
    href: addresses.article(article.slug),
    title: article.title,
    language: article.language ?? undefined,
    excerpt: toExcerpt(standfirst.length > 0 ? standfirst : body),
    authors: article.authors.flatMap(({_ref}) => library.byId.people.get(_ref)?.name ?? []),
    published: toDate(publishedAt(article)),
    minutes: toMinutes([standfirst, body]),
    picture: picture?.kind === 'picture' ? picture : undefined,
    topics: (article.topics ?? []).flatMap(({_ref}) => library.byId.topics.get(_ref)?.title ?? []),
  }
}

/** The ids of the articles in a topic, newest first. */
export function articlesAbout(topicId: string, library: Library): string[] {
  return library.derive(`about ${topicId}`, ({articles}) =>
    idsOf(articles.filter(({topics}) => topics?.some(({_ref}) => _ref === topicId))),
  )
}

/** The ids of the articles by somebody, newest first. */
export function articlesBy(personId: string, library: Library): string[] {
  return library.derive(`by ${personId}`, ({articles}) =>
    idsOf(articles.filter(({authors}) => authors.some(({_ref}) => _ref === personId))),
  )
}

/** The ids of the newest articles: as many as any page but the list of all shows. */
export function newestArticles(library: Library): string[] {
  return library.derive('newest', ({articles}) => idsOf(articles.slice(0, MOST_NEW)))
}

const MOST_NEW = 7

/** Ids of up to three articles that share most topics with one, the newest of equals first. */
export function articlesLike({_id, topics}: Article, library: Library): string[] {
  const wanted = (topics ?? []).map(({_ref}) => _ref)
  return closestTo(wanted, library)
    .filter((id) => id !== _id)
    .slice(0, RELATED)
}

const RELATED = 3

/**
 * The articles closest to a set of topics, and one more, since an article is close to itself. Many
 * articles have the same topics, so each set is looked for once, and only among those in its topics.
 */
function closestTo(topics: string[], library: Library): string[] {
  return library.derive(`closest to ${topics.toSorted().join(' ')}`, (own) => {
    const shared = new Map<string, number>()
    for (const id of [...new Set(topics)].flatMap((topic) => articlesAbout(topic, own))) {
      shared.set(id, (shared.get(id) ?? 0) + 1)
    }
    const places = placesOf(own)
    const isCloser = ([a, ofA]: [string, number], [b, ofB]: [string, number]) =>
      ofA === ofB ? (places.get(a) ?? 0) < (places.get(b) ?? 0) : ofA > ofB
    const closest: [string, number][] = []
    for (const each of shared) {
      const index = closest.findIndex((other) => isCloser(each, other))
      if (index >= 0) closest.splice(index, 0, each)
      else if (closest.length <= RELATED) closest.push(each)
      closest.splice(RELATED + 1)
    }
    return closest.map(([id]) => id)
  })
}

/** The place of each article in the order of all, newest first. */
export const placesOf = (library: Library): Map<string, number> =>
  library.derive('places', ({articles}) => new Map(articles.map(({_id}, index) => [_id, index])))

const idsOf = (articles: Article[]) => articles.map(({_id}) => _id)
