import type {Mark} from '../manuscript.ts'
import {childOf, elementsOf, findElements, type XmlElement} from '../xml.ts'

/** What a style of an OpenDocument text means for an article. */
interface OdtStyle {
  kind: 'text' | 'title' | 'heading' | 'quotation' | 'caption' | 'byline'
  marks: Mark[]
  /** For headings, if the name of the style says it. */
  level?: number
}

/** The styles and lists of a document by their names: those of its text, and those of its template. */
export interface OdtStyles {
  style(name: string | undefined): OdtStyle
  /** Whether a level of a list counts, and from which number. */
  list(name: string | undefined, level: number): {isNumbered: boolean; start: number}
}

export function readOdtStyles(roots: (XmlElement | undefined)[]): OdtStyles {
  const named = (tag: string) =>
    new Map(
      roots.flatMap((root) =>
        findElements(root, tag).map((one) => [one.attributes['style:name'] ?? '', one] as const),
      ),
    )
  const styles = named('style:style')
  const lists = named('text:list-style')
  const known = new Map<string, OdtStyle>()
  const read = (name: string, depth = 0): OdtStyle => {
    const style = styles.get(name)
    const parent = style?.attributes['style:parent-style-name']
    const base: OdtStyle =
      parent && depth < 10 ? read(parent, depth + 1) : {kind: 'text', marks: []}
    const title = style?.attributes['style:display-name'] ?? name.replace(/_20_/g, ' ')
    const level = Number(/^heading (\d)/i.exec(title)?.[1] ?? base.level ?? 0)
    const properties = childOf(style, 'style:text-properties')?.attributes ?? {}
    return {
      kind: kindOf(title) ?? base.kind,
      marks: marksOf(properties, base.marks),
      ...(level && {level}),
    }
  }
  return {
    style(name = '') {
      const style = known.get(name) ?? read(name)
      known.set(name, style)
      return style
    },
    list(name = '', level) {
      const found = elementsOf(lists.get(name)).find(
        ({attributes}) => attributes['text:level'] === String(level),
      )
      const {attributes = {}, name: tag} = found ?? {}
      const isNumbered =
        tag === 'text:list-level-style-number' && attributes['style:num-format'] !== ''
      return {isNumbered, start: Number(attributes['text:start-value'] ?? 1)}
    },
  }
}

function marksOf(properties: Record<string, string>, inherited: Mark[]): Mark[] {
  const marks = new Set(inherited)
  const set = (mark: Mark, isOn: boolean | undefined) => {
    if (isOn) marks.add(mark)
    else if (isOn === false) marks.delete(mark)
  }
  const weight = properties['fo:font-weight']
  const slant = properties['fo:font-style']
  const place = properties['style:text-position']
  set('strong', weight === undefined ? undefined : /^(bold|[6-9]00)$/.test(weight))
  set('em', slant === undefined ? undefined : /^(italic|oblique)$/.test(slant))
  const struck =
    properties['style:text-line-through-style'] ?? properties['style:text-line-through-type']
  set('struck', struck === undefined ? undefined : struck !== 'none')
  set('raised', place === undefined ? undefined : /^(super|[1-9]\d*%)/.test(place))
  return [...marks]
}

function kindOf(name: string): OdtStyle['kind'] | undefined {
  if (/^title$/i.test(name)) return 'title'
  if (/^subtitle$/i.test(name)) return 'text'
  if (/^heading( \d+)?$/i.test(name)) return 'heading'
  if (/quot/i.test(name)) return 'quotation'
  if (/^(caption|illustration|figure|table)$/i.test(name)) return 'caption'
  return /^(author|byline)$/i.test(name) ? 'byline' : undefined
}
