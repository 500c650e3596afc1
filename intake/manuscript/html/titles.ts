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
export function findNames(page: Node): TextName[] {
  const shared = findAll(page, (element) => attributeOf(element, 'property') === 'og:title')
  const site = findAll(page, (element) => attributeOf(element, 'property') === 'og:site_name')
  const [inBar] = findAll(page, ({tagName}) => tagName === 'title')
  const [first = '', ...more] = inBar ? wordsOf(inBar).split(/\s+[|–—•·-]\s+/) : []
  const contentOf = (element: Element) => attributeOf(element, 'content') ?? ''
  return [
    ...[...shared.map(contentOf), first].map((text): TextName => ({text, from: 'property'})),
    ...[...site.map(contentOf), ...more].map((text): TextName => ({text, from: 'site'})),
  ]
}
