import {isCredential} from './credentials.ts'

/** A person as a manuscript names them: the name alone, and the letters after it. */
export interface NamedPerson {
  name: string
  credentials: string[]
  /** As “she/her”. */
  pronouns?: string
}

/** “Anna Brook, MA, LCAT and C. Dale (PhD)” → two people with their letters. */
export function readNames(text: string): NamedPerson[] {
  const people: NamedPerson[] = []
  for (const piece of turned(unfolded(text)).split(
    /\s*(?:[;,]|\s(?:and|with|&|und|et|y|en)\s)\s*/,
  )) {
    const word = piece.replace(/^(and|with|&|und|et|y|en)\s+/, '').trim()
    if (!word) continue
    const last = people.at(-1)
    const pronouns = readPronouns(`(${word})`)
    if (last && pronouns) last.pronouns = pronouns
    else if (last && isCredential(word)) last.credentials.push(word)
    else if (last && /^(jr|sr)\.?$/i.test(word)) last.name += ` ${word}`
    else people.push(toPerson(word))
  }
  return people
}

const PRONOUNS = /\(((?:she|he|they|ze|xe|it|any)\s*\/\s*[a-z]+(?:\s*\/\s*[a-z]+)?|any pronouns)\)/i

/** The pronouns that a text gives in brackets, as “she/her”. */
export function readPronouns(text: string): string | undefined {
  const found = PRONOUNS.exec(text)?.[1]?.toLowerCase()
  return found === 'any pronouns' ? found : found?.replace(/\s+/g, '')
}

/** “Anna Brook (MA, she/her)” → “Anna Brook, MA, she/her”. */
function unfolded(text: string): string {
  return text.replace(/\s+\(([^()]+)\)/g, (all, words: string) => {
    const parts = words.split(/\s*[,;]\s*/)
    const isKnown = parts.every((part) => isCredential(part) || readPronouns(`(${part})`))
    return isKnown && !/^Hons\b/i.test(words) ? `, ${parts.join(', ')}` : all
  })
}

/** “Reed, Anna B., LPC” → “Anna B. Reed, LPC”. */
function turned(text: string): string {
  return text.replace(
    /(^|;\s*|\s(?:and|&)\s)(?:(?:Dr|Prof)\.?\s+)?(\p{Lu}[\p{L}’'-]+),\s+(\p{Lu}[\p{L}’'-]*\.?(?:\s+\p{Lu}\.?)?)(?=\s*(?:,|;|$|\sand\s|\s&\s))/gu,
    (all, before, family, given) =>
      isCredential(given) || isCredential(family) ? all : `${before}${given} ${family}`,
  )
}

/** A name may carry its letters without a comma (“Anna Brook LCAT”) and a title in front. */
function toPerson(text: string): NamedPerson {
  const words = text.replace(HONORIFIC, '').split(/\s+/)
  const credentials: string[] = []
  const isShouted = text === text.toUpperCase()
  // “Accredited Member of BACP” are no letters.
  const isPhrase = () => /^(?:of|for|at|in|the|with)$/.test(words.at(-2) ?? '')
  while (words.length > 2 && !isShouted && !isPhrase() && isCredential(words.at(-1) ?? '')) {
    credentials.unshift(words.pop() ?? '')
  }
  const name = words.join(' ')
  return {name: isShouted ? capitalised(name) : name, credentials}
}

const HONORIFIC =
  /^(?:(?:la|le|el|il|der|die|de|o|a)\s+(?=(?:dr|prof|dott|doc)))?(?:(?:dr(?:\.? ?(?:phil|med|rer\. ?nat))?|prof|drs|ir|dott(?:\.? ?ssa|oressa)?|dra|mrs|mr|ms|mx|revd?|fr|sr|sir|dame|professor|profesora?|professeure?|doctora?|docteure?|dottore|reverend|chaplain|rabbi|imam|nurse|sister)\.?\s+)+/i

function capitalised(name: string): string {
  return name
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase())
}

/** A name in small letters without accents, titles and what follows a comma. */
export function plainName(name: string): string {
  const bare = name.split(',')[0] ?? ''
  return bare
    .replace(HONORIFIC, '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[øłßæœđðþı]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/(?<=\p{L})['’ʼ‘](?=\p{L})/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Letters that are no letter with an accent. */
const PLAIN: Record<string, string> = Object.fromEntries(
  'ø:o ł:l ß:ss æ:ae œ:oe đ:d ð:d þ:th ı:i'.split(' ').map((pair) => pair.split(':')),
)
