import {isCredential} from './credentials.ts'

/** A person as a manuscript names them: the name alone, and the letters after it. */
export interface NamedPerson {
  name: string
  credentials: string[]
}

/** “Anna Brook, MA, LCAT and C. Dale, PhD” → two people with their letters. */
export function readNames(text: string): NamedPerson[] {
  const people: NamedPerson[] = []
  for (const piece of turned(text).split(/\s*(?:[;,]|\s(?:and|&)\s)\s*/)) {
    const word = piece.replace(/^(and|&)\s+/, '').trim()
    if (!word) continue
    const last = people.at(-1)
    if (last && isCredential(word)) last.credentials.push(word)
    else if (last && /^(jr|sr)\.?$/i.test(word)) last.name += ` ${word}`
    else people.push(toPerson(word))
  }
  return people
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
  const words = text.replace(/^(dr|prof|mrs|mr|ms|mx)\.?\s+/i, '').split(/\s+/)
  const credentials: string[] = []
  const isShouted = text === text.toUpperCase()
  while (words.length > 2 && !isShouted && isCredential(words.at(-1) ?? '')) {
    credentials.unshift(words.pop() ?? '')
  }
  const name = words.join(' ')
  return {name: isShouted ? capitalised(name) : name, credentials}
}

function capitalised(name: string): string {
  return name
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase())
}

/** A name in small letters without accents, titles and what follows a comma. */
export function plainName(name: string): string {
  const bare = name.split(',')[0] ?? ''
  return bare
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/^(dr|prof)\.?\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
