import {readDisplayName} from '../../../citations/readDisplayName.ts'
import {type NamedSomebody, withKeys} from '../nameParts.ts'
import {readPeople} from './apaPeople.ts'
import {isOrganisation, toOrganisations, withoutShortName} from './organisations.ts'

type People = ReturnType<typeof withKeys>

/** Who made a work, as one of its entries names them. */
export interface Makers {
  people: People
  isEditors: boolean
  /** Whether they are surely names: “Brook AM, Vale JP” or “Brook, Anna, and Paul Vale”. */
  isSure: boolean
}

const ROLE = /(?:,\s*|\s*[([])(?:(?:eds?|editors?|hrsg)\b\.?|edited by)[)\]]?[.,:]?$/i
const OTHERS =
  /[\s,;]*(?:\b(?:and|&)\s+)?(?:\bet\s+al\b\.?|\b(?:\d+\s+)?others\b|…|\.\.\.)[\s,;]*$/i
const PARTICLE =
  "(?:(?:van|von|de|der|den|del|della|di|da|do|dos|du|la|le|ten|ter|zu|zur|al|el|bin|ibn)[ ]|d[’'])"
const COMPACT = new RegExp(
  String.raw`^(?<particle>${PARTICLE}+)?(?<family>\p{Lu}[\p{L}’'‐-]*(?:[ ](?:\p{Lu}|de|da|y|den|der|van|von)[\p{L}’'‐-]*){0,3}?)[ ](?<given>\p{Lu}{1,4}|\p{Lu}(?:[.]?[ -]?\p{Lu}){0,3}[.]?)(?:,?[ ](?<suffix>Jr|Sr|2nd|3rd|II|III|IV)\.?)?$`,
  'u',
)

/** Reads names in any of the orders that styles have. Others than the named ones (et al.) are left. */
export function readNames(given: string, isGivenFirst = false): Makers {
  const trimmed = given.trim().replace(/[,:;]+$/, '')
  const isEditors = ROLE.test(trimmed)
  const text = trimmed.replace(ROLE, '').replace(OTHERS, '').trim()
  const compact = readCompact(text)
  if (compact) return {people: withKeys(compact), isEditors, isSure: true}
  if (isInitialled(text)) return {people: readPeople(text), isEditors, isSure: true}
  const full = readFull(text, isGivenFirst)
  if (full) return {people: withKeys(full), isEditors, isSure: true}
  const people = text
    ? withKeys(
        toOrganisations(text.replace(/\.$/, '')).map((name) => ({
          literal: withoutShortName(name),
        })),
      )
    : []
  return {people, isEditors, isSure: false}
}

/** “van der Berg TA, Reed T Jr; Institute for Calm” */
function readCompact(text: string): NamedSomebody[] | undefined {
  const parts = text.split(/\s*[;,]\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+/).filter(Boolean)
  const people = parts.map((part) => toCompact(part))
  if (!people[0]) {
    // A group may stand before people: “TIME-A Group; Gold C, Reed T”.
    return text.includes(';') && people.slice(1).some(Boolean) ? withGroups(text) : undefined
  }
  if (people.every(Boolean)) return people as NamedSomebody[]
  // “Gold C, Reed T; Committee on Rest and Sleep”: people alone stand before the groups.
  const [first = ''] = text.split(';')
  const isFirstNamed = first !== text && first.split(/\s*,\s*/).every(toCompact)
  const found = people.filter(Boolean).length
  return isFirstNamed || found >= people.length / 2 ? withGroups(text) : undefined
}

/** People before and after a semicolon, where what names nobody is a group. */
function withGroups(text: string): NamedSomebody[] {
  return text.split(/\s*;\s*/).flatMap((part) => {
    const pieces = part.split(/\s*,\s*(?:(?:and|&)\s+)?/).filter(Boolean)
    const people = pieces.map((piece) => toCompact(piece))
    return people.some(Boolean)
      ? pieces.map((piece, i) => people[i] ?? {literal: piece})
      : [{literal: part}]
  })
}

