/** An element of XML: its children in order, where text stands as text. */
export interface XmlElement {
  name: string
  attributes: Record<string, string>
  children: (XmlElement | string)[]
  /** The line on which its first tag stands, counted from 1. */
  line: number
}

/**
 * Reads XML as far as it goes: whatever is still open at the end is closed. Declarations are passed
 * over, so that no entity of a file's own is ever expanded or fetched.
 */
export function readXml(source: string): XmlElement {
  const root: XmlElement = {name: '', attributes: {}, children: [], line: 1}
  const open = [root]
  const token =
    /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<[?!][^>]*(?:>|$)|<\/([^\s>]*)[^>]*(?:>|$)|<([^\s/>"']+)(?=[\s/>]|$)((?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^>"'])*?)(\/?)(?:>|$)|[^<]+/g
  let line = 1
  for (const [all, data, closed, name, attributes = '', isEmpty] of source.matchAll(token)) {
    const top = open.at(-1) as XmlElement
    if (data !== undefined) top.children.push(data)
    else if (closed !== undefined) {
      const at = open.findLastIndex((element) => element.name === closed.toLowerCase())
      if (at > 0) open.length = at
    } else if (name !== undefined) {
      const element = {name: name.toLowerCase(), attributes: read(attributes), children: [], line}
      top.children.push(element)
      // Nobody nests so deep, and whoever walks the tree has a stack with an end.
      if (!isEmpty && open.length < 100) open.push(element)
    } else if (!all.startsWith('<')) top.children.push(decode(all))
    line += all.split('\n').length - 1
  }
  return root
}

/** All elements of that name, however deep; what is within one of them is not searched again. */
export function findElements(within: XmlElement, name: string): XmlElement[] {
  return within.children.flatMap((child) => {
    if (typeof child === 'string') return []
    return child.name === name ? [child] : findElements(child, name)
  })
}

/** The words within an element, without its tags. */
export function wordsOf(element: XmlElement | undefined): string {
  const all = (one: XmlElement): string =>
    one.children.map((child) => (typeof child === 'string' ? child : all(child))).join('')
  return element ? all(element).replace(/\s+/g, ' ').trim() : ''
}

function read(attributes: string): Record<string, string> {
  const found = attributes.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)
  return Object.fromEntries(
    [...found].map(([, name = '', double, single]) => [
      name.toLowerCase(),
      decode(double ?? single ?? ''),
    ]),
  )
}

const named: Record<string, string> = {lt: '<', gt: '>', amp: '&', quot: '"', apos: "'"}

function decode(text: string): string {
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]+);/gi, (all, name: string) => {
    if (!name.startsWith('#')) return named[name.toLowerCase()] ?? all
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
