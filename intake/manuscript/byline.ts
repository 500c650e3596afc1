import {isCredential} from '../people/credentials.ts'
import {type NamedPerson, readNames} from '../people/names.ts'

const BY = /^(?:written by|words by|by|authors?)\b\s*:?\s*/i

/** Whether a line names the authors: “By Anna Brook, LCAT”, or a name with known letters after it. */
export function isByline(text: string): boolean {
  if (
    text.length > 240 ||
    /[|•]|\d{4}/.test(text) ||
    /[.?!]["”’)]?$/.test(text.replace(/\b\p{Lu}\p{L}?\.$|\p{L}\.\p{L}\.$/u, ''))
  )
    return false
  if (BY.test(text)) return readByline(text).length > 0
  const [name = '', ...rest] = text.split(/\s*,\s*/)
  return rest.length > 0 && rest.every(isCredential) && isName(name)
}

/** The people whom a byline names, each with the letters after the name. */
export function readByline(text: string): NamedPerson[] {
  return readNames(text.replace(BY, '')).filter(({name}) => isName(name))
}

/** Two to five words that begin with capitals, among them particles in small letters. */
function isName(text: string): boolean {
  const words = text.split(/\s+/)
  if (words.length < 2 || words.length > 6) return false
  return words.every((word) =>
    /^\p{Lu}[\p{L}.'’-]*$|^(van|von|de|da|del|der|di|du|la|le|den|dos|bin|al)$/u.test(word),
  )
}
