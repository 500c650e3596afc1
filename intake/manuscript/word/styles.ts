import {childOf, elementAt, findElements, type XmlElement} from '../xml.ts'

/** What a style of a Word file means for an article. */
export interface WordStyle {
  kind:
    | 'text'
    | 'heading'
    | 'quotation'
    | 'caption'
    | 'contents'
    | 'byline'
    | 'box'
    | 'boxText'
    | 'break'
  /** For headings: 0 is the title. */
  level: number
  isBold: boolean
  isItalic: boolean
  isStruck: boolean
  /** The list that paragraphs of this style belong to. */
  numbering: XmlElement | undefined
}

const TEXT: WordStyle = {
  kind: 'text',
  level: 0,
  isBold: false,
  isItalic: false,
  isStruck: false,
  numbering: undefined,
}

/** Reads the styles of a Word file: by their names, which Word keeps in English, or outline level. */
export function readStyles(root: XmlElement | undefined): (id: string | undefined) => WordStyle {
  const styles = new Map(
    findElements(root, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]),
  )
  const known = new Map<string, WordStyle>()
  const read = (id: string, depth = 0): WordStyle => {
    const style = styles.get(id)
    if (!style || depth > 10) return byName(id) ?? TEXT
    const basis = childOf(style, 'w:basedOn')?.attributes['w:val']
    const base = basis ? read(basis, depth + 1) : TEXT
    const name = childOf(style, 'w:name')?.attributes['w:val'] ?? ''
    const outline = elementAt(style, 'w:pPr', 'w:outlineLvl')?.attributes['w:val']
    const numbering = elementAt(style, 'w:pPr', 'w:numPr') ?? base.numbering
    const bold = elementAt(style, 'w:rPr', 'w:b')
    const italic = elementAt(style, 'w:rPr', 'w:i')
    const struck = elementAt(style, 'w:rPr', 'w:strike')
    return {
      ...base,
      ...(outline && Number(outline) < 9 && {kind: 'heading', level: Number(outline) + 1}),
      ...byName(name),
      isBold: bold ? isOn(bold) : base.isBold,
      isItalic: italic ? isOn(italic) : base.isItalic,
      isStruck: struck ? isOn(struck) : base.isStruck,
      numbering,
    } as WordStyle
  }
  return (id) => {
    if (!id) return TEXT
    const style = known.get(id) ?? read(id)
    known.set(id, style)
    return style
  }
}

/** A switch such as `<w:b/>` is on unless it says otherwise. */
export function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !/^(0|false|off|none)$/.test(element.attributes['w:val'] ?? '')
}

function byName(name: string): WordStyle | undefined {
  // Word itself keeps these names in English; other programs do not.
  const [isHeading, level] = /^(?:heading|überschrift|titre|título|kop) ?(\d)?$/i.exec(name) ?? []
  if (isHeading && (level || /^heading$/i.test(name))) {
    return {...TEXT, kind: 'heading', level: Number(level ?? 1)}
  }
  if (/^(?:author|byline)s?$/i.test(name)) return {...TEXT, kind: 'byline'}
  if (/^(?:title|titel)$/i.test(name)) return {...TEXT, kind: 'heading', level: 0}
  if (/^(intense ?)?quot(e|ation)|^block ?(text|quot)/i.test(name))
    return {...TEXT, kind: 'quotation'}
  // A table of contents, which the site writes itself.
  if (/^toc( ?heading| ?\d)$/i.test(name)) return {...TEXT, kind: 'contents'}
  if (/^break$/i.test(name)) return {...TEXT, kind: 'break'}
  // Boxes of our own exports: what kind of box begins, and what is in it.
  if (/^callout kind$/i.test(name)) return {...TEXT, kind: 'box'}
  if (/^callout(?: text)?$/i.test(name)) return {...TEXT, kind: 'boxText'}
  return /^caption$/i.test(name) ? {...TEXT, kind: 'caption'} : undefined
}
