import {parse} from 'yaml'
import {readLanguage} from '../../../schemas/languages.ts'
import type {Lines, Message} from '../../result.ts'
import {readDate} from '../date.ts'
import type {Block} from '../manuscript.ts'

/** What stands above the text of a Markdown file, as blocks of the manuscript. */
export interface FrontMatter {
  blocks: Block[]
  /** Works that it lists, as CSL-JSON, under a heading of their own. */
  references: Block[]
  messages: Message[]
  /** The text under it, on the same lines as before. */
  rest: string
}

interface Fields {
  /** The letters it takes. */
  all: string
  fields: Record<string, unknown>
}

/** Reads YAML between `---`, TOML between `+++`, lines of MultiMarkdown, or `%` of Pandoc. */
export function readFrontMatter(text: string): FrontMatter {
  const found = readFenced(text) ?? readToml(text) ?? readHeader(text) ?? readPercent(text)
  const {all, fields} = found ?? {all: '', fields: {}}
  const front: FrontMatter = {
    blocks: [],
    references: [],
    messages: [],
    rest: blank(all) + text.slice(all.length),
  }
  if (found) addFields(fields, [1, all.trimEnd().split('\n').length], front)
  return withEnd(front)
}

/** Letters gone, lines kept. */
const blank = (text: string) => text.replace(/[^\n\r]/g, '')

function readFenced(text: string): Fields | undefined {
  const found = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text)
  const fields = found && readYaml(found[1] ?? '')
  return fields ? {all: found[0], fields} : undefined
}

