import type {Mark} from '../manuscript.ts'
import {attributeOf, childrenOf, type Element, findAll, type Node} from './elements.ts'

/** What each class of the page’s own style sheet does to words: Google Docs says it only there. */
export function readClassMarks(page: Node): Map<string, Mark[]> {
  const sheets = findAll(page, ({tagName}) => tagName === 'style').map((style) =>
    childrenOf(style)
      .map((child) => ('value' in child ? child.value : ''))
      .join(''),
  )
  const rules = sheets.join('\n').matchAll(/\.([\w-]+)\s*\{([^{}]*)\}/g)
  return new Map([...rules].map(([, name = '', style = '']) => [name, marksOfStyle(style)]))
}

/** Marks that an element adds to its words, and those it takes away. */
export function marksOf(element: Element, classMarks: Map<string, Mark[]>, marks: Mark[]): Mark[] {
  const style = attributeOf(element, 'style') ?? ''
  const classes = (attributeOf(element, 'class') ?? '').split(/\s+/)
  const found = new Set<Mark>(marks)
  const own = BY_TAG[element.tagName]
  if (own) found.add(own)
  for (const mark of [
    ...classes.flatMap((name) => classMarks.get(name) ?? []),
    ...marksOfStyle(style),
  ]) {
    found.add(mark)
  }
  if (/font-weight:\s*(normal|[1-4]00)\b/i.test(style)) found.delete('strong')
  if (/font-style:\s*normal\b/i.test(style)) found.delete('em')
  return [...found]
}

const BY_TAG: Record<string, Mark | undefined> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  cite: 'em',
  sup: 'raised',
  s: 'struck',
  del: 'struck',
  strike: 'struck',
}

function marksOfStyle(style: string): Mark[] {
  const marks: Mark[] = []
  if (/font-weight:\s*(bold|[6-9]00)\b/i.test(style)) marks.push('strong')
  if (/font-style:\s*italic\b/i.test(style)) marks.push('em')
  if (/vertical-align:\s*super\b/i.test(style)) marks.push('raised')
  if (/text-decoration[^;]*:[^;]*\bline-through\b/i.test(style)) marks.push('struck')
  return marks
}
