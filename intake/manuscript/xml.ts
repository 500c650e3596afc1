import {SaxesParser} from 'saxes'
import {Refusal} from '../refusal.ts'

/** An element of XML; its text stands among its children as strings. */
export interface XmlElement {
  name: string
  attributes: Record<string, string>
  children: (XmlElement | string)[]
}

/** Nested deeper than this is no document that a person wrote, and walking it needs a stack. */
const MAX_DEPTH = 200
/** The longest books have some 300,000; a few kilobytes can unpack to many millions. */
const MAX_ELEMENTS = 2_000_000

/**
 * Reads XML into a tree. A document that declares a type or entities of its own is refused: none of
 * the formats that are read has any, so nothing is ever expanded or fetched.
 */
export function readXml(bytes: Uint8Array, what: string): XmlElement {
  const root: XmlElement = {name: '', attributes: {}, children: []}
  const open = [root]
  const parser = new SaxesParser({xmlns: false})
  parser.on('doctype', () => {
    throw damaged(what, 'it declares entities of its own')
  })
  parser.on('error', () => {
    throw damaged(what, 'it ends too early or has letters that do not belong there')
  })
  let count = 0
  parser.on('opentag', ({name, attributes}) => {
    count += 1
    if (count > MAX_ELEMENTS) throw damaged(what, 'it has more parts than any text')
    const element: XmlElement = {
      name,
      attributes: attributes as Record<string, string>,
      children: [],
    }
    ;(open.at(-1) as XmlElement).children.push(element)
    open.push(element)
    if (open.length > MAX_DEPTH) throw damaged(what, 'its parts are nested too deep')
  })
  parser.on('closetag', () => open.pop())
  const addText = (text: string) => (open.at(-1) as XmlElement).children.push(text)
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(new TextDecoder().decode(bytes)).close()
  return root
}

function damaged(what: string, why: string): Refusal {
  return new Refusal(
    'damaged',
    `The file is damaged: its ${what} cannot be read, since ${why}. Open it in the program that ` +
      'made it, save it again, and import that.',
  )
}

/** The children that are elements. */
export function elementsOf(element: XmlElement | undefined): XmlElement[] {
  return (element?.children ?? []).filter((child): child is XmlElement => typeof child !== 'string')
}

/** The first child of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return elementsOf(element).find((child) => child.name === name)
}

/** The first element on a path of names. */
export function elementAt(element: XmlElement | undefined, ...path: string[]) {
  return path.reduce<XmlElement | undefined>((found, name) => childOf(found, name), element)
}

/** Every element of one of these names, however deep, in order. */
export function findElements(element: XmlElement | undefined, ...names: string[]): XmlElement[] {
  return elementsOf(element).flatMap((child) => [
    ...(names.includes(child.name) ? [child] : []),
    ...findElements(child, ...names),
  ])
}

/** The words within an element. */
export function wordsOf(element: XmlElement | undefined): string {
  return (element?.children ?? [])
    .map((child) => (typeof child === 'string' ? child : wordsOf(child)))
    .join('')
}
