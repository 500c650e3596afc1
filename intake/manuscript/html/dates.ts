import {readDate} from '../date.ts'
import type {FlowContext} from './context.ts'
import {
  attributeOf,
  detach,
  type Element,
  findAll,
  type Node,
  namesOf,
  wordsOf,
} from './elements.ts'
import {isAccount} from './isAccount.ts'

/** The date of a page: a day in its attribute, or what it says; one without a year is left over. */
export function readTime(time: Element, {collector, published}: FlowContext) {
  const words = wordsOf(time)
  const names = attributeOf(time, 'class') ?? ''
  const isKnown = published && readDate(`${words}, ${published.slice(0, 4)}`) === published
  const date = isKnown ? published : readDate(attributeOf(time, 'datetime') ?? words)
  const label = /updated|modified/i.test(names) ? 'Last updated' : 'Published'
  collector.add({
    kind: 'paragraph',
    spans: [{text: `${label}: ${date ?? words}`}],
    ...(!date && !/\d{4}/.test(words) && {isAside: true}),
  })
}

/** The day on which the head of a page says that it was published: “Jan 12” may stand in its text. */
export function findPublished(page: Node): string | undefined {
  const metas = findAll(page, ({tagName}) => tagName === 'meta')
  return metas.flatMap((meta) => {
    const name = attributeOf(meta, 'property') ?? attributeOf(meta, 'itemprop') ?? ''
    if (!/^(?:article:published_time|datePublished)$/.test(name)) return []
    return readDate(attributeOf(meta, 'content') ?? '') ?? []
  })[0]
}

/** Whether an element is the line of a template with dates and the author, not words of the text. */
export function isDateline(element: Element): boolean {
  const isNamed =
    /(^|[\s_-])(meta|posted-on|entry-date|post-date|dateline|post-info|published)([\s_-]|$)/i.test(
      namesOf(element),
    )
  return isNamed && wordsOf(element).length <= 300 && findAll(element, isTime).length > 0
}

const isTime = ({tagName}: Element) => tagName === 'time'

/** “Posted on 3 May 2025 by Anna Brook” → its dates, and what else it says. */
export function readDateline(element: Element, context: FlowContext) {
  for (const time of findAll(element, isTime)) {
    readTime(time, context)
    detach(time)
  }
  const words = wordsOf(element)
  const rest = words.replace(
    /^(?:posted|published|updated)(?: on| in)?\s*|\s+(?:posted|published|updated)(?: on)?$/gi,
    '',
  )
  const bare = rest.replace(/[\s|·•–—-]+$/, '')
  const isAside = isAccount(bare)
  const spans = [{text: bare}]
  if (bare) context.collector.add({kind: 'paragraph', spans, ...(isAside && {isAside})})
}
