import {
  bibtexDates,
  bibtexNames,
  bibtexTexts,
  bibtexTypes,
  type TextField,
} from '../../citations/bibtexFields.ts'
import {readEdtf} from '../../citations/edtf.ts'
import type {Work} from '../../citations/work.ts'
import type {CslDate} from '../../schemas/model.generated.ts'
import type {Lines, Message} from '../result.ts'
import {type BibtexEntry, readBibtexFile} from './bibtexFile.ts'
import {readBibtexNames} from './bibtexNames.ts'
import {readIdentifiers} from './identifierFields.ts'
import {withKeys} from './nameParts.ts'
import type {ReadWorks} from './readWork.ts'
import {readTex} from './tex.ts'

/** Entry types of BibLaTeX and others that mean one of our kinds of work. */
const otherTypes: Record<string, Work['type']> = {
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  report: 'report',
  manual: 'report',
  inbook: 'chapter',
  conference: 'paper-conference',
  inreference: 'entry-encyclopedia',
  collection: 'book',
  proceedings: 'book',
  mvbook: 'book',
  reference: 'book',
  electronic: 'webpage',
  www: 'webpage',
  movie: 'motion_picture',
  video: 'motion_picture',
  audio: 'song',
  music: 'song',
  standard: 'standard',
  legislation: 'legislation',
  letter: 'personal_communication',
  suppperiodical: 'article-journal',
  review: 'review',
}

/** Fields by which others call what we write otherwise; the first that is there counts. */
const otherFields: [name: string, field: TextField][] = [
  ['journaltitle', 'containerTitle'],
  ['journal', 'containerTitle'],
  ['booktitle', 'containerTitle'],
  ['howpublished', 'containerTitle'],
  ['publisher', 'publisher'],
  ['school', 'publisher'],
  ['institution', 'publisher'],
  ['organization', 'publisher'],
  ['location', 'publisherPlace'],
  ['shortjournal', 'containerTitleShort'],
  ['langid', 'language'],
]

/** Reads a BibTeX or BibLaTeX file. What could not be kept is told, with the lines it stands on. */
export function readBibtex(source: string): ReadWorks {
  const {entries, messages} = readBibtexFile(source)
  const read = entries.flatMap((entry) => {
    const work = toWork(entry, messages)
    return work ? [{work, lines: [entry.line, entry.end] as Lines}] : []
  })
  return {value: read.map(({work}) => work), lines: read.map(({lines}) => lines), messages}
}

function toWork(entry: BibtexEntry, messages: Message[]): Work | undefined {
  const {key, line, end} = entry
  const fields = withAddress(entry.fields)
  const left = new Set(fields.keys())
  const tell = (what: string, message: string) =>
    messages.push({what, message: `${key || 'An entry'}: ${message}`, lines: [line, end]})
  const text = (name: string) => {
    left.delete(name)
    const {text, unknown} = readTex(fields.get(name) ?? '')
    if (unknown.length) tell('unknown command', `${name} has ${unknown.join(', ')}, left out.`)
    return text
  }
  const type = kindOf(entry)
  left.delete('entrysubtype')
  const work: Partial<Work> = {type}

  for (const [name, field] of [...Object.entries(bibtexTexts(type)), ...otherFields]) {
    if (!fields.has(name) || work[field]) continue
    const value = text(name)
    if (value) work[field] = name === 'pages' ? value.replace(/\s*[–—]\s*/g, '-') : value
  }
  for (const [name, field] of Object.entries(bibtexNames)) {
    const names = readBibtexNames(fields.get(name) ?? '')
    if (names.length) work[field] = withKeys(names)
    left.delete(name)
  }
  const issued = readIssued(text)
  if (issued) work.issued = issued
  for (const [name, field] of Object.entries(bibtexDates)) {
    const date = fields.has(name) && readDate(text(name))
    if (date) work[field] = date
  }
  if (!work.genre && entry.type === 'phdthesis') work.genre = 'Doctoral dissertation'
  if (!work.genre && entry.type === 'mastersthesis') work.genre = 'Master’s thesis'
  Object.assign(
    work,
    readIdentifiers(addresses(fields, left), (what) => tell('identifier', what)),
  )
  if (!work.title) {
    tell('no title', 'it has no title, and was left out.')
    return undefined
  }
  if (left.size) tell('left out', `left out the fields ${[...left].join(', ')}.`)
  return work as Work
}

