import {resemblance} from '../people/resemblance.ts'
import {Refusal} from '../refusal.ts'
import type {Lines, Message, Result} from '../result.ts'
import {isByline, readByline} from './byline.ts'
import {readCredits} from './credits.ts'
import {type PersonDraft, toText} from './draft.ts'
import {textOf} from './manuscript.ts'
import type {RoledBlock} from './roles.ts'

const NAME = String.raw`\p{Lu}[\p{L}.'’-]*(?:\s+(?:(?:van|von|de|da|del|der|di|la|le)\s+)*\p{Lu}[\p{L}.'’-]*){1,3}`
const INTRODUCES = new RegExp(
  String.raw`^(?:Hi[,!.]?\s+|Hello[,!.]?\s+)?(?:I(?:’|')?m|I am|My name is)\s+(?:Dr\.?\s+)?(${NAME})`,
  'u',
)
const IS = new RegExp(
  String.raw`^(?:Dr\.?\s+)?(${NAME})(?=,|\s*\(|\s+(?:is|has|works|lives|was)\b)`,
  'u',
)
const PRONOUNS = /\(((?:she|he|they|ze|xe|it|any)\s*\/\s*[a-z]+(?:\s*\/\s*[a-z]+)?|any pronouns)\)/i

/**
 * The authors whom the byline names, or else the biography, with the biography in their own words.
 * Throws a `Refusal` when nobody is named.
 */
export function readAuthors(bylines: RoledBlock[], bios: RoledBlock[]): Result<PersonDraft[]> {
  const messages: Message[] = []
  const authors: PersonDraft[] = bylines.flatMap(({block}) =>
    namesIn(textOf(block)).map((person) => ({...person, bio: [], lines: block.lines})),
  )
  let current = authors.length === 1 ? authors[0] : undefined
  for (const {block} of bios) {
    const text = textOf(block)
    const name = (INTRODUCES.exec(text) ?? IS.exec(text))?.[1]
    const named = name && authors.find((author) => resemblance(author.name, name))
    if (named) current = named
    else if (name && (INTRODUCES.test(text) || !current)) {
      if (authors.length) messages.push(otherBiography(name, authors, block.lines, text))
      else authors.push({name, credentials: [], bio: [], lines: block.lines})
      current = authors.length > 1 ? undefined : authors[0]
    }
    if (!current) {
      current = authors[0]
      if (current) messages.push(assumedBiography(current.name, block.lines, text))
    }
    const pronouns = PRONOUNS.exec(text)?.[1]?.replace(/\s+/g, '').toLowerCase()
    const words = toText(block)
    if (!current || !words) continue
    current.bio.push(words)
    if (pronouns) current.pronouns ??= pronouns === 'anypronouns' ? 'any pronouns' : pronouns
  }
  if (!authors.length) throw noAuthor()
  if (!bylines.some(({block}) => namesIn(textOf(block)).length)) {
    const message = `No line says “By …”. ${authors[0]?.name} was taken from the biography.`
    messages.push({what: 'assumedAuthor', message, lines: authors[0]?.lines as Lines})
  }
  return {value: authors, messages}
}

/** A byline alone, or in a line with dates. */
const namesIn = (text: string) =>
  isByline(text) ? readByline(text) : (readCredits(text)?.authors ?? [])

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

function noAuthor(): Refusal {
  return new Refusal(
    'noAuthor',
    'No author was found. Add a line under the title such as “By Anna Brook, LCAT”.',
  )
}
