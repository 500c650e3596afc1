import type {Finding} from './finding.ts'
import type {PageSummary} from './summary.ts'

/** The house's own rule of its lists: what belongs on one is there, and leads there. */
export function checkLists(pages: PageSummary[]): Finding[] {
  const byPath = new Map(
    pages.map((page) => [page.path, new Set(page.links.map(({path}) => path))]),
  )
  const articles = pages.filter(({article}) => article)
  const later = pages.filter(({path}) => /^\/articles\/\d+\/$/.test(path))
  const listed = new Set(
    ['/articles/', ...later.map(({path}) => path)].flatMap((path) => [...(byPath.get(path) ?? [])]),
  )
  const people = pages.filter(({path}) => /^\/authors\/[^/]+\/$/.test(path))
  return [
    ...articles.flatMap((page) => (listed.has(page.path) ? [] : missing('/articles/', page))),
    ...people.flatMap((page) =>
      byPath.get('/authors/')?.has(page.path) ? [] : missing('/authors/', page),
    ),
    ...articles.flatMap((page) =>
      listsOf(page).flatMap((list) =>
        (byPath.get(list)?.has(page.path) ?? true) ? [] : missing(list, page),
      ),
    ),
  ]
}

/** The lists on which an article belongs besides that of all. */
const listsOf = ({article, anchors}: PageSummary): string[] => [
  ...(article?.topics ?? []),
  ...(anchors.some((id) => id.startsWith('cite-')) ? ['/references/'] : []),
]

const missing = (list: string, {path, heading}: PageSummary): Finding[] => [
  {
    // While a large site is published in two steps, later pages of a list are still as they were.
    severity: 'warning',
    rule: 'list',
    page: list,
    place: `“${heading}”`,
    found: `no link to ${path}`,
    expected: 'a list of all that belongs on it',
    remedy: 'Look at how the list is made.',
  },
]
