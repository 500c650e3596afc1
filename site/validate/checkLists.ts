import {type Finding, quote} from './finding.ts'
import {repeated} from './listing.ts'
import type {PageSummary} from './summary.ts'
import {whereTheyPart} from './whereTheyPart.ts'

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
  const worksOf = new Map<string, string[]>()
  for (const {words, on: paths} of works.flatMap((list) => list.works)) {
    for (const path of paths) add(worksOf, path, words)
  }
  const articlesBy = new Map<string, PageSummary[]>()
  for (const page of articles)
    for (const path of page.article?.by ?? []) add(articlesBy, path, page)
  const people = pages.filter(({path}) => /^\/authors\/(?!\d+\/$)[^/]+\/$/.test(path))
  return [
    ...articles.flatMap((page) => on('/articles/', page)),
    ...people.flatMap((page) => on('/authors/', page)),
    ...(works.length
      ? articles.flatMap((page) => checkWorks(page, worksOf.get(page.path) ?? []))
      : []),
    ...people.flatMap((person) =>
      checkAuthor(person, lists.get(person.path) ?? [], articlesBy.get(person.path) ?? []),
    ),
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

function add<T>(lists: Map<string, T[]>, name: string, value: T): void {
  const known = lists.get(name)
  if (known) known.push(value)
  else lists.set(name, [value])
}

/** The pages of a person list what they wrote, and nothing else. */
function checkAuthor(person: PageSummary, pages: PageSummary[], own: PageSummary[]): Finding[] {
  const cards = pages.flatMap(({titles}) => titles).filter(({day}) => day)
  const [isListed, isOwn] = [cards, own].map((all) => new Set(all.map(({path}) => path)))
  return [
    ...own.filter(({path}) => !isListed?.has(path)).flatMap((page) => missing(person.path, page)),
    ...cards
      .filter(({path}) => !isOwn?.has(path))
      .map(({path}) =>
        say(person.path, person, `a link to ${path}`, 'what this person wrote, and nothing else'),
      ),
  ]
}

/** The works that are listed with an article are those that it lists itself, and said to be the same. */
function checkWorks(page: PageSummary, told: string[]): Finding[] {
  const own = page.works.map(({words}) => words)
  const [isOwn, isTold] = [new Set(own), new Set(told)]
  const [lost, otherLost] = own.filter((words) => !isTold.has(words))
  const [strange] = told.filter((words) => !isOwn.has(words))
  const again = repeated(told).filter((words) => !repeated(own).includes(words))
  const twice = again.map((words) =>
    say('/references/', page, `${quote(words)} twice`, 'each work once'),
  )
  if (lost !== undefined && strange !== undefined && otherLost === undefined) {
    const [found, expected] = whereTheyPart(strange, lost)
    return [
      ...twice,
      say('/references/', page, `“${found}”`, `“${expected}”, as ${page.path} says`),
    ]
  }
  return [
    ...twice,
    ...(lost === undefined ? [] : [say('/references/', page, 'not all of its works', quote(lost))]),
    ...(strange === undefined
      ? []
      : [say('/references/', page, quote(strange), `works that ${page.path} lists itself`)]),
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
