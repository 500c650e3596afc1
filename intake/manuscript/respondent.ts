import {isCredential} from '../people/credentials.ts'
import {readNames} from '../people/names.ts'
import type {Message, Result} from '../result.ts'
import type {PersonDraft} from './draft.ts'
import {textOf} from './manuscript.ts'
import type {RoledBlock} from './role.ts'

const IN_BRACKETS =
  /\((\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){1,3}(?:,\s*[A-Za-z][A-Za-z./-]*)*)\)/gu
const BY_NAME =
  /\b(?:ask|answers? from|answered by)\s+(\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){1,3}(?:,\s*[A-Z][A-Za-z./-]*)*)/u

/** Whoever the text above the question form names, as in “ask me (Anna Brook, LPC)”. */
export function readRespondent(roles: RoledBlock[]): Result<PersonDraft | undefined> {
  const messages: Message[] = []
  for (const {block} of roles) {
    const text = textOf(block)
    const named = [...text.matchAll(IN_BRACKETS)].map(([, words]) => words ?? '')
    const [person] = readNames(named.find(isPerson) ?? BY_NAME.exec(text)?.[1] ?? '')
    if (person) return {value: {...person, bio: [], lines: block.lines}, messages}
  }
  const [first] = roles
  if (first) {
    const message = 'Nobody is named who answers readers’ questions. Choose somebody in Studio.'
    messages.push({
      what: 'noRespondent',
      message,
      lines: first.block.lines,
      quote: textOf(first.block),
    })
  }
  return {value: undefined, messages}
}

/** Letters after the name, or a name without any. */
function isPerson(words: string): boolean {
  return words.split(/,\s*/).slice(1).every(isCredential)
}
