import {bibtexDates, bibtexNames, bibtexTexts, bibtexTypes, bibtexVerbatim} from './bibtexFields.ts'
import {citeKeys} from './citeKeys.ts'
import {formatEdtf} from './edtf.ts'
import {toTex} from './tex.ts'
import type {Citable, Name, Work, WorkDate} from './work.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * Works as a BibTeX file: what the classic styles know by their names, the rest by BibLaTeX's.
 * Our own notes (kind of evidence, wording as given) and unknown CSL variables stay behind.
 */
export function exportBibtex(sources: readonly Citable[]): string {
  const keys = citeKeys(sources)
  return sources.map((source, i) => entryOf(source, keys[i] as string)).join('\n')
}

function entryOf(source: Citable, key: string): string {
  const kind = (source.type || 'document') as Work['type']
  const [entry = 'misc', first] = bibtexTypes.find(([, ...kinds]) => kinds.includes(kind)) ?? []
  const fields = [
    ...namesOf(source),
    ...textsOf(source, kind),
    ...datesOf(source),
    ...verbatimOf(source),
    ...(kind === first && entry !== 'misc' ? [] : [['entrysubtype', `{${kind}}`]]),
  ]
  const lines = fields.map(([name, value]) => `  ${name} = ${value},\n`)
  return `@${named(entry, source)}{${key},\n${lines.join('')}}\n`
}

/** Classic styles know two kinds of thesis; of another they print what is in `type`. */
function named(entry: string, {genre}: Citable): string {
  if (entry !== 'thesis') return entry
  if (/\bdoctor|\bph\.?\s?d/i.test(genre ?? '')) return 'phdthesis'
  return /\bmaster/i.test(genre ?? '') ? 'mastersthesis' : entry
}

function namesOf(source: Citable): string[][] {
  return Object.entries(bibtexNames).flatMap(([field, ours]) => {
    const names = (source[ours] ?? []).map(formatName).filter(Boolean)
    return names.length ? [[field, `{${names.join(' and ')}}`]] : []
  })
}

/** “von Last, Jr, First”; braces keep together what BibTeX would take apart. */
function formatName(name: Name): string {
  if (!name.family) return enclosed(name.literal || name.given || '')
  const isOdd = /(^|\s)\p{Ll}|,/u.test(name.family)
  const family = isOdd ? enclosed(name.family) : toTex(name.family)
  const last = [name.nonDroppingParticle && toTex(name.nonDroppingParticle), family]
  const given = [name.given, name.droppingParticle].filter(Boolean).join(' ')
  const first = /,|\sand\s/.test(given) ? enclosed(given) : toTex(given)
  return [last.filter(Boolean).join(' '), name.suffix && toTex(name.suffix), first]
    .filter(Boolean)
    .join(', ')
}

const enclosed = (text: string) => (text ? `{${toTex(text)}}` : '')

function textsOf(source: Citable, kind: Work['type']): string[][] {
  return Object.entries(bibtexTexts(kind)).flatMap(([field, ours]) => {
    const text = source[ours]
    if (!text) return []
    if (field === 'pages') return [[field, `{${toTex(pageRange(text)).replaceAll('{}', '')}}`]]
    return [[field, `{${toTex(text, {keepCapitals: /^(short|book)?title$/.test(field)})}}`]]
  })
}

/** BibTeX writes a range with two hyphens. */
const pageRange = (page: string) => page.replace(/(?<=\w)\s*(?:--?|[‐‑–—])\s*(?=\w)/g, '--')

function datesOf(source: Citable): string[][] {
  const issued = source.issued ? yearAndMonth(source.issued) : []
  const others = Object.entries(bibtexDates).flatMap(([field, ours]) => {
    const date = source[ours]
    const written = date && (formatEdtf(date) || toTex(date.literal ?? ''))
    return written ? [[field, `{${written}}`]] : []
  })
  return [...issued, ...others]
}

/** Classic styles read `year` and `month`, many programs `day`; BibLaTeX's `date` says all of it. */
function yearAndMonth(date: WorkDate): string[][] {
  const {year, month, day, season, circa, endYear, literal} = date
  if (!year) return literal ? [['year', `{${toTex(literal)}}`]] : []
  const isMore = day || season || circa || endYear || year < 0
  return [
    ...(year > 0 ? [['year', `{${year}}`]] : []),
    ...(month && MONTHS[month - 1] ? [['month', MONTHS[month - 1] as string]] : []),
    ...(month && day ? [['day', `{${day}}`]] : []),
    ...(isMore ? [['date', `{${formatEdtf(date)}}`]] : []),
  ]
}

function verbatimOf(source: Citable): string[][] {
  return Object.entries(bibtexVerbatim).flatMap(([field, ours]) => {
    const text = source[ours]?.trim().replace(/[{}\\\s]/g, encodeURIComponent)
    return text ? [[field, `{${text}}`]] : []
  })
}
