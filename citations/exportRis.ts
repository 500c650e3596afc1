import {citeKeys} from './citeKeys.ts'
import {formatEdtf} from './edtf.ts'
import {risDates, risNames, risTexts, risTypes} from './risTags.ts'
import type {Citable, Name, Work, WorkDate} from './work.ts'

type Line = [tag: string, value: string | null | undefined]

/** Works as an RIS file: one tag a line, one author a line, lines ended as on Windows. */
export function exportRis(sources: readonly Citable[]): string {
  const keys = citeKeys(sources)
  return sources.map((source, i) => recordOf(source, keys[i] as string)).join('')
}

function recordOf(source: Citable, key: string): string {
  const kind = (source.type || 'document') as Work['type']
  const [type = 'GEN', first] = risTypes.find(([, ...kinds]) => kinds.includes(kind)) ?? []
  const lines: Line[] = [
    ['TY', type],
    ['ID', key],
    ...Object.entries(risNames).flatMap(([tag, field]) =>
      (source[field] ?? []).map((name): Line => [tag, formatName(name)]),
    ),
    ['PY', source.issued?.year && source.issued.year > 0 ? String(source.issued.year) : ''],
    ['DA', dateOf(source.issued)],
    ...Object.entries(risTexts).map(([tag, field]): Line => [tag, source[field]]),
    ...pagesOf(source),
    ['SN', source.isbn],
    ['SN', source.issn],
    ['Y2', dateOf(source.accessed)],
    ...Object.entries(risDates).map(([tag, field]): Line => [tag, formatEdtf(source[field] ?? {})]),
    ['U1', kind === first ? '' : kind],
  ]
  const written = lines.flatMap(([tag, value]) => {
    const text = oneLine(value ?? '')
    return text ? [`${tag}  - ${text}`] : []
  })
  return [...written, 'ER  - ', '', ''].join('\r\n')
}

/** “Last, First, Suffix”. Readers part at commas, so one within a single name is doubled. */
function formatName(name: Name): string {
  const family = [name.nonDroppingParticle, name.family].filter(Boolean).join(' ')
  if (!family) return (name.literal || name.given || '').replace(',', ',,')
  const given = [name.given, name.droppingParticle].filter(Boolean).join(' ')
  return [family, given, name.suffix]
    .filter((part, i) => part || i === 1)
    .join(', ')
    .trim()
}

/** `YYYY/MM/DD/words`, where words are for what numbers cannot say. */
function dateOf(date: WorkDate | null | undefined): string {
  if (!date) return ''
  const {year, month, day, literal} = date
  if (!year) return literal ? `///${literal}` : ''
  const two = (part: number | null | undefined) => (part ? String(part).padStart(2, '0') : '')
  const isMore = date.circa || date.endYear || date.season || year < 0
  const numbers = year < 0 ? '//' : `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}`
  return `${numbers}/${isMore ? formatEdtf(date) : ''}`
}

function pagesOf({page}: Citable): Line[] {
  const range = /^([\w.]+)\s*(?:--?|[‐‑–—])\s*([\w.]+)$/.exec(page?.trim() ?? '')
  return range
    ? [
        ['SP', range[1]],
        ['EP', range[2]],
      ]
    : [['SP', page]]
}

const oneLine = (text: string) => text.replace(/[^\S\u00a0]+/g, ' ').trim()
