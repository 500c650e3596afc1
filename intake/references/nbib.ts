import type {Work} from '../../citations/work.ts'
import type {Lines, Message} from '../result.ts'
import {readIdentifiers} from './identifierFields.ts'
import {type NamedSomebody, withKeys} from './nameParts.ts'
import type {ReadWorks} from './readWork.ts'
import {readRisName} from './risNames.ts'
import {readDateWords} from './styles/dates.ts'

type Evidence = NonNullable<Work['evidence']>

/** PubMed's publication types that say how much weight a work bears; the first one counts. */
const evidenceTypes: [type: string, evidence: Evidence][] = [
  ['Clinical Trial Protocol', 'protocol'],
  ['Systematic Review', 'systematicReview'],
  ['Meta-Analysis', 'systematicReview'],
  ['Practice Guideline', 'guideline'],
  ['Guideline', 'guideline'],
  ['Randomized Controlled Trial', 'trial'],
  ['Observational Study', 'observational'],
  ['Case Reports', 'caseReport'],
  ['Editorial', 'opinion'],
  ['Comment', 'opinion'],
  ['Review', 'review'],
]

const texts = [
  ['TI', 'title'],
  ['JT', 'containerTitle'],
  ['TA', 'containerTitleShort'],
  ['VI', 'volume'],
  ['IP', 'issue'],
  ['PB', 'publisher'],
  ['LA', 'language'],
  ['AB', 'abstract'],
  ['EN', 'edition'],
] as const

/** Reads PubMed's own format (.nbib, MEDLINE). Only what cites a work is taken. */
export function readNbib(source: string): ReadWorks {
  const messages: Message[] = []
  const records = takeApart(source)
  const read = records.flatMap(({lines, tags}) => {
    const work = toWork(tags, lines, messages)
    return work ? [{work, lines}] : []
  })
  return {
    value: read.map(({work}) => work),
    lines: read.map(({lines}) => lines),
    messages,
  }
}

type Tags = Map<string, string[]>

/** A record begins with its PMID; a line that begins with spaces goes on with the one above. */
function takeApart(source: string): {lines: Lines; tags: Tags}[] {
  const records: {lines: Lines; tags: Tags}[] = []
  let values: string[] = []
  for (const [i, text] of source.split(/\r\n?|\n/).entries()) {
    const [, tag, value = ''] = /^([A-Z]{2,4}) {0,2}- ?(.*)$/.exec(text) ?? []
    if (tag === 'PMID') records.push({lines: [i + 1, i + 1], tags: new Map()})
    const record = records.at(-1)
    if (!record || !text.trim()) continue
    record.lines[1] = i + 1
    if (tag) {
      values = record.tags.get(tag) ?? []
      record.tags.set(tag, values)
      values.push(value.trim())
    } else if (values.length) values.push(`${values.pop()} ${text.trim()}`)
  }
  return records
}

function toWork(tags: Tags, lines: Lines, messages: Message[]): Work | undefined {
  const all = (tag: string) => tags.get(tag) ?? []
  const first = (tag: string) => all(tag)[0] ?? ''
  const tell = (what: string, message: string) =>
    messages.push({what, message: `PMID ${first('PMID')}: ${message}`, lines})
  const kinds = all('PT')
  const work: Partial<Work> = {type: kindOf(tags, kinds)}
  for (const [tag, field] of texts) {
    const text = first(tag)
    if (text) work[field] = text
  }
  if (work.containerTitle) work.containerTitle = journalName(work.containerTitle)
  const isPart = work.type === 'chapter'
  const title = first('TI') || first('BTI')
  if (title) work.title = title.replace(/^\[(.+)\]\.?$/, '$1').replace(/\.$/, '')
  if (isPart && first('BTI')) work.containerTitle = first('BTI').replace(/\.$/, '')
  if (first('CTI')) work.collectionTitle = first('CTI').replace(/\.$/, '')
  if (work.type !== 'article-journal' && first('PL')) work.publisherPlace = first('PL')
  const language = first('LA')
  if (language) work.language = language === 'eng' ? 'en' : language
  const page = first('PG')
  // “e12–e19” are pages; one word with digits where a journal numbers its articles is a number.
  if (/^\d+$/.test(page) && work.type === 'article-journal') work.number = page
  else if (page) work.page = wholeRange(page)
  Object.assign(work, peopleOf(tags))
  const issued = readDateWords(
    first('DP') || first('DEP').replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'),
  )
  if (issued) work.issued = issued
  const evidence = evidenceTypes.find(([type]) => kinds.includes(type))?.[1]
  if (evidence) work.evidence = evidence
  if (kinds.includes('Retracted Publication')) work.retraction = retractionOf(first('RIN'))
  if (/aheadofprint/.test(first('PST')) && !work.volume) work.status = 'advance online publication'
  Object.assign(
    work,
    readIdentifiers(addresses(all), (what) => tell('identifier', what)),
  )
  if (work.title) return work as Work
  tell('no title', 'it has no title (TI), and was left out.')
  return undefined
}

