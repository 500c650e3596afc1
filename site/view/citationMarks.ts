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

export type MarkStyle = 'superscript' | 'authorDate'

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
    before: beforeMark(citation, style),
    after: afterMark(citation, style),
  }
}

/** What stands between two citations of one mark. */
export const joinerOf = (style: MarkStyle): string => (style === 'authorDate' ? '; ' : ',')

const labels = {
  page: ['p.', 'pp.'],
  chapter: ['ch.', 'chs.'],
  section: ['sec.', 'secs.'],
  paragraph: ['para.', 'paras.'],
  figure: ['fig.', 'figs.'],
  table: ['table', 'tables'],
  timestamp: ['at', 'at'],
} as const

/** Such as “see ”; numbers follow the full stop at once, but words do not. */
const beforeMark = ({prefix}: Citation, style: MarkStyle): string =>
  prefix ? `${style === 'superscript' ? ' ' : ''}${prefix} ` : ''

/** Such as “ (p. 12)” after a number, or “, pp. 12–14” after a year. */
function afterMark({locatorLabel, locator, suffix}: Citation, style: MarkStyle): string {
  const [one, many] = labels[locatorLabel ?? 'page']
  const named = locator ? `${/[–,-]/.test(locator) ? many : one} ${locator}` : ''
  const place = named && (style === 'authorDate' ? `, ${named}` : ` (${named})`)
  return suffix ? `${place} ${suffix}` : place
}
