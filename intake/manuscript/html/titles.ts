import type {TextName} from '../manuscript.ts'
import {attributeOf, type Element, findAll, type Node, wordsOf} from './elements.ts'

/** The heading that a template marks as the title of its post; of several in a list, none. */
export function findTitle(page: Node): Element | undefined {
  const isTitle = (element: Element) =>
    /^h[1-3]$/.test(element.tagName) &&
    (attributeOf(element, 'itemprop') === 'headline' ||
      /(?:^|\s)(?:entry|post|article)[_-]+title(?:\s|$)/i.test(attributeOf(element, 'class') ?? ''))
  const [title, ...others] = findAll(page, isTitle)
  return others.length ? undefined : title
}

/** What a page says that it is called, to those who share it and in the bar of the browser. */
export function findNames(page: Node, roots: Node[]): TextName[] {
  const shared = findAll(page, (element) => attributeOf(element, 'property') === 'og:title')
  const site = findAll(page, (element) => attributeOf(element, 'property') === 'og:site_name')
  const [inBar] = findAll(page, ({tagName}) => tagName === 'title')
  const parts = inBar ? wordsOf(inBar).split(/\s+[|–—•·-]\s+/) : []
  // The name of the site may stand first, as it does around the text; over the text stands the title.
  const isIn = (root: Node, text: string) =>
    findAll(root, (element) => wordsOf(element) === text).length > 0
  const isLine = (text: string) => roots.some((root) => isIn(root, text))
  const [first = ''] = parts
  const own = (isIn(page, first) && !isLine(first) && parts.find(isLine)) || first
  const more = parts.filter((part) => part !== own)
  const contentOf = (element: Element) => attributeOf(element, 'content') ?? ''
  return [
    ...[...shared.map(contentOf), own].map((text): TextName => ({text, from: 'property'})),
    ...[...site.map(contentOf), ...more].map((text): TextName => ({text, from: 'site'})),
  ]
}
