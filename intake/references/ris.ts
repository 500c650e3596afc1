import {readEdtf} from '../../citations/edtf.ts'
import {risDates, risNames, risTexts, risTypes} from '../../citations/risTags.ts'
import type {Work} from '../../citations/work.ts'
import type {CslDate} from '../../schemas/model.generated.ts'
import type {Lines, Message} from '../result.ts'
import {readIdentifiers} from './identifierFields.ts'
import {withKeys} from './nameParts.ts'
import type {ReadWorks} from './readWork.ts'
import {type RisRecord, readRisFile} from './risFile.ts'
import {readRisName} from './risNames.ts'

/** Types that other programs write for one of our kinds of work. */
const otherTypes: Record<string, Work['type']> = {
  EJOUR: 'article-journal',
  ABST: 'article-journal',
  INPR: 'article-journal',
  EDBOOK: 'book',
  EBOOK: 'book',
  ECHAP: 'chapter',
  CPAPER: 'paper-conference',
  GOVDOC: 'report',
  MANSCPT: 'manuscript',
  DBASE: 'dataset',
  AGGR: 'dataset',
  VIDEO: 'motion_picture',
  ADVS: 'motion_picture',
  MUSIC: 'song',
  LEGAL: 'legislation',
  BILL: 'legislation',
}

/** Tags by which others call what we write otherwise; the first that is there counts. */
const otherTags: [tag: string, field: (typeof risTexts)[keyof typeof risTexts]][] = [
  ['T1', 'title'],
  ['CT', 'title'],
  ['JO', 'containerTitle'],
  ['JF', 'containerTitle'],
  ['BT', 'containerTitle'],
  ['JA', 'containerTitleShort'],
  ['PP', 'publisherPlace'],
  ['N2', 'abstract'],
]

const identifiers = {DO: 'doi', AN: 'pmid', C2: 'pmcid', UR: 'url'} as const

/** Reads an RIS file. What could not be kept is told, with the line it stands on. */
export function readRis(source: string): ReadWorks {
  const {records, messages} = readRisFile(source)
  const read = records.flatMap((record) => {
    const work = toWork(record, messages)
    return work ? [{work, lines: [record.line, record.end] as Lines}] : []
  })
  return {value: read.map(({work}) => work), lines: read.map(({lines}) => lines), messages}
}

function toWork({line, end, tags}: RisRecord, messages: Message[]): Work | undefined {
  const left = new Set(tags.keys())
  const tell = (what: string, message: string) =>
    messages.push({what, message: `Record in line ${line}: ${message}`, lines: [line, end]})
  const first = (tag: string) => all(tag)[0] ?? ''
  const all = (tag: string) => {
    left.delete(tag)
    return (tags.get(tag) ?? []).filter(Boolean)
  }
  const work: Partial<Work> = {type: kindOf(first('TY'), first('U1'))}
  first('ID')

  for (const [tag, field] of [...Object.entries(risTexts), ...otherTags]) {
    if (tag in identifiers || work[field] || !tags.has(tag)) continue
    const text = first(tag)
    if (text) work[field] = text
  }
  // A whole book is no part of anything; others write its title as BT and its series as T2.
  if (work.type === 'book' && !work.title) {
    work.title = work.containerTitle
    delete work.containerTitle
  }
  const pages = [first('SP'), first('EP')].filter(Boolean).join('-')
  if (pages) work.page = pages.replace(/\s*–\s*/g, '-')
  for (const [tag, field] of [
    ...Object.entries(risNames),
    ['A1', 'authors'],
    ['A2', 'editors'],
  ] as const) {
    const names = work[field as 'authors'] ? [] : all(tag).map(readRisName)
    if (names.length) work[field as 'authors'] = withKeys(names)
  }
  const issued = readDate(first('DA')) ?? readDate(first('PY')) ?? readDate(first('Y1'))
  first('PY')
  if (issued) work.issued = issued
  const accessed = readDate(first('Y2'))
  if (accessed) work.accessed = accessed
  for (const [tag, field] of Object.entries(risDates)) {
    const date = readEdtf(first(tag))
    if (date) work[field] = date
  }
  Object.assign(
    work,
    readIdentifiers(addresses(all), (what) => tell('identifier', what)),
  )
  if (!work.title) {
    tell('no title', 'it has no title (TI), and was left out.')
    return undefined
  }
  if (left.size) tell('left out', `left out the lines ${[...left].join(', ')}.`)
  return work as Work
}

function kindOf(type: string, own: string): Work['type'] {
  const kinds = risTypes.flatMap(([, ...kinds]) => kinds)
  const told = kinds.find((kind) => kind === own)
  return told ?? risTypes.find(([name]) => name === type)?.[1] ?? otherTypes[type] ?? 'document'
}

/** A serial number is an ISBN or an ISSN by its length; an accession number is PubMed’s if it can be. */
function addresses(all: (tag: string) => string[]): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [tag, field] of Object.entries(identifiers)) {
    const text = all(tag)[0]
    if (text && (field !== 'pmid' || /^\d{1,9}$/.test(text))) found[field] = text
  }
  for (const text of all('SN')) {
    const isIssn = /^\d{4}-?\d{3}[\dx]\b/i.test(text.replace(/^issn:?\s*/i, ''))
    if (isIssn) found.issn ??= text
    else found.isbn = [found.isbn, text].filter(Boolean).join(' ')
  }
  return found
}

/** `YYYY/MM/DD/words`, of which any part may be missing; our words are EDTF. */
function readDate(text: string): CslDate | undefined {
  const [year = '', month = '', day = '', ...words] = text.split('/')
  const other = words.join('/').trim()
  const exact = readEdtf(other) ?? readEdtf(text)
  if (exact) return exact
  if (!/^\d{4}$/.test(year.trim())) {
    const literal = other || (year && !month ? text.trim() : '')
    return literal ? {_type: 'cslDate', literal} : undefined
  }
  const [ofYear, ofMonth] = [Number(month), Number(day)]
  return {
    _type: 'cslDate',
    year: Number(year),
    ...(ofYear >= 1 && ofYear <= 12 && {month: ofYear}),
    ...(ofYear >= 1 && ofYear <= 12 && ofMonth >= 1 && ofMonth <= 31 && {day: ofMonth}),
  }
}
