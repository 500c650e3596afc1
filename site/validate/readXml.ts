import {SaxesParser} from 'saxes'

/** An element of XML, without the prefix of its namespace. */
export interface XmlElement {
  name: string
  attributes: Record<string, string>
  children: XmlElement[]
  /** Its own text. */
  text: string
}

/** The root of an XML file, or what is wrong with it. */
export function readXml(text: string): XmlElement | string {
  const top: XmlElement = {name: '', attributes: {}, children: [], text: ''}
  const open = [top]
  const parser = new SaxesParser()
  let mistake: string | undefined
  const add = (words: string) => {
    const inner = open.at(-1)
    if (inner) inner.text += words
  }
  parser.on('error', ({message}) => {
    mistake ??= message
  })
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('opentag', ({name, attributes}) => {
    const element = {name, attributes: {...attributes}, children: [], text: ''}
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  parser.write(text).close()
  const [root] = top.children
  return mistake ?? root ?? 'nothing'
}

/** The text of the first child of a name; undefined if there is none, or nothing in it. */
export const textOf = ({children}: XmlElement, name: string): string | undefined =>
  children.find((child) => child.name === name)?.text.trim() || undefined

/** The children of a name. */
export const childrenOf = ({children}: XmlElement, name: string): XmlElement[] =>
  children.filter((child) => child.name === name)
