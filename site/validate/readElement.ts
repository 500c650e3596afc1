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
    this.known ??= wordsOf(this.node)
    return this.known
  }

  wordsBetweenMarks(): string {
    return wordsOf(this.node, isMark)
  }
}

const none: ReadonlyMap<string, string> = new Map()

const isMark = ({attrs}: Element) =>
  attrs.some(({name, value}) => name === 'class' && value === 'mark')

function wordsOf(element: Element, isLeftOut?: (element: Element) => boolean): string {
  return element.childNodes
    .map((child) => {
      if ('value' in child) return child.value
      if (!('tagName' in child) || isLeftOut?.(child)) return ''
      const other = child.attrs.find(({name}) => name === 'aria-label' || name === 'alt')
      return other?.value ?? wordsOf(child, isLeftOut)
    })
    .join('')
}
