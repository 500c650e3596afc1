import type {ArticleView} from './article.ts'
import type {DateView} from './dates.ts'
import type {PersonView} from './person.ts'

/** Something that happened to an article, or is going to. */
export interface EventView {
  what: string
  date: DateView
  by?: PersonView | undefined
}

/** What happened to an article in the order of time; what is still to come is last. */
export function toHistory(article: ArticleView): EventView[] {
  const {published, updated, reviews, nextReviewDue, isOverdue} = article
  const events: (EventView | undefined)[] = [
    {what: 'First published', date: published},
    ...reviews,
    updated && {what: 'Last changed', date: updated},
  ]
  const past = events
    .filter((event) => event !== undefined)
    .toSorted((a, b) => Date.parse(a.date.iso) - Date.parse(b.date.iso))
  const next = isOverdue ? 'Review was due' : 'Next review due'
  return nextReviewDue ? [...past, {what: next, date: nextReviewDue}] : past
}

/** How many of the cited works are of each kind of evidence, the most frequent first. */
export function countEvidence({references}: ArticleView): {kind: string; count: number}[] {
  const counts = new Map<string, number>()
  for (const {evidence} of references.cited) {
    if (evidence) counts.set(evidence, (counts.get(evidence) ?? 0) + 1)
  }
  return [...counts].map(([kind, count]) => ({kind, count})).toSorted((a, b) => b.count - a.count)
}
