import type {DefaultTreeAdapterTypes} from 'parse5'
import type {PageElement} from './pageRule.ts'

type Element = DefaultTreeAdapterTypes.Element

/** An element as it was parsed, with what it stands in. */
export class ReadElement implements PageElement {
  readonly tag: string
  readonly attributes: ReadonlyMap<string, string>
  readonly parent: PageElement | undefined
  readonly at: number
  private readonly node: Element
  private known: string | undefined

  constructor(node: Element, parent: PageElement | undefined, at: number) {
    this.tag = node.tagName
    // Most have none.
    this.attributes =
      node.attrs.length === 0 ? none : new Map(node.attrs.map(({name, value}) => [name, value]))
    this.parent = parent
    this.at = at
    this.node = node
  }

  words(): string {
    this.known ??= textOf(this.node, ({attrs}) => attributeOf(attrs, 'aria-label'))
    return this.known
  }

  seen(): string {
    return textOf(this.node, ({attrs}) => (attributeOf(attrs, 'class') === 'mark' ? '' : undefined))
  }
}

const none: ReadonlyMap<string, string> = new Map()

const attributeOf = (attributes: Element['attrs'], name: string) =>
  attributes.find((attribute) => attribute.name === name)?.value

/** Text, with what an element has in place of its own: pictures have alternatives. */
function textOf(
  {childNodes}: Element,
  inPlaceOf: (element: Element) => string | undefined,
): string {
  return childNodes
    .map((child) => {
      if ('value' in child) return child.value
      if (!('tagName' in child)) return ''
      return attributeOf(child.attrs, 'alt') ?? inPlaceOf(child) ?? textOf(child, inPlaceOf)
    })
    .join('')
}
