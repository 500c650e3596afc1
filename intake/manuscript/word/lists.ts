import {childOf, elementAt, elementsOf, findElements, type XmlElement} from '../xml.ts'

export interface WordItem {
  list: 'bullet' | 'number'
  level: number
  number?: number
}

/** Gives every paragraph of a list its mark; numbers go on as Word counts them. */
export function createLists(root: XmlElement | undefined) {
  const kinds = new Map(
    elementsOf(childOf(root, 'w:numbering'))
      .filter(({name}) => name === 'w:abstractNum')
      .map((abstract) => [abstract.attributes['w:abstractNumId'] ?? '', readLevels(abstract)]),
  )
  const lists = new Map(
    findElements(root, 'w:num').map((list) => {
      const kind = childOf(list, 'w:abstractNumId')?.attributes['w:val'] ?? ''
      return [list.attributes['w:numId'] ?? '', kinds.get(kind)]
    }),
  )
  const counts = new Map<string, number[]>()
  return (properties: XmlElement | undefined): WordItem | undefined => {
    const id = elementAt(properties, 'w:numId')?.attributes['w:val'] ?? '0'
    const level = Number(elementAt(properties, 'w:ilvl')?.attributes['w:val'] ?? 0)
    if (!properties || id === '0') return undefined
    const {format, start} = lists.get(id)?.get(level) ?? {format: 'bullet', start: 1}
    if (format === 'none') return undefined
    const item = {level: Math.min(3, level + 1)}
    if (format === 'bullet') return {list: 'bullet', ...item}
    const counted = (counts.get(id) ?? []).slice(0, level + 1)
    counted[level] = (counted[level] ?? start - 1) + 1
    counts.set(id, counted)
    return {list: 'number', ...item, number: counted[level]}
  }
}

function readLevels(abstract: XmlElement) {
  return new Map(
    findElements(abstract, 'w:lvl').map((level) => [
      Number(level.attributes['w:ilvl'] ?? 0),
      {
        format: childOf(level, 'w:numFmt')?.attributes['w:val'] ?? 'decimal',
        start: Number(childOf(level, 'w:start')?.attributes['w:val'] ?? 1),
      },
    ]),
  )
}
