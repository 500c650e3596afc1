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
  excerpt: string
  authors: string[]
  published: DateView
  minutes: number
  picture: PictureView | undefined
  topics: string[]
}

/** A multiple of two and three, so that the rows of a full page are full. */
export const ARTICLES_ON_A_PAGE = 24

const cards = new WeakMap<Article, CardView>()

/** The same article is on many pages, so its card is made once. */
export function toCard(article: Article, library: Library): CardView {
  const known = cards.get(article)
  if (known) return known
  const card = makeCard(article, library)
  cards.set(article, card)
  return card
}

function makeCard(article: Article, library: Library): CardView {
  const surroundings = {library, notes: noNotes, anchors: createAnchors()}
  const standfirst = toReadyText(article.standfirst, surroundings)
  const body = toReadyText(article.body, surroundings)
  const picture = toPicture(article.hero, library)
  return {
    id: article._id,
    href: addresses.article(article.slug),
    title: article.title,
    excerpt: toExcerpt(standfirst.length > 0 ? standfirst : body),
    authors: article.authors.flatMap(({_ref}) => library.byId.people.get(_ref)?.name ?? []),
    published: toDate(publishedAt(article)),
    minutes: toMinutes([standfirst, body]),
    picture: picture?.kind === 'picture' ? picture : undefined,
    topics: (article.topics ?? []).flatMap(({_ref}) => library.byId.topics.get(_ref)?.title ?? []),
  }
}

/** The articles in a topic, newest first. */
export function articlesAbout(topicId: string, {articles}: Library): Article[] {
  return articles.filter(({topics}) => topics?.some(({_ref}) => _ref === topicId))
}

/** The articles by somebody, newest first. */
export function articlesBy(personId: string, {articles}: Library): Article[] {
  return articles.filter(({authors}) => authors.some(({_ref}) => _ref === personId))
}

/** Up to three articles that share most topics with one, the newest of equals first. */
export function articlesLike({_id, topics}: Article, library: Library): Article[] {
  const wanted = (topics ?? []).map(({_ref}) => _ref)
  return closestTo(wanted, library)
    .filter((other) => other._id !== _id)
    .slice(0, RELATED)
}

const RELATED = 3

const closest = new WeakMap<Library, Map<string, Article[]>>()

/**
 * The articles closest to a set of topics, and one more, since an article is close to itself. Many
 * articles have the same topics, so each set is looked for once.
 */
function closestTo(topics: string[], library: Library): Article[] {
  const known = closest.get(library) ?? new Map<string, Article[]>()
  closest.set(library, known)
  const key = topics.toSorted().join(' ')
  const wanted = new Set(topics)
  const shared = (other: Article) => other.topics?.filter(({_ref}) => wanted.has(_ref)).length ?? 0
  const found =
    known.get(key) ??
    library.articles
      .filter((other) => shared(other) > 0)
      .toSorted((a, b) => shared(b) - shared(a))
      .slice(0, RELATED + 1)
  known.set(key, found)
  return found
}
