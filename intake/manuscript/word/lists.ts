import {childOf, elementAt, elementsOf, findElements, type XmlElement} from '../xml.ts'

export interface WordItem {
  list: 'bullet' | 'number'
  level: number
  number?: number
}

/**
 * Gives every paragraph of a list its mark. Numbers go on as Word counts them: lists of one kind count
 * together, and one that overrides its start begins anew where it is first used (ECMA-376, 17.9).
 */
export function createLists(root: XmlElement | undefined) {
  const kinds = new Map(
    elementsOf(childOf(root, 'w:numbering'))
      .filter(({name}) => name === 'w:abstractNum')
      .map((abstract) => [abstract.attributes['w:abstractNumId'] ?? '', readLevels(abstract)]),
  )
  const lists = new Map(
    findElements(root, 'w:num').map((list) => {
      const kind = childOf(list, 'w:abstractNumId')?.attributes['w:val'] ?? ''
      const starts = readStarts(list)
      return [list.attributes['w:numId'] ?? '', {kind, starts, levels: kinds.get(kind)}]
    }),
  )
  const counts = new Map<string, number[]>()
  return (properties: XmlElement | undefined): WordItem | undefined => {
    const id = elementAt(properties, 'w:numId')?.attributes['w:val'] ?? '0'
    const level = Number(elementAt(properties, 'w:ilvl')?.attributes['w:val'] ?? 0)
    if (!properties || id === '0') return undefined
    const list = lists.get(id)
    const {format, start} = list?.levels?.get(level) ?? {format: 'bullet', start: 1}
    if (format === 'none') return undefined
    const item = {level: Math.min(3, level + 1)}
    if (format === 'bullet') return {list: 'bullet', ...item}
    const kind = list?.kind ?? ''
    const counted = (counts.get(kind) ?? []).slice(0, level + 1)
    const override = list?.starts.get(level)
    list?.starts.delete(level)
    counted[level] = override ?? (counted[level] ?? start - 1) + 1
    counts.set(kind, counted)
    return {list: 'number', ...item, number: counted[level]}
  }
}

/** Where a list begins on each of its levels, if it says so itself. */
function readStarts(list: XmlElement): Map<number, number> {
  return new Map(
    findElements(list, 'w:lvlOverride').flatMap((level) => {
      const start = childOf(level, 'w:startOverride')?.attributes['w:val']
      return start ? [[Number(level.attributes['w:ilvl'] ?? 0), Number(start)] as const] : []
    }),
  )
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
