import type {Work} from '../../citations/work.ts'
import {evidenceTypes} from '../../schemas/objects/sourceTypes.ts'
import type {Lines, Message} from '../result.ts'
import {readBareIdentifiers} from './bareIdentifiers.ts'
import {readBibtex} from './bibtex.ts'
import {readCslJson} from './cslJson.ts'
import {readEndnote} from './endnote.ts'
import {type Entry, isHeading, toEntries} from './entries.ts'
import {readNbib} from './nbib.ts'
import {type Piece, toPieces} from './pieces.ts'
import type {Origin, ReadWork, ReadWorks} from './readWork.ts'
import {readRis} from './ris.ts'
import {readNames} from './styles/names.ts'
import {readStyled} from './styles/readStyled.ts'

const readers = {
  bibtex: readBibtex,
  ris: readRis,
  nbib: readNbib,
  endnote: readEndnote,
  csl: readCslJson,
} satisfies Partial<Record<Origin, (source: string) => ReadWorks>>

/**
 * Reads references in whatever form they come, and in any mixture: identifiers and addresses,
 * BibTeX, RIS, PubMed’s format, EndNote’s XML, CSL-JSON, and lists in the usual styles. Each line
 * is in a work or in a message. The same work twice is read twice: `planSources` makes one of it.
 */
export function readReferences(text: string): {works: ReadWork[]; messages: Message[]} {
  const works: ReadWork[] = []
  const messages: Message[] = []
  for (const piece of toPieces(text)) {
    const read = piece.format === 'text' ? readList(piece) : readPiece(piece, piece.format)
    works.push(...read.works)
    messages.push(...read.messages)
  }
  return {works, messages}
}

function readPiece(piece: Piece, origin: keyof typeof readers) {
  const {text} = piece
  const [first] = piece.lines
  const {value, lines, messages} = readers[origin](text)
  const moved = ([from, to]: Lines): Lines => [from + first - 1, to + first - 1]
  const told = messages.map((message) => {
    return message.lines ? {...message, lines: moved(message.lines)} : message
  })
  if (!value.length && !told.length) {
    const message = 'This looks like a file of references, and no reference was found in it.'
    told.push({what: 'notRead', message, lines: piece.lines, quote: text.slice(0, 400)})
  }
  const works = value.map((work, i): ReadWork => {
    const own = moved(lines[i] as Lines)
    const left = told.filter(
      ({what, lines: [at] = [0]}) => what === 'left out' && at >= own[0] && at <= own[1],
    )
    return {
      work,
      lines: own,
      origin,
      isIncomplete: false,
      left: left.map(({message}) => message),
    }
  })
  return {works, messages: told}
}

function readList({text, lines: [first]}: Piece): {works: ReadWork[]; messages: Message[]} {
  const entries = withRepeatedNames(toEntries(text, first)).map(withoutEvidence)
  const styled = readStyled(entries.map((entry) => (isHeading(entry.text) ? '' : entry.text)))
  const messages: Message[] = []
  const works = entries.flatMap((entry, i): ReadWork[] => {
    const {lines, number, evidence} = entry
    const bare = readBareIdentifiers(entry.text)
    if (bare) {
      return bare.map((work) => ({
        work: {...work, ...(evidence && {evidence})},
        lines,
        origin: 'identifier',
        ...(number && {number}),
        isIncomplete: true,
        left: [],
      }))
    }
    const read = styled[i]
    if (read) {
      const work = {...read.work, ...(evidence && {evidence})}
      return [{...read, work, lines, ...(number && {number}), isIncomplete: false}]
    }
    messages.push(notRead(entry))
    return []
  })
  return {works, messages}
}

/** “———. 1990.” is by those who made the work above it. */
function withRepeatedNames(entries: Entry[]): Entry[] {
  let names = ''
  return entries.map((entry) => {
    const dashes = /^(?:[—–_]{1,6}|-{2,6})(?=\s?[.,(])/.exec(entry.text)?.[0]
    const text = dashes && names ? names + entry.text.slice(dashes.length) : entry.text
    names = namesOf(/^(.{2,300}?)[\s.,]*\(?\b(?:1[5-9]|20)\d\d/.exec(text)?.[1] ?? '')
    return {...entry, text}
  })
}

/** What stands before the year, but for the title that may stand there too. */
function namesOf(words: string): string {
  for (const {index} of words.matchAll(/\.\s+(?!\p{Lu}\.)/gu)) {
    if (readNames(words.slice(0, index)).isSure) return words.slice(0, index)
  }
  return words
}

/** “… (Systematic review)”: the kind of evidence, as our own lists say it behind an entry. */
function withoutEvidence(entry: Entry): Entry & {evidence?: Work['evidence']} {
  const [whole = '', title = ''] = /\s*\(([^()]+)\)\.?$/.exec(entry.text) ?? []
  const kind = evidenceTypes.find((one) => one.title.toLowerCase() === title.toLowerCase())
  if (!kind || whole.length === entry.text.length) return entry
  return {...entry, text: entry.text.slice(0, -whole.length), evidence: kind.value}
}

function notRead({text, lines}: Entry): Message {
  if (isHeading(text)) {
    return {what: 'heading', message: `“${text}” was taken as a heading.`, lines, quote: text}
  }
  return {
    what: 'notRead',
    message:
      'This could not be read as a reference: it has neither a date nor a DOI or address. ' +
      'Add one of them, or paste its DOI.',
    lines,
    quote: text,
  }
}
