import {aroundMark, type MarkStyle} from '../../citations/aroundMark.ts'
import type {Label} from '../../citations/labelsOf.ts'
import type {Language} from '../../schemas/languages.ts'
import type {RichText} from '../../schemas/model.generated.ts'

/** Citations that stand next to each other make one mark: ¹,² or (Reed, 2021; Weir, 2020). */
export interface Citations {
  _type: 'citations'
  _key: string
  style: MarkStyle
  joiner: string
  /** Of the text around it, if it is not the site's. */
  language: Language | undefined
  marks: CitationMark[]
}

export interface CitationMark {
  number: number
  /** What readers see of it: the number, or the authors and the year. */
  text: string
  /** Where the reference list leads back to. */
  id: string
  href: string
  before: string
  after: string
}

type Block = Extract<RichText[number], {_type: 'block'}>
type Citation = Extract<NonNullable<Block['children']>[number], {_type: 'citation'}>

interface Cited {
  number: number
  id: string
  href: string
  citation: Citation
  style: MarkStyle
  /** “Reed, 2021a”, and its letter. */
  label: Label | undefined
}

export function toMark({number, id, href, citation, style, label}: Cited): CitationMark {
  return {
    number,
    id,
    href,
    text: (style === 'authorDate' && label?.text) || String(number),
    ...aroundMark(citation, style),
  }
}

/** What stands between two citations of one mark. */
export const joinerOf = (style: MarkStyle): string => (style === 'authorDate' ? '; ' : ',')
