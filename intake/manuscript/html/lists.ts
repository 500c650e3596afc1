import {type Inline, plainText, tidySpans} from '../manuscript.ts'
import type {FlowContext} from './context.ts'
import {attributeOf, childrenOf, type Element, elementsOf, findAll, isElement} from './elements.ts'
import {oneLine, readInline} from './inline.ts'
import {marksOf} from './marks.ts'
import {readPicture} from './pictures.ts'

/** A list within an item is deeper; so are lists that Google Docs puts beside one another. */
export function readList(list: Element, context: FlowContext, level: number) {
  const deeper = /(?:^|\s)lst-\S+-(\d+)(?:\s|$)/.exec(attributeOf(list, 'class') ?? '')?.[1]
  const depth = Math.min(3, deeper ? Number(deeper) + 1 : level)
  let number = Number(attributeOf(list, 'start') ?? 1) - 1
  for (const item of elementsOf(list)) {
    if (item.tagName === 'ul' || item.tagName === 'ol') readList(item, context, level + 1)
    if (item.tagName !== 'li' || context.isNote(item)) continue
    // Items with headings are an accordion or cards, and no list to read.
    if (findAll(item, ({tagName}) => /^(?:h[1-6]|details)$/.test(tagName)).length) {
      for (const child of elementsOf(item)) context.read(child)
      continue
    }
    number += 1
    const marks = marksOf(item, context.classMarks, [])
    const inner = childrenOf(item).filter(
      (child) => isElement(child) && /^(ul|ol|table|figure|blockquote)$/.test(child.tagName),
    )
    const own = childrenOf(item).filter((child) => !inner.includes(child))
    const spans = own.flatMap((child, i) => [
      ...(i && isElement(child) && /^(p|div)$/.test(child.tagName) ? [{text: '\n'}] : []),
      ...readInline(child, context, {marks}),
    ])
    const isNumbered = list.tagName === 'ol'
    context.collector.add({
      kind: 'item',
      list: isNumbered ? 'number' : 'bullet',
      level: depth,
      spans: oneLine(spans),
      ...(isNumbered && {number}),
    })
    for (const picture of own.flatMap((child) =>
      isElement(child)
        ? child.tagName === 'img'
          ? [child]
          : findAll(child, ({tagName}) => tagName === 'img')
        : [],
    )) {
      readPicture(picture, context)
    }
    for (const child of inner) {
      if (isElement(child) && /^(ul|ol)$/.test(child.tagName)) readList(child, context, level + 1)
      else if (isElement(child)) context.read(child)
    }
  }
}

/** Terms become bold first words of their definitions. */
export function readDefinitions(list: Element, context: FlowContext) {
  let term: Inline[] = []
  for (const child of elementsOf(list)) {
    const spans = tidySpans(
      readInline(child, context, {marks: child.tagName === 'dt' ? ['strong'] : []}),
    )
    if (child.tagName === 'dt') term = [...term, ...spans]
    else if (child.tagName === 'dd') {
      if (/\?$/.test(plainText(term))) {
        context.collector.add({kind: 'paragraph', spans: term})
        context.collector.add({kind: 'paragraph', spans})
      } else
        context.collector.add({
          kind: 'item',
          list: 'bullet',
          level: 1,
          spans: term.length ? [...term, {text: ': '}, ...spans] : spans,
        })
      term = []
    }
  }
}
