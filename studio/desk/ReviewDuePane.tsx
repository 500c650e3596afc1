import {formatDay} from '../formatDay.ts'
import {REVIEW_INSPECTOR} from '../review/reviewInspector.ts'
import {useLive} from '../useLive.ts'
import {DeskList} from './DeskList.tsx'
import type {DeskEntry} from './DeskRow.tsx'
import {today} from './today.ts'

interface Article {
  _id: string
  title: string | null
  authors: (string | null)[] | null
  lastReviewed: string | null
  nextReviewDue: string | null
  /** The next one after that, where a review is approved and not published yet. */
  approvedUntil: string | null
}

const articlesQuery = {
  fetch: `*[_type == "article" && !(_id in path("drafts.**")) && !(_id in path("versions.**"))]
  | order(coalesce(nextReviewDue, "9999") asc, title asc) {
  _id, title, "authors": authors[]->name, lastReviewed, nextReviewDue,
  "approvedUntil": *[_id == "drafts." + ^._id && nextReviewDue > ^.nextReviewDue][0].nextReviewDue
}`,
  listen: '*[_type == "article"]',
}

/** How far ahead a review is announced, in days. */
const SOON = 60

/** Published articles by when they should be reviewed again. */
export function ReviewDuePane() {
  const articles = useLive<Article[]>(articlesQuery)
  const [now, soon] = [today(), today(SOON)]
  const due = (from: string, to: string) =>
    articles?.filter(({nextReviewDue: day}) => day && day >= from && day < to) ?? []
  const unplanned = articles?.filter(({nextReviewDue}) => !nextReviewDue) ?? []
  return (
    <DeskList
      sections={
        articles && [
          {title: 'Overdue', entries: due('', now).map((article) => toEntry(article, 'critical'))},
          {
            title: 'In the next two months',
            entries: due(now, soon).map((article) => toEntry(article, 'caution')),
          },
          {title: 'No review planned', entries: unplanned.map((article) => toEntry(article))},
        ]
      }
      empty={{
        title: 'Every article is up to date',
        text: 'Two months before an article’s next review is due, it appears here. The date is set when a review is approved.',
      }}
    />
  )
}

function toEntry(article: Article, tone?: 'critical' | 'caution'): DeskEntry {
  const {_id, title, authors, lastReviewed, nextReviewDue, approvedUntil} = article
  const reviewed = lastReviewed ? `last reviewed ${formatDay(lastReviewed)}` : 'never reviewed'
  return {
    id: _id,
    type: 'article',
    panel: REVIEW_INSPECTOR,
    title: title || 'Without a title',
    note: [authors?.filter(Boolean).join(', '), reviewed].filter(Boolean).join(' · '),
    marks: [
      ...(nextReviewDue ? [{text: `Due ${formatDay(nextReviewDue)}`, tone}] : []),
      ...(approvedUntil ? [{text: 'Reviewed again: publish it', tone: 'primary' as const}] : []),
    ],
  }
}
