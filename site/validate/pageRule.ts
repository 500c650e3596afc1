import type {Page} from './page.ts'

/** A rule of a page's HTML: a row of the tables that are gathered in `pageRules.ts`. */
export interface PageRule {
  rule: string
  /** On a site of this house. */
  here: Severity | 'rests'
  /** On pages of others: an error only where a standard that binds everybody says so. */
  elsewhere: Severity | 'rests'
  find(document: ReadDocument): Found[]
  expected: string
  remedy: string
  source: string
  checkedOn: string
  status: 'live' | 'retired'
}

type Severity = 'error' | 'warning'

/** What is judged: a page and its elements, in their order. */
export interface ReadDocument {
  page: Page
  elements: PageElement[]
  /** Of some tags, as `h1 h2`: all of one, then all of the next. */
  of(tags: string): PageElement[]
  /** By the attributes that they have. */
  having: ReadonlyMap<string, PageElement[]>
  /** By their ids, to which links lead. */
  byId: ReadonlyMap<string, PageElement>
  /** Text as it stands between tags, where it can be seen. */
  pieces: string[]
}

export interface PageElement {
  tag: string
  /** Its number among the elements of the page. */
  at: number
  attributes: ReadonlyMap<string, string>
  parent: PageElement | undefined
  /** Text in it and alternatives of pictures: what it is called, if nothing else names it. */
  words(): string
  /** What can be read in it, whatever its parts are called, without the marks of works. */
  seen(): string
}

export interface Found {
  place: string
  found: string
}

/** A row that was broken, and where. */
export interface Fault extends Found {
  row: PageRule
}

/** Where each of some elements of a page breaks a rule; `judge` says what was found there. */
export const each =
  (tags: string, judge: (element: PageElement, document: ReadDocument) => string | undefined) =>
  (document: ReadDocument): Found[] =>
    document.of(tags).flatMap((element) => {
      const found = judge(element, document)
      return found === undefined ? [] : [{place: nameOf(element), found}]
    })

/** Where each value of an attribute breaks a rule. */
export const eachValue =
  (
    names: string,
    judge: (value: string, element: PageElement, document: ReadDocument) => string | undefined,
  ) =>
  (document: ReadDocument): Found[] =>
    names.split(' ').flatMap((name) =>
      (document.having.get(name) ?? []).flatMap((element) => {
        const found = judge(element.attributes.get(name) ?? '', element, document)
        return found === undefined ? [] : [{place: `<${element.tag} ${name}>`, found}]
      }),
    )

/** Such as `<img src="/a.png">`. */
function nameOf({tag, attributes}: PageElement): string {
  const [name, value] =
    [...attributes].find(([key]) => /^(id|src|href|name|rel|property|for|action)$/.test(key)) ?? []
  if (name === undefined) return `<${tag}>`
  return `<${tag} ${name}="${(value ?? '').slice(0, 60)}">`
}

/** The language of an element's words: its own, or that of what it stands in. */
export const languageOf = (element: PageElement): string | undefined =>
  (element.attributes.has('lang')
    ? element
    : around(element, ({attributes}) => attributes.has('lang'))
  )?.attributes.get('lang')

/** The nearest of the elements that one stands in for which something holds. */
export function around(
  {parent}: PageElement,
  holds: (outer: PageElement) => boolean,
): PageElement | undefined {
  let outer = parent
  while (outer && !holds(outer)) outer = outer.parent
  return outer
}
