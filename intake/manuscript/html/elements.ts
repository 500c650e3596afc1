import type {DefaultTreeAdapterTypes as Tree} from 'parse5'

export type Element = Tree.Element
export type Node = Tree.Node

export const isElement = (node: Node): node is Element => 'tagName' in node

export function childrenOf(node: Node): Node[] {
  if (isElement(node) && node.tagName === 'template') return []
  return 'childNodes' in node ? node.childNodes : []
}

export const elementsOf = (node: Node): Element[] => childrenOf(node).filter(isElement)

export const attributeOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value

/** Class and id in one, by which templates name what an element is for. */
export const namesOf = (element: Element): string =>
  `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`.trim()

/** Every element below that passes, outermost first; what is within one of them is not searched. */
export function findAll(node: Node, test: (element: Element) => boolean): Element[] {
  return elementsOf(node).flatMap((child) => (test(child) ? [child] : findAll(child, test)))
}

const isLink = (node: Node | undefined) =>
  node !== undefined && isElement(node) && node.tagName === 'a'

/** The words below an element, as a reader sees them. */
export function wordsOf(node: Node): string {
  const all = (one: Node): string => {
    if ('value' in one) return one.value
    if (isElement(one) && /^(script|style|noscript|template|svg)$/.test(one.tagName)) return ''
    // Links of a menu stand side by side, and are words of their own.
    const words = childrenOf(one)
      .map(
        (child, i, children) => (isLink(child) && isLink(children[i - 1]) ? ' ' : '') + all(child),
      )
      .join('')
    return isElement(one) &&
      /^(p|div|li|h\d|tr|t[dh]|d[td]|br|section|ul|ol|nav|button|label|option|summary|figcaption)$/.test(
        one.tagName,
      )
      ? ` ${words} `
      : words
  }
  return all(node).replace(/\s+/g, ' ').trim()
}

/** Takes an element out of what it stands in, since it was read by itself. */
export function detach(element: Element) {
  const {parentNode} = element
  if (parentNode) parentNode.childNodes = parentNode.childNodes.filter((one) => one !== element)
}
