import {findCredential, isCredential} from '../people/credentials.ts'
import {type NamedPerson, readNames, readPronouns} from '../people/names.ts'

/** What a line says of who wrote the article. */
export interface Byline {
  people: NamedPerson[]
  /** What stands beside the names and is neither a name nor letters: “registered therapist”. */
  beside: string[]
}

/** “Words: …” needs its colon, since a sentence may begin so. */
const BY =
  /^(?:(?:(?:written|words|story|text|article|interview|reported|prepared|posted|submitted|contributed|guest (?:post|article|blog))(?: and \p{L}+)? by|guest (?:authors?|writers?)|contributors?|by|von|par|por|door|(?:testo|scritto) (?:di|da)|a cura di|autor(?:in|a)?|autore|autrice|auteur|auteure?s?|authors?|interviewer)\b\s*:?|(?:words|text|story|interview|writer|writers)\s*:)\s*/iu

/** Whether a line names the authors: “By Anna Brook, LCAT”, or names with known letters after them. */
export function isByline(text: string): boolean {
  const found = readByline(text)
  if (DI.test(text)) return found !== undefined
  // Without a comma or bracket “What We Do” would be somebody with a degree.
  return (
    found !== undefined &&
    (BY.test(text.replace(DASHED, '$1: ')) || (/[,(·|•]/.test(text) && isLettered(found)))
  )
}

/**
 * Whether a line right under a title does: there, what somebody is may stand in the place of
 * letters: “Anna Brook, music therapist”.
 */
export function isBylineOfTitle(text: string): boolean {
  const found = readByline(text)
  if (!found) return false
  const [person] = found.people
  const isOf = (words: string) => OCCUPATION.test(words) && words.split(/\s+/).length <= 10
  // “Dr. Anna Brook”, “Anna Brook LCSW”, “Anna Brook RMN and Dr Tom Reed”
  const isTitled =
    !found.beside.length &&
    text !== text.toUpperCase() &&
    ((/^(?:dr|prof)\.?\s/i.test(text) && found.people.length === 1) ||
      (found.people.every(({name}) => isLoneName(name)) &&
        (/(?:^|\sand\s|&\s|,\s)(?:dr|prof)\.?\s/i.test(text) ||
          found.people.some(({credentials}) => credentials.some(isLetters)))))
  const isLicensed = found.people.some(({credentials}) => credentials.some(findCredential))
  return (
    isByline(text) ||
    isTitled ||
    (isLicensed && !found.beside.length) ||
    (Boolean(person) && found.beside.length > 0 && found.beside.every(isOf))
  )
}

/** “RMN”, “MRCGP”: letters of one word, in capitals but for its ends. */
const isLetters = (word: string) => /^\p{Lu}{2}\p{L}*\p{Lu}$/u.test(word)

/** Whether a line above a title does: “Dr Colm Hartigan”, “Anna Brook, therapist”. */
export const namesSomebody = (text: string): boolean =>
  isByline(text) ||
  (isBylineOfTitle(text) &&
    (readByline(text)?.people ?? []).every(({name}) =>
      isLoneName(name.replace(/^\p{L}+\.\s+/u, '')),
    ))

/**
 * Whether a line right under a title may be nothing but a name: two or three words with capitals, of
 * which none is a word that titles are made of. It is told as an assumption.
 */
export function isLoneName(text: string): boolean {
  const words = text.split(/\s+/)
  if (words.length < 2 || words.length > 3 || !isName(text) || text === text.toUpperCase())
    return false
  return words.every((word) => word.length > 1 && !COMMON.test(word))
}

/** “Anna Brook and Tom Reed”: each of those who stand there is. */
export const areLoneNames = (text: string): boolean => {
  const names = text.split(/,\s+(?:(?:and|&)\s+)?|\s+(?:and|&|und|et|y)\s+/)
  return names.length <= 6 && names.every(isLoneName)
}

const COMMON =
  /^(?:the|an?|and|or|of|for|in|on|to|with|from|by|how|what|when|why|who|where|your|our|my|we|you|is|are|do|does|not|no|part|step|one|two|three|four|five|first|new|case|key|brief|short|deep|part|chapter|summary|overview|abstract|background|draft|patient|patients|family|families|parents?|adults?|children|teens?|people|mind|body|brain|sleep|stress|grief|trauma|anxiety|depression|pain|music|art|play|life|home|school|work|health|care|help|guide|tips?|facts?|story|stories|questions?|answers?|press|release|january|february|march|april|may|june|july|august|september|october|november|december)$|(?:ing|tion|sion|ness|ment|ity|ies|ism|logy|therapy|ful|able|ally)$/i

/** “Author – Anna Brook” */
const DASHED = /^(authors?|written by|words|text)\s[–—-]\s/i

/** “di Anna Rossi”, as Italians have it: with a small letter, and before two names. */
const DI = /^di\s+(?=\p{Lu}[\p{L}’'-]+\s+\p{Lu})/u

/** The people whom a line names; undefined if it is a sentence, or names nobody. */
export function readByline(text: string): Byline | undefined {
  if (text.length > 240) return undefined
  const [, made = text, helped = ''] = HELPED.exec(text) ?? []
  const line = inOneLine(made.replace(DASHED, '$1: ').replace(DI, ''))
  const [, signed = line, end = ''] = SIGNED.exec(line) ?? []
  const bare = signed.replace(/\b\p{Lu}\p{L}?\.$|\p{L}\.\p{L}\.$|\([^()]*\)$/u, '')
  if (/[|•]|\d{4}|\breviewed by\b/i.test(signed) || /[.?!]["”’)]?$/.test(bare)) return undefined
  const [all, asides] = withoutAsides(signed.replace(BY, ''))
  const [words, place] = withoutPlace(all)
  const named = readNames(words)
  const people = named.filter(({name}) => isName(name))
  const beside = named.filter((one) => !people.includes(one)).map(({name}) => name)
  // “Anna Brook, grief counsellor (CT)”: the letters are hers.
  named.forEach((one, i) => {
    const owner = named.slice(0, i).findLast((before) => people.includes(before))
    if (!people.includes(one) && owner) owner.credentials.push(...one.credentials)
  })
  beside.push(...asides)
  beside.push(...[end, helped].filter(Boolean))
  if (place) beside.push(place)
  // The first words are a name, or the line is something else.
  return people.length && people[0] === named[0] ? {people, beside} : undefined
}

/** “Anna Brook, LPC — with a contribution by Tom Reed” */
const HELPED =
  /^(.+?)[,;]?\s+[–—-]?\s*(with (?:(?:an?|the) )?(?:contributions?|help|support|input|assistance|thanks) (?:by|from|of|to)\s.+)$/i

/** “Anna Brook (music therapist), Tom Reed (US Army, ret.)”: what brackets say that is no letters. */
function withoutAsides(text: string): [names: string, asides: string[]] {
  const asides: string[] = []
  const names = text.replace(/(\S+)\s+\(([^()]{3,60})\)/gu, (all, before, words) => {
    const [known, others] = partition(words.split(/\s*[,;]\s*/), isKnown)
    // “BSc (Hons)” says more of the degree.
    const isOfDegree = isCredential(before.replace(/,$/, '')) && /^\p{Lu}/u.test(words)
    if (!others.length || isOfDegree) return all
    asides.push(others.join(', '))
    return known.length ? `${before} (${known.join(', ')})` : before
  })
  return [names, asides]
}

const partition = (words: string[], test: (word: string) => boolean) =>
  [words.filter(test), words.filter((word) => !test(word))] as const

const isKnown = (word: string) => isCredential(word) || readPronouns(`(${word})`) !== undefined

/** “Anna Brook, LPC, music therapist, Mill & Sons”: where somebody works, behind an occupation. */
function withoutPlace(text: string): [names: string, place?: string] {
  const [, names = text, job = '', place] = /^(.+,\s*([^,]+)),\s+([^,]+)$/.exec(text) ?? []
  const isPlace = place && OCCUPATION.test(job) && !/^(?:and|&)\s|\p{Lu}{2}/u.test(place)
  return isPlace && !readNames(place).some(({credentials}) => credentials.length)
    ? [names, place]
    : [text]
}

/** “— Anna Brook · MT-BC · she/her” → “Anna Brook, MT-BC, she/her” */
function inOneLine(given: string): string {
  // “Anna Brook, SLT1, and Tom Reed2”: figures that lead to where they work.
  const text = given.replace(
    /(?<=\p{L})[¹²³⁴-⁹*†‡]+|(?<=\p{L}{2})\d(?=[,;]|\s+(?:and|&)\s|$)/gu,
    '',
  )
  const [name = '', ...more] = text
    .replace(/^[—–-]{1,3}\s*(?=\p{Lu})/u, '')
    .split(/\s*[·|•]\s*|\s+[–—/-]\s+/)
  return more.every(isBesideName) ? [name, ...more].join(', ') : text
}

/** One or more names and nothing beside them: only what stands around it makes it a byline. */
export function isPlainName(text: string): boolean {
  const {people = [], beside = []} = readByline(text) ?? {}
  return (
    people.length > 0 && !beside.length && people.every(({name}) => name.split(' ').length <= 4)
  )
}

/** Whether words say what somebody is: letters, pronouns or an occupation. */
export function isBesideName(words: string): boolean {
  const pieces = words.split(/\s*[,;]\s*/)
  const isLetters = pieces.every((one) => isCredential(one) || readPronouns(`(${one})`))
  return (
    isLetters || (OCCUPATION.test(words) && words.split(/\s+/).length <= 8 && !/[.?!]$/.test(words))
  )
}

/** “Written by Anna Brook, LPC, for The Mill, March 2026.” */
const SIGNED =
  /^((?:written|words|text|story|article) by\s.+?),?\s+((?:for|from|at|in|on)\s[^.]+)\.?$/i

/** Every name has its letters, or is one of several of which one has. */
const isLettered = ({people, beside}: Byline) =>
  beside.every(
    (words, i) =>
      isBesideName(words) ||
      /^with\s/i.test(words) ||
      /^\p{Ll}+\.?(?: \p{L}+\.?){0,3}$/u.test(words) ||
      OCCUPATION.test(beside[i - 1] ?? ''),
  ) && people.some(({credentials}) => credentials.length)

const OCCUPATION =
  /\b(?:\p{L}*(?:therap|psycholog|psychiat|counsell?or|nurs|physic|physio|psycholoo|psicolog|terapeut|dieti|geriatr|pediat|paediat|neurolog|patholog|audiolog|pharmac|surg|dent|osteopath|chiropract|podiatr|gyn(?:a)?ecolog|midwi)\p{L}*|social worker|doctor|coach|editor|writer|professor|lecturer|director|founder|owner|consultant|supervisor|facilitator|educator|instructor|analyst|nutritionist|chaplain|practitioner|specialist|researcher|student|clinic|practice|university|hospital|institute|centre|center|department|school|college|trust|foundation|arzt|ärztin|médecin)\b/iu

/** Words of which one shows that a name is of several people. */
const BODY =
  /\b(?:services?|teams?|units?|groups?|network|association|society|council|committee|programmes?|programs?|partners(?:hip)?|collective|alliance|agency|federation|editors)\b/i

/** Whether words name an occupation, or a place where people work. */
export const namesOccupation = (text: string): boolean => OCCUPATION.test(text)

/** Two to five words that begin with capitals, among them particles in small letters. */
function isName(text: string): boolean {
  const words = text.split(/\s+/)
  if (words.length < 2 || words.length > 6 || OCCUPATION.test(text) || BODY.test(text)) return false
  return words.every((word) =>
    /^\p{Lu}[\p{L}.'’-]*$|^(van|von|de|da|del|der|di|du|la|le|den|dos|bin|al)$/u.test(word),
  )
}
