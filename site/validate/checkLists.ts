import {type Finding, quote} from './finding.ts'
import {repeated} from './listing.ts'
import type {PageSummary} from './summary.ts'

/** The house's own rule of its lists: what belongs on one is there, and leads there. */
export function checkLists(pages: PageSummary[]): Finding[] {
  const lists = toLists(pages)
  const leads = new Map(
    [...lists].map(([list, its]) => {
      return [list, new Set(its.flatMap(({links}) => links.map(({path}) => path)))]
    }),
  )
  const on = (list: string, page: PageSummary) =>
    (leads.get(list)?.has(page.path) ?? true) ? [] : missing(list, page)
  const articles = pages.filter(({article}) => article)
  const works = lists.get('/references/') ?? []
  const people = pages.filter(({path}) => /^\/authors\/(?!\d+\/$)[^/]+\/$/.test(path))
  return [
    ...articles.flatMap((page) => on('/articles/', page)),
    ...people.flatMap((page) => on('/authors/', page)),
    ...articles.flatMap((page) => (works.length ? checkWorks(page, works) : [])),
    ...people.flatMap((person) => checkAuthor(person, lists.get(person.path) ?? [], articles)),
    ...articles.flatMap((page) => (page.article?.topics ?? []).flatMap((list) => on(list, page))),
  ]
}

/** The pages of each list, the first and those after it, by the path of the first. */
function toLists(pages: PageSummary[]): Map<string, PageSummary[]> {
  const paths = new Set(pages.map(({path}) => path))
  return Map.groupBy(pages, ({path}) => {
    const first = path.replace(/\d+\/$/, '')
    return paths.has(first) ? first : path
  })
}

/** The pages of a person list what they wrote, and nothing else. */
function checkAuthor(
  person: PageSummary,
  pages: PageSummary[],
  articles: PageSummary[],
): Finding[] {
  const titles = pages.flatMap((page) => page.titles)
  const listed = new Set(titles.filter(({day}) => day).map(({path}) => path))
  return articles.flatMap((page) => {
    const isTheirs = page.article?.by.includes(person.path) ?? false
    if (isTheirs === listed.has(page.path)) return []
    return isTheirs
      ? missing(person.path, page)
      : [say(person.path, page, `a link to ${page.path}`, 'what this person wrote')]
  })
}

/** The works that are listed with an article are those that it lists itself. */
function checkWorks(page: PageSummary, lists: PageSummary[]): Finding[] {
  const own = page.works.map(({words}) => words).toSorted()
  const told = lists
    .flatMap(({works}) => works)
    .flatMap(({words, on}) => (on.includes(page.path) ? [words] : []))
  const lost = own.filter((words) => !told.includes(words))
  const strange = told.filter((words) => !own.includes(words))
  const again = repeated(told).filter((words) => !repeated(own).includes(words))
  return [
    ...again.map((words) => say('/references/', page, `${quote(words)} twice`, 'each work once')),
    ...lost.map((words) => say('/references/', page, 'not where it is cited', quote(words))),
    ...strange.map((words) =>
      say('/references/', page, quote(words), `works that ${page.path} lists itself`),
    ),
  ]
}

const missing = (list: string, page: PageSummary): Finding[] => [
  say(list, page, `no link to ${page.path}`, 'a list of all that belongs on it'),
]

const say = (list: string, {heading}: PageSummary, found: string, expected: string): Finding => ({
  // While a large site is published in two steps, later pages of a list are still as they were.
  severity: 'warning',
  rule: 'list',
  page: list,
  place: `“${heading}”`,
  found,
  expected,
  remedy: 'Look at how the list is made.',
})
