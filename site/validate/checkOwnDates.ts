import type {Say} from './checkOwnPage.ts'
import type {Finding} from './finding.ts'
import type {Page} from './page.ts'
import type {GraphNode} from './readNodes.ts'

/** By the words of a day on an article's page: whose it is, and in which property it is told. */
const stamped: Record<string, ['article' | 'page', name: string]> = {
  Published: ['article', 'datePublished'],
  'First published': ['article', 'datePublished'],
  Updated: ['article', 'dateModified'],
  'Last changed': ['article', 'dateModified'],
  'Last reviewed': ['page', 'lastReviewed'],
}

/** The house's own rules of the days on an article's page: readers see those that machines are told. */
export function checkOwnDates(
  {stamps, isSearched, hidden}: Page,
  own: GraphNode,
  [article]: GraphNode[],
  say: Say,
): Finding[] {
  if (!article) return []
  const told = stamps.flatMap(({label, day}) => {
    const [whose, name] = stamped[label] ?? []
    if (!name) return []
    const node = whose === 'page' ? own : article
    const said = node.properties.get(name)?.[0]
    return said === day ? [] : [say(node, name, said, `${day}, as readers see at “${label}”`)]
  })
  return [
    ...told,
    ...checkHistory(stamps, article, say),
    ...checkReview(stamps, own, say),
    ...(isSearched === hidden
      ? [say(own, '@type', 'no data-pagefind-body', 'an article that the search finds')]
      : []),
  ]
}

const isToCome = /^(Next review due|(A )?[Rr]eview was due( on)?)$/

/** Events are told once, in the order of time, and what is to come last. */
function checkHistory(stamps: Page['stamps'], article: GraphNode, say: Say): Finding[] {
  // Of the days of other articles, how long those take is told.
  const history = stamps.filter(({isFirst, label}) => isFirst && /^[A-Z]/.test(label))
  const past = history.filter(({label}) => !isToCome.test(label))
  const early = past.find(({day}, i) => dayOf(day) < dayOf(past[i - 1]?.day))
  const twice = history.find(
    ({label, day}, i) => label === history[i - 1]?.label && day === history[i - 1]?.day,
  )
  return [
    ...(early ? [say(article, 'datePublished', early.label, 'what happened before it')] : []),
    ...(twice ? [say(article, 'datePublished', twice.label, 'each event once')] : []),
  ]
}

/** In UTC, as readers see it. */
const dayOf = (time = '') => new Date(time).toJSON()?.slice(0, 10) ?? ''

/** The last review in the history is the one that is told of, and so is the next. */
function checkReview(stamps: Page['stamps'], own: GraphNode, say: Say): Finding[] {
  const reviewed = own.properties.get('lastReviewed')?.[0]
  const last = stamps.findLast(({isFirst, label}) => isFirst && /\breviewed( by .+)?$/.test(label))
  const due = stamps.filter(({label}) => isToCome.test(label))
  const [first] = due
  const other = due.find(
    ({day, label}) => day !== first?.day || /Next/.test(label) !== /Next/.test(first.label),
  )
  const soon = due.find(({day}) => day <= String(reviewed ?? ''))
  return [
    ...(last && reviewed && last.day !== reviewed
      ? [say(own, 'lastReviewed', reviewed, `${last.day}, as the history says`)]
      : []),
    ...(other || due.length === 1
      ? [say(own, 'lastReviewed', 'when a review is due', 'the same above the text and below')]
      : []),
    ...(soon
      ? [
          {
            ...say(own, 'lastReviewed', reviewed, `a day before ${soon.day}, when it is due again`),
            severity: 'warning' as const,
          },
        ]
      : []),
  ]
}
