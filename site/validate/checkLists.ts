import {type Finding, quote} from './finding.ts'
import {repeated} from './listing.ts'
import type {PageSummary} from './summary.ts'

/** The house's own rule of its lists: what belongs on one is there, and leads there. */
export function checkLists(pages: PageSummary[]): Finding[] {
  const byPath = new Map(
    pages.map((page) => [page.path, new Set(page.links.map(({path}) => path))]),
  )
  const articles = pages.filter(({article}) => article)
  /** Where every page of a list leads, the first and those after it. */
  const listed = (list: string) =>
    new Set(
      pages
        .filter(({path}) => path.startsWith(list) && /^(\d+\/)?$/.test(path.slice(list.length)))
        .flatMap(({path}) => [...(byPath.get(path) ?? [])]),
    )
  const [inArticles, inAuthors] = [listed('/articles/'), listed('/authors/')]
  const works = pages.filter(({path}) => /^\/references\/(\d+\/)?$/.test(path))
  const people = pages.filter(({path}) => /^\/authors\/(?!\d+\/$)[^/]+\/$/.test(path))
  return [
    ...articles.flatMap((page) => (inArticles.has(page.path) ? [] : missing('/articles/', page))),
    ...people.flatMap((page) => (inAuthors.has(page.path) ? [] : missing('/authors/', page))),
    ...articles.flatMap((page) => (works.length ? checkWorks(page, works) : [])),
    ...people.flatMap((person) => checkAuthor(person, articles)),
    ...articles.flatMap((page) =>
      (page.article?.topics ?? []).flatMap((list) =>
        (byPath.get(list)?.has(page.path) ?? true) ? [] : missing(list, page),
      ),
    ),
  ]
}

/** A person's page lists what they wrote, and nothing else. */
function checkAuthor(person: PageSummary, articles: PageSummary[]): Finding[] {
  const listed = new Set(person.titles.filter(({day}) => day).map(({path}) => path))
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
