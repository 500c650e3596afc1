import type {Article, Library, Review} from '../content/createLibrary.ts'
import {type DateView, toDate} from './dates.ts'
import {type PersonView, toPerson} from './person.ts'

/** One approval that readers are told of. */
export interface ReviewView {
  what: string
  date: DateView
  by: PersonView | undefined
}

/** A calendar's day ends up to 36 hours after it began in UTC: that late in the last time zone. */
const LAST_HOUR_MS = 36 * 60 * 60 * 1000

/**
 * The approvals behind what is published, the oldest first. One of a draft is left out until the
 * article says itself that it was reviewed that day.
 */
export function toReviews(article: Article, library: Library): ReviewView[] {
  const {_id, lastReviewed, reviewedBy} = article
  if (!lastReviewed) return []
  const told = reviewsOf(_id, library)
    .filter(({decidedAt}) => isPublished(decidedAt, lastReviewed))
    .toSorted((a, b) => (a.decidedAt ?? '').localeCompare(b.decidedAt ?? ''))
  const by = (id: string | undefined) => {
    const person = library.byId.people.get(id ?? '')
    return person && toPerson(person, library)
  }
  const views = told.map(({scope, decidedAt, reviewer}) => ({
    what: titles[scope ?? 'wholeArticle'],
    date: toDate(decidedAt ?? lastReviewed),
    by: by(reviewer._ref),
  }))
  const latest = views.at(-1)
  const last = {what: titles.wholeArticle, date: toDate(lastReviewed), by: by(reviewedBy?._ref)}
  // The article's own date is the day in the reviewer's calendar, which UTC may call another.
  if (!latest || !isSameReview(latest.date.iso, lastReviewed)) return [...views, last]
  return [...views.slice(0, -1), {...latest, date: last.date}]
}

const reviewsOf = (articleId: string, library: Library): Review[] =>
  library.derive(`reviews of ${articleId}`, (own) => byArticle(own).get(articleId) ?? [])

const byArticle = (library: Library) =>
  library.derive('reviews', ({reviews}) => Map.groupBy(reviews, ({article}) => article._ref))

const isPublished = (decidedAt: string | null, lastReviewed: string) =>
  Boolean(decidedAt) && Date.parse(decidedAt ?? '') < Date.parse(lastReviewed) + LAST_HOUR_MS

const isSameReview = (decidedAt: string, lastReviewed: string) =>
  Math.abs(Date.parse(decidedAt) - Date.parse(lastReviewed)) < LAST_HOUR_MS

const titles: Record<NonNullable<Review['scope']>, string> = {
  wholeArticle: 'Clinically reviewed',
  clinicalClaims: 'Clinical claims reviewed',
  references: 'References reviewed',
  wording: 'Wording and tone reviewed',
}
