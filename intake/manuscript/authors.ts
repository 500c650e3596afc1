import {readPronouns} from '../people/names.ts'
import {resemblance} from '../people/resemblance.ts'
import type {Lines, Message, Result} from '../result.ts'
import {namedByPart, namedTogether, readAuthorsNote, subjectOf} from './biography.ts'
import {areLoneNames, type Byline, isBylineOfTitle, readByline} from './byline.ts'
import {readCredits} from './credits.ts'
import {type PersonDraft, type Text, toText} from './draft.ts'
import {type Block, textOf, tidySpans} from './manuscript.ts'
import type {Role, RoledBlock} from './role.ts'
import {sliceSpans} from './sliceSpans.ts'

/**
 * The authors whom the byline names, or else the biography, with the biography in their own words.
 * Nobody, when neither names anybody: that is asked about, and only publishing needs an author.
 */
export function readAuthors(bylines: RoledBlock[], bios: RoledBlock[]): Result<PersonDraft[]> {
  const messages: Message[] = []
  for (const {block, role} of bylines) {
    const text = textOf(block)
    if (role !== 'byline' || isBylineOfTitle(text) || !areLoneNames(text)) continue
    const message = `No line says “By …”. “${text}”, right under the title, was taken for the byline.`
    messages.push({what: 'assumedAuthor', message, lines: block.lines})
  }
  const authors = distinct(
    bylines.flatMap(({block, role}) => {
      const {people, beside} = namesIn(textOf(block), role)
      messages.push(...beside.map((words) => besideName(words, block.lines)))
      return people.map((person): PersonDraft => ({...person, bio: [], lines: block.lines}))
    }),
  )
  let current = authors.length === 1 ? authors[0] : undefined
  const given = [...bylines.flatMap(endOfNote), ...bios.map((bio) => bio.block)]
  for (const block of given.flatMap((one) => ofEach(one, authors))) {
    const text = textOf(block)
    const joint = namedTogether(text, authors)
    const own = toText(block)
    if (joint.length && own) {
      for (const author of joint) author.bio.push(own)
      continue
    }
    const {name, isOwnVoice} = subjectOf(text) ?? {}
    const named = authorIn(text, authors)
    if (named) current = named
    else if (name && (isOwnVoice || !current)) {
      if (authors.length) messages.push(otherBiography(name, authors, block.lines, text))
      else authors.push({name, credentials: [], bio: [], lines: block.lines})
      current = authors.length > 1 ? undefined : authors[0]
    }
    if (!current) {
      current = authors[0]
      if (current) messages.push(assumedBiography(current.name, block.lines, text))
    }
    const pronouns = readPronouns(text)
    if (!current || !own) continue
    current.bio.push(own)
    if (pronouns) current.pronouns ??= pronouns
  }
  const [first] = authors
  if (!first) messages.push(noAuthor())
  else if (!bylines.some(({block, role}) => namesIn(textOf(block), role).people.length)) {
    const message = `No line says “By …”. ${first.name} was taken from the biography.`
    messages.push({what: 'assumedAuthor', message, lines: first.lines})
  }
  return {value: authors, messages}
}

/** The author whom the first words of a biography name, in full or in part. */
function authorIn(text: string, authors: PersonDraft[]): PersonDraft | undefined {
  const {name} = subjectOf(text) ?? {}
  return (
    authors.find((author) => text.startsWith(`${author.name} `)) ??
    authors.find((author) => name && resemblance(author.name, name)) ??
    namedByPart(text, authors)
  )
}

/** “Anna works in Bath. Tom sees couples.” are two biographies in one paragraph. */
function ofEach(block: Block, authors: PersonDraft[]): Block[] {
  const text = textOf(block)
  if (block.kind !== 'paragraph' || !authorIn(text, authors)) return [block]
  const starts = [0]
  let current = authorIn(text, authors)
  for (const {index, 0: stop} of text.matchAll(/[.!?]["”’)]?\s+(?=\p{Lu})/gu)) {
    const next = authorIn(text.slice(index + stop.length), authors)
    if (!next || next === current) continue
    starts.push(index + stop.length)
    current = next
  }
  if (starts.length === 1) return [block]
  return starts.map((from, i) => {
    const spans = tidySpans(sliceSpans(block.spans, from, starts[i + 1] ?? text.length))
    return {...block, spans}
  })
}

/** A byline alone, in a line with dates, or before a sentence on the author. */
function namesIn(text: string, role: Role): Byline {
  const byline = readAuthorsNote(text)?.byline ?? text
  const {authors: people = [], beside = []} = readCredits(text) ?? {}
  const isCertain = role === 'byline' || isBylineOfTitle(byline)
  return (isCertain && readByline(byline)) || {people, beside}
}

/** Somebody who is named twice is one, with all letters. */
function distinct(named: PersonDraft[]): PersonDraft[] {
  const people: PersonDraft[] = []
  for (const person of named) {
    const known = people.find(({name}) => resemblance(name, person.name))
    if (!known) people.push(person)
    else known.credentials = [...new Set([...known.credentials, ...person.credentials])]
  }
  return people
}

function endOfNote({block}: RoledBlock): Text[] {
  const rest = readAuthorsNote(textOf(block))?.rest
  return rest ? [{kind: 'paragraph', spans: [{text: rest}], lines: block.lines}] : []
}

function besideName(quote: string, lines: Lines): Message {
  const message =
    'This stands beside a name and is no credential that could be told. It was not taken over.'
  return {what: 'besideName', message, lines, quote}
}

function otherBiography(name: string, authors: PersonDraft[], lines: Lines, quote: string) {
  const message = `The biography is of ${name}, but the byline names ${authors.map((author) => author.name).join(' and ')}. It was added to ${authors[0]?.name}: check whose it is.`
  return {what: 'otherBiography', message, lines, quote}
}

function assumedBiography(name: string, lines: Lines, quote: string) {
  return {
    what: 'assumedBiography',
    message: `This was taken as the biography of ${name}.`,
    lines,
    quote,
  }
}

function noAuthor(): Message {
  const message =
    'No line says who wrote this. Choose the author in Studio, or add a line under the title such as “By Anna Brook, LCAT”.'
  return {what: 'noAuthor', message}
}
