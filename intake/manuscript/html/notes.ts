import {attributeOf, type Element, findAll, isElement, type Node, wordsOf} from './elements.ts'

/** Notes of a page by the name of their place; comments of Google Docs among them. */
export interface PageNote {
  kind: 'note' | 'comment'
  element: Element
}

/** The usual names of places of notes: Google Docs, Word, Pandoc, WordPress. */
const NOTE =
  /^(ftnt\d+|_?(ftn|edn)\d+|fn[:-]?[\w-]*\d[\w-]*|footnote[-_]?\w*\d\w*|note[-_]?\d+|endnote[-_]?\d+)$/i
const BACK = /ref|back/i

/** Finds the notes at the foot of a page, which its marks lead to. */
export function findNotes(page: Node): Map<string, PageNote> {
  const notes = new Map<string, PageNote>()
  for (const element of everyElement(page)) {
    for (const place of [attributeOf(element, 'id'), attributeOf(element, 'name')]) {
      if (!place) continue
      const kind = /^_?cmnt\d+$/i.test(place)
        ? 'comment'
        : NOTE.test(place) && !BACK.test(place)
          ? 'note'
          : undefined
      if (kind) notes.set(place, {kind, element: blockAround(element)})
      else if (leadsBack(element)) notes.set(place, {kind: 'note', element})
    }
  }
  return notes
}

/** Whether something is a note by its arrow, which leads back to the text. */
function leadsBack(element: Element): boolean {
  if (!/^(li|p|div|aside|dd)$/.test(element.tagName)) return false
  const arrows = findAll(
    element,
    (link) =>
      link.tagName === 'a' &&
      /^#/.test(attributeOf(link, 'href') ?? '') &&
      /^(?:↩︎?|↩️|↑|\^|⤴|back|return)$/iu.test(wordsOf(link)),
  )
  return arrows.length === 1
}

function everyElement(node: Node): Element[] {
  const found: Element[] = []
  findAll(node, (element) => {
    found.push(element)
    return false
  })
  return found
}

/** The item or paragraph that a note’s own mark stands in. */
function blockAround(element: Element): Element {
  for (let at: Node | null = element; at; at = 'parentNode' in at ? at.parentNode : null) {
    if (isElement(at) && /^(li|p|div|aside|dd|section)$/.test(at.tagName)) return at
  }
  return element
}
