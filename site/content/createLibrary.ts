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
  /** When the build began, as an ISO date and time. */
  now: string
}

/** The documents in the order of the site, and by id. */
export interface Library extends Shelves {
  byId: {
    articles: Map<string, Article>
    people: Map<string, Person>
    topics: Map<string, Topic>
    pages: Map<string, StandingPage>
    sources: Map<string, Source>
    faqs: Map<string, Faq>
    pictures: Map<string, PictureFile>
  }
}

/** Puts documents in order. Throws if they do not fit together, naming each that does not. */
export function createLibrary(shelves: Shelves): Library {
  const library = orderLibrary(shelves)
  checkLibrary(library)
  return library
}

/** The same without the check: drafts need not fit together yet. */
export function orderLibrary(shelves: Shelves): Library {
  return {
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
  }
}

/** When an article first appeared: what the clinician says, else the day it was made. */
export const publishedAt = (article: Article): string => article.publishedAt ?? article._createdAt

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const byId = <T extends {_id: string}>(docs: T[]) => new Map(docs.map((doc) => [doc._id, doc]))