function readToml(text: string): Fields | undefined {
  const found = /^\+\+\+[ \t]*\r?\n([\s\S]*?)\r?\n\+\+\+[ \t]*(?:\r?\n|$)/.exec(text)
  const pairs = [...(found?.[1] ?? '').matchAll(/^(\w+)\s*=\s*(?:"([^"]*)"|\[([^\]]*)\]|(\S+))/gm)]
  if (!found) return undefined
  const fields = pairs.map(([, name = '', words, list, bare]) => {
    return [name, list === undefined ? (words ?? bare) : list.replace(/"/g, '').split(/,\s*/)]
  })
  return {all: found[0], fields: Object.fromEntries(fields)}
}

/** “Title: …” and the like from the first line to the first empty one. */
function readHeader(text: string): Fields | undefined {
  const found =
    /^\ufeff?title\s*:.*(?:\r?\n[ \t]+\S.*|\r?\n[a-z][\w -]{1,24}:.*)*(?=\r?\n\s*(?:\r?\n|$))/i.exec(
      text,
    )
  if (!found || !/\n/.test(found[0])) return undefined
  const pairs = [
    ...found[0].matchAll(/^\ufeff?([a-z][\w -]{1,24}?)\s*:\s*(.*(?:\r?\n[ \t]+\S.*)*)/gim),
  ]
  const fields = pairs.map(([, name = '', words = '']) => [name, words.replace(/\s+/g, ' ')])
  return {all: found[0], fields: Object.fromEntries(fields)}
}

function readPercent(text: string): Fields | undefined {
  const found = /^%[ \t]*(.+)(?:\r?\n%[ \t]*(.*))?(?:\r?\n%[ \t]*(.*))?(?:\r?\n|$)/.exec(text)
  if (!found) return undefined
  const [all, title, author, date] = found
  return {all, fields: {title, author, date}}
}

/** Pandoc lists works in a block of its own, often at the end. */
function withEnd(front: FrontMatter): FrontMatter {
  const found =
    /(?:^|\n)---[ \t]*\r?\n((?:references|nocite):[\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*\s*$/.exec(
      front.rest,
    )
  const fields = found && readYaml(found[1] ?? '')
  if (!fields) return front
  const first = front.rest.slice(0, found.index).split('\n').length + (found.index ? 1 : 0)
  addFields(fields, [first, front.rest.trimEnd().split('\n').length], front)
  return {...front, rest: front.rest.slice(0, found.index) + blank(found[0])}
}

function addFields(fields: Record<string, unknown>, lines: Lines, front: FrontMatter) {
  const left: string[] = []
  for (const [name, value] of Object.entries(fields)) {
    if (/^references$/i.test(name) && Array.isArray(value) && value.some(isRecord)) {
      front.references.push(...toList(value, lines))
      continue
    }
    const words = toWords(value)
    const toLine = LINES.find(([names]) => names.test(name))?.[1]
    if (!words) continue
    const isVague =
      (/^date$/i.test(name) && !readDate(words)) || (LANGUAGE.test(name) && !readLanguage(words))
    if (!toLine || isVague) left.push(`${name}: ${words}`)
    else if (TITLE.test(name)) front.blocks.unshift(toLine(words, lines))
    else front.blocks.push(toLine(words, lines))
    if (toLine && !isVague) left.push(...besideNames(name, value))
  }
  const message = 'These details at the top have no place in an article and were left out.'
  const quote = left.join('\n')
  if (left.length) front.messages.push({what: 'frontMatter', message, lines, quote})
}

function toList(records: unknown[], lines: Lines): Block[] {
  const entries = records.map((record): Block => {
    return {kind: 'paragraph', spans: [{text: JSON.stringify([withDates(record)])}], lines}
  })
  return [{kind: 'heading', level: 1, spans: [{text: 'References'}], lines}, ...entries]
}

/** In YAML a date is also a number, a word such as “2006-03”, or named parts, as Pandoc has it. */
function withDates(record: unknown): unknown {
  if (!isRecord(record)) return record
  const dates = Object.entries(record).flatMap(([name, given]) => {
    const [value] = [given].flat() as unknown[]
    const {year, month, day} = isRecord(value) ? value : {}
    const words = /^\d{4}(?:-\d\d?){0,2}$/.exec(toWords(given))?.[0].split('-')
    const parts = (words ?? [year, month, day]).filter((part) => part !== undefined).map(Number)
    const isDate = /^(?:issued|accessed|submitted|(?:original|event)-date)$/.test(name)
    return isDate && parts.length ? [[name, {'date-parts': [parts]}]] : []
  })
  return {...record, ...Object.fromEntries(dates)}
}

const paragraph =
  (label: string) =>
  (text: string, lines: Lines): Block => ({kind: 'paragraph', spans: [{text: label + text}], lines})

const TITLE = /^(title|headline|titel|titre|título)$/i

/** “lang”, as Pandoc, Hugo and others have it. */
const LANGUAGE = /^(lang(uage)?|locale)$/i

const LINES: [names: RegExp, toLine: (text: string, lines: Lines) => Block][] = [
  [TITLE, (text, lines) => ({kind: 'heading', level: 0, spans: [{text}], lines})],
  [/^(authors?|by|byline|written[ _-]?by)$/i, paragraph('By ')],
  [/^(date|publish(ed)?([ _-]?(at|on|date))?|pub_?date)$/i, paragraph('Published: ')],
  [/^(updated|last[ _-]?mod(ified)?|modified)$/i, paragraph('Last updated: ')],
  [/^((medically|clinically)?[ _-]?reviewe(d[ _-]?by|r))$/i, paragraph('Reviewed by ')],
  [/^((last[ _-]?)?reviewed([ _-]?(at|on))?)$/i, paragraph('Last reviewed: ')],
  [LANGUAGE, paragraph('Language: ')],
  [/^(subtitle|standfirst|abstract|summary|intro(duction)?|lead|lede|dek)$/i, paragraph('')],
]

function readYaml(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = parse(text, {maxAliasCount: 0, logLevel: 'error'})
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function toWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(toWords).filter(Boolean).join('; ')
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (isRecord(value)) {
    const letters = [value.degrees ?? value.credentials ?? []].flat().map(toWords)
    return [toWords(value.name ?? value.title ?? Object.values(value)[0]), ...letters].join(', ')
  }
  return value === undefined || value === null ? '' : String(value).trim()
}

/** What a list of people says of them beside their names. */
function besideNames(field: string, value: unknown): string[] {
  const records = (Array.isArray(value) ? value : [value]).filter(isRecord)
  return records.flatMap((record) => {
    const words = toWords(record)
    const others = Object.entries(record).filter(([, other]) => !words.includes(toWords(other)))
    return others.map(([name, other]) => `${field}.${name}: ${toWords(other)}`)
  })
}