function toCompact(part: string): NamedSomebody | undefined {
  const groups = COMPACT.exec(part)?.groups
  if (!groups || /^(UK|US|USA|EU|WHO|NHS)$/.test(groups.given ?? '')) return undefined
  const {particle, family = '', given = '', suffix} = groups
  const initials = given.replace(/[.\s-]/g, '')
  return {
    family,
    given: [...initials].map((letter) => `${letter}.`).join(' '),
    ...(particle && {nonDroppingParticle: particle.trim()}),
    ...(suffix && {suffix: suffix === '2nd' ? 'II' : suffix === '3rd' ? 'III' : suffix}),
  }
}

/** Family names first, with initials: APA and Harvard. */
const isInitialled = (text: string) =>
  /^[^,;&]{2,40},\s*(?:\p{Lu}\p{Ll}?\.[ -]?)+(?:\p{Lu}\.?)?(?=$|\s*[,;&(]|\s*(?:and|et|van|von|de|da)\b)|^[^,;&]{2,40},\s*\p{Lu}{1,3}(?:$|,|\s+(?:and|&))/u.test(
    text,
  )

/** “Brook, Anna M., Paul Vale, and T. Reed” or all given names first: whole names. */
function readFull(text: string, isGivenFirst: boolean): NamedSomebody[] | undefined {
  if (isOrganisation(text.split(',')[0] ?? '') && !/^\p{Lu}\p{Ll}+,/u.test(text)) return undefined
  if (/;/.test(text)) {
    const parts = text.split(/\s*;\s*(?:(?:and|&)\s+)?/)
    const people = parts.map((part) => readFull(part, isGivenFirst)?.[0])
    return people.every(Boolean) ? (people as NamedSomebody[]) : undefined
  }
  const parts = text.split(/\s*,\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+/).filter(Boolean)
  const people: NamedSomebody[] = []
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as string
    const isSuffix = /^(?:[JS]r\.?|I{2,3}|IV)$/.test(part)
    const last = people.at(-1)
    if (isSuffix && last) people[people.length - 1] = {...last, suffix: part}
    else if (isInverted(text, parts, i)) people.push(toInverted(part, parts[++i] as string))
    else if ((isGivenFirst || i > 0) && isPerson(part)) people.push(readDisplayName(part))
    else if (people.length && /\s/.test(part)) people.push({literal: part})
    else return undefined
  }
  return people.length ? people : undefined
}

/** The first is turned round if a comma follows its one name, and others that are so too. */
function isInverted(text: string, parts: string[], i: number): boolean {
  const [part = '', next = ''] = parts.slice(i)
  const isFamily = new RegExp(
    `^${PARTICLE}*\\p{Lu}[\\p{L}’'‐-]+(?:[ ]${PARTICLE}*\\p{Lu}[\\p{L}’'‐-]+)?$`,
    'u',
  )
  const isGiven = /^\p{Lu}[\p{L}’'‐.-]*(?:[ ]\p{Lu}[\p{L}’'‐.-]*){0,3}(?: (?:de|da|von|van))?$/u
  if (!isFamily.test(part) || !isGiven.test(next)) return false
  if (i > 0 && /\s/.test(part)) return false
  // “Anna Brook, Paul Vale, and T. Reed”: two whole names, rather than a double family name.
  if (/\s/.test(part) && !part.startsWith('van ') && /\s\p{L}{2}/u.test(next) && parts.length > 2)
    return false
  return text.includes(`${part}, ${next}`)
}

function toInverted(family: string, given: string): NamedSomebody {
  const particle = new RegExp(`^${PARTICLE}+`, 'u').exec(family)?.[0]
  return {
    family: family.slice(particle?.length ?? 0),
    given,
    ...(particle && {nonDroppingParticle: particle.trim()}),
  }
}

/** “Anna M. Brook”, as far as a name can be told from other words with capitals. */
export function isPerson(part: string): boolean {
  const words = part.split(/\s+/)
  const isName = (word: string) =>
    /^(?:\p{Lu}[\p{L}’'‐.-]*|van|von|de|der|den|del|della|di|da|dos|du|la|le|ten|ter|al|bin)$/u.test(
      word,
    )
  return words.length > 1 && words.length < 7 && words.every(isName) && !isOrganisation(part)
}
