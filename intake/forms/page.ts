import {parse, parseFragment, serialize, type DefaultTreeAdapterTypes as Tree} from 'parse5'
import type {Markup} from './markup.ts'

export type Element = Tree.Element
type Node = Tree.Node

/** A page of the site that is changed before it is shown. */
export interface Page {
  document: Tree.Document
  /** The first element that fits. */
  find(fits: (element: Element) => boolean): Element | undefined
  all(fits: (element: Element) => boolean): Element[]
}

export function readPage(text: string): Page {
  const document = parse(text)
  const all = (fits: (element: Element) => boolean) => [...elementsOf(document)].filter(fits)
  return {document, all, find: (fits) => all(fits)[0]}
}

export const formatPage = ({document}: Page): string => serialize(document)

function* elementsOf(node: Node): Generator<Element> {
  if ('tagName' in node) yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child)
}

export const elementsIn = (element: Element): Element[] => [...elementsOf(element)]

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value

/** Sets an attribute, or takes it away with `undefined`. */
export function setAttribute(element: Element, name: string, value: string | undefined): void {
  element.attrs = element.attrs.filter((each) => each.name !== name)
  if (value !== undefined) element.attrs.push({name, value})
}

export function setText(element: Element, value: string): void {
  element.childNodes = [{nodeName: '#text', value, parentNode: element} as Tree.TextNode]
}

export const textOf = (element: Element): string =>
  element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')

/** Puts HTML that was made here into an element, at its beginning or in place of what is there. */
export function put(element: Element, {text}: Markup, where: 'first' | 'last' | 'instead'): void {
  const children = parseFragment(text).childNodes
  for (const child of children) child.parentNode = element
  if (where === 'instead') element.childNodes = children
  else if (where === 'first') element.childNodes.unshift(...children)
  else element.childNodes.push(...children)
}