/** NLM writes “BMC pediatrics : official journal of …”; everybody else “BMC Pediatrics”. */
function journalName(name: string): string {
  const [short = name] = name.split(/ [:=] /)
  return short.replace(/(?<=^|[\s(-])\p{Ll}[\p{L}’']*/gu, (word, at) =>
    at > 0 && /^(and|of|the|in|for|on|a|an|to|de|der|die|et|la|le|und)$/.test(word)
      ? word
      : word.replace(/^./u, (letter) => letter.toUpperCase()),
  )
}

function kindOf(tags: Tags, kinds: string[]): Work['type'] {
  if (tags.has('BTI')) return tags.has('TI') ? 'chapter' : 'book'
  return kinds.includes('Preprint') ? 'article' : 'article-journal'
}

function peopleOf(tags: Tags): Partial<Work> {
  const people = (full: string, short: string): NamedSomebody[] =>
    (tags.get(full) ?? tags.get(short)?.map(withComma) ?? []).map(readRisName)
  const groups = (tags.get('CN') ?? []).map((literal) => ({literal}))
  const [authors, editors] = [[...people('FAU', 'AU'), ...groups], people('FED', 'ED')]
  return {
    ...(authors.length && {authors: withKeys(authors)}),
    ...(editors.length && {editors: withKeys(editors)}),
  }
}

/** “Geretsegger M” → “Geretsegger, M” */
const withComma = (name: string) => name.replace(/ (?=\S+$)/, ', ')

/** 284-7 → 284-287 */
function wholeRange(page: string): string {
  return page.replace(/^(\w*?)(\d+)-(\d+)$/, (all, letter: string, from: string, to: string) =>
    to.length < from.length
      ? `${letter}${from}-${letter}${from.slice(0, from.length - to.length)}${to}`
      : all,
  )
}

/** “BMC Pediatr. 2015;15:1. doi: 10.1186/x.” names the notice. */
function retractionOf(notice: string): NonNullable<Work['retraction']> {
  const doi = /10\.\d{4,9}\/\S+?(?=[.;,]?(\s|$))/.exec(notice)?.[0]
  const date = readDateWords(/\b\d{4}\b[^;:]*/.exec(notice)?.[0] ?? '')
  return {_type: 'retraction', ...(doi && {doi: doi.toLowerCase()}), ...(date && {date})}
}

function addresses(all: (tag: string) => string[]): Record<string, string> {
  const doi = [...all('LID'), ...all('AID')].find((text) => text.endsWith('[doi]'))
  return {
    pmid: all('PMID')[0] ?? '',
    pmcid: all('PMC')[0] ?? '',
    doi: doi?.replace(/\s*\[doi\]$/, '') ?? '',
    issn: (all('IS')[0] ?? '').replace(/ .*/, ''),
    isbn: all('ISBN')
      .map((text) => text.replace(/ .*/, ''))
      .join(' '),
  }
}
