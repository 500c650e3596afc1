import {checkLibrary} from './checkLibrary.ts'
import type {
  ArticlesQueryResult,
  FaqsQueryResult,
  PagesQueryResult,
  PeopleQueryResult,
  PicturesQueryResult,
  RedirectsQueryResult,
  ReviewsQueryResult,
  SettingsQueryResult,
  SourcesQueryResult,
  TopicsQueryResult,
} from './results.generated.ts'

export type Article = ArticlesQueryResult[number]
export type Faq = FaqsQueryResult[number]
export type StandingPage = PagesQueryResult[number]
export type Person = PeopleQueryResult[number]
export type PictureFile = PicturesQueryResult[number]
type Redirect = RedirectsQueryResult[number]
export type Review = ReviewsQueryResult[number]
export type Settings = SettingsQueryResult[number]
export type Source = SourcesQueryResult[number]
export type Topic = TopicsQueryResult[number]

/** Documents as the door let them in. */
export interface Shelves {
  settings: Settings | undefined
  articles: Article[]
  people: Person[]
  topics: Topic[]
  pages: StandingPage[]
  sources: Source[]
  faqs: Faq[]
  redirects: Redirect[]
  /** Approvals of articles, by whoever reviewed them. */
  reviews: Review[]
  pictures: PictureFile[]
  /** The day that the site is made for, as an ISO date: reviews fall due on it. */
  today: string
}

/** The documents in the order of the site, and by id. */
export interface Library extends Shelves {
  byId: {
    articles: Shelf<Article>
    people: Shelf<Person>
    topics: Shelf<Topic>
    pages: Shelf<StandingPage>
    sources: Shelf<Source>
    faqs: Shelf<Faq>
    pictures: Shelf<PictureFile>
  }
  /**
   * What is worked out of the library and asked for by many pages, under a name of its own: made
   * once, as long as what it was made of is the same. So `make` may use nothing that changes but
   * the library that it is given; what it gives may be shared, and must be plain data.
   */
  derive<T>(name: string, make: (library: Library) => T): T
}

/** Documents by their ids. */
export interface Shelf<T> {
  get(id: string): T | undefined
}

/** Puts documents in order. Throws if they do not fit together, naming each that does not. */
export function createLibrary(shelves: Shelves): Library {
  const library = orderLibrary(shelves)
  checkLibrary(library)
  return library
}

/** The same without the check: drafts need not fit together yet. */
export function orderLibrary(shelves: Shelves): Library {
  const derived = new Map<string, unknown>()
  const library: Library = {
    ...shelves,
    articles: shelves.articles.toSorted((a, b) => compare(publishedAt(b), publishedAt(a))),
    people: shelves.people.toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
    topics: shelves.topics.toSorted((a, b) => a.title.localeCompare(b.title, 'en')),
    byId: {
      articles: byId(shelves.articles),
      people: byId(shelves.people),
      topics: byId(shelves.topics),
      pages: byId(shelves.pages),
      sources: byId(shelves.sources),
      faqs: byId(shelves.faqs),
      pictures: byId(shelves.pictures),
    },
    derive(name, make) {
      if (!derived.has(name)) derived.set(name, make(library))
      return derived.get(name) as ReturnType<typeof make>
    },
  }
  return library
}

/**
 * When an article first appeared: what the clinician says, else the day it was made. In UTC and to the
 * second, so that what comes first as text came first.
 */
export const publishedAt = ({publishedAt: told, _createdAt}: Article): string =>
  inUtc(told ?? _createdAt)

const inUtc = (time: string) =>
  /^.{19}Z$/.test(time) ? time : `${new Date(time).toISOString().slice(0, 19)}Z`

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const byId = <T extends {_id: string}>(docs: T[]) => new Map(docs.map((doc) => [doc._id, doc]))