/** Classic BibTeX has no field for an address, and puts it under “how published”. */
function withAddress(fields: Map<string, string>): Map<string, string> {
  const address = /^\s*\\url\s*\{.*\}\s*$/s.exec(fields.get('howpublished') ?? '')?.[0]
  if (!address || fields.has('url')) return fields
  const others = [...fields].filter(([name]) => name !== 'howpublished')
  return new Map([...others, ['url', address]])
}

/** The kind by the entry's type and subtype; a `misc` with an address is a web page. */
function kindOf({type, fields}: BibtexEntry): Work['type'] {
  const subtype = fields.get('entrysubtype')?.trim().toLowerCase() ?? ''
  const all = bibtexTypes.flatMap(([, ...kinds]) => kinds)
  const told = all.find((kind) => kind === subtype || kind === `article-${subtype}`)
  if (told) return told
  if (type === 'misc' && !fields.has('doi') && (fields.has('url') || fields.has('howpublished'))) {
    return /arxiv/i.test(fields.get('archiveprefix') ?? '') ? 'article' : 'webpage'
  }
  return bibtexTypes.find(([entry]) => entry === type)?.[1] ?? otherTypes[type] ?? 'document'
}

/** Addresses and identifiers, which TeX's signs may surround. */
function addresses(fields: Map<string, string>, left: Set<string>): Record<string, string> {
  const found: Record<string, string> = {}
  for (const name of ['doi', 'url', 'pmid', 'pmcid', 'isbn', 'issn', 'eprint']) {
    const given = fields.get(name)
    left.delete(name)
    if (given)
      found[name] = given
        .replace(/\\url|\{(\\[_&%#$])\}|[{}]/g, '$1')
        .replace(/\\([_&%#$])/g, '$1')
        .trim()
  }
  if (/arxiv/i.test(fields.get('archiveprefix') ?? fields.get('eprinttype') ?? '')) {
    found.url ??= `https://arxiv.org/abs/${found.eprint}`
    for (const name of ['archiveprefix', 'eprinttype', 'primaryclass']) left.delete(name)
  }
  delete found.eprint
  return found
}

function readIssued(text: (name: string) => string): CslDate | undefined {
  const [date, year, month, day] = [text('date'), text('year'), text('month'), text('day')]
  const exact = toDate(date)
  if (exact) return exact
  if (!/^-?\d{1,4}$/.test(year)) return date || year ? readDate(date || year) : undefined
  const number = monthNumber(month)
  const ofMonth = Number(day || /\b\d{1,2}\b/.exec(month.replace(/^\d{1,2}$/, ''))?.[0])
  return {
    _type: 'cslDate',
    year: Number(year),
    ...(number && {month: number}),
    ...(number && ofMonth >= 1 && ofMonth <= 31 && {day: ofMonth}),
  }
}

const readDate = (text: string): CslDate | undefined =>
  text ? (toDate(text) ?? {_type: 'cslDate', literal: text}) : undefined

/** The sign for “about” has become the space that TeX means by it. */
const toDate = (text: string) => readEdtf(text.replaceAll('\u00a0', '~'))

/** “jan”, “January”, “5 jan” and “1” → 1. */
function monthNumber(text: string): number | undefined {
  if (/^(0?[1-9]|1[0-2])$/.test(text)) return Number(text)
  const word = /[a-z]{3}/i.exec(text)?.[0].toLowerCase() ?? ''
  const at = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').indexOf(word)
  return at < 0 ? undefined : at + 1
}
