import {plainName} from './names.ts'

/**
 * How alike two names of people are: `same` but for case, accents, order and titles; `likely` when
 * one only leaves out or shortens given names, or differs by one letter.
 */
export function resemblance(one: string, other: string): 'same' | 'likely' | undefined {
  const [mine, yours] = [inOrder(one), inOrder(other)]
  if (mine === yours) return 'same'
  const [a, b] = [mine.split(' '), yours.split(' ')]
  if (a.length < 2 || b.length < 2) return undefined
  // “Jane Roe-Smith” has a double name, and no second given name that may be left out.
  const isFamily =
    a.at(-1) === b.at(-1) && (isDouble(one) === isDouble(other) || a.length === b.length)
  if (isFamily && shortens(a.slice(0, -1), b.slice(0, -1))) return 'likely'
  return differInSpelling(a, b) ? 'likely' : undefined
}

/**
 * Whether two names may be of one person, so that somebody has to be asked: one part of a double
 * name, the parts in another order, a son’s “Jr.”, a given name cut short or with another ending.
 */
export function mayBeSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => inOrder(name).split(' ')) as [string[], string[]]
  if (a.length < 2 || b.length < 2 || resemblance(one, other)) return false
  const [mine, yours] = [a, b].map((words) =>
    words.filter((word) => !/^(?:jr|sr|ii|iii)$/.test(word)),
  )
  const [short = [], long = []] =
    (mine?.length ?? 0) <= (yours?.length ?? 0) ? [mine, yours] : [yours, mine]
  const [first = '', ...families] = short
  const [given = '', ...rest] = long
  const isOneGiven =
    isInitialOf(first, given) || isInitialOf(given, first) || isCutShort(first, given)
  const isPart = families.some((family) => family.length > 2 && rest.includes(family))
  const isTurned = short.length > 1 && short.every((word) => long.includes(word))
  return (isOneGiven && isPart) || isTurned
}

/** “Chris” and “Christopher”, “Maria” and “Marie”: three letters at least are the same. */
function isCutShort(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  const begin = short.slice(0, Math.max(3, short.length - 1))
  return short.length >= 3 && long.startsWith(begin) && Math.abs(long.length - short.length) <= 7
}

const isDouble = (name: string) => /\p{L}-\p{L}+$/u.test(name.split(',')[0]?.trim() ?? '')

/** “Reed, Anna” is Anna Reed; letters after a name are not part of it. */
function inOrder(name: string): string {
  const turned = /^\s*(\p{Lu}[\p{L}’'-]+),\s+(\p{Lu}\p{Ll}[\p{L}’'-]*(?:\s+\p{Lu}\.?)?)\s*$/u.exec(
    name,
  )
  return plainName(turned ? `${turned[2]} ${turned[1]}` : name)
}

/** Given names of which each is that of the other, its initial, or left out behind the first. */
function shortens([first = '', ...more]: string[], [other = '', ...others]: string[]): boolean {
  if (!isInitialOf(first, other) && !isInitialOf(other, first)) return false
  const [short, long] = more.length <= others.length ? [more, others] : [others, more]
  return short.every((name) =>
    long.some((full) => isInitialOf(name, full) || isInitialOf(full, name)),
  )
}

const isInitialOf = (short: string, long: string) =>
  short === long || (short.length === 1 && long.startsWith(short))

/** “Katharine” and “Katherine”; Jan and Jon are two people. */
function differInSpelling(one: string[], other: string[]): boolean {
  const different = one.flatMap((part, i) => (part === other[i] ? [] : [[part, other[i] ?? '']]))
  const [[mine = '', yours = ''] = []] = different
  // “Maria” and “Marie” are two names, and may be two people.
  const shared = Math.min(mine.length, yours.length) - 1
  const isEnding = mine !== one.at(-1) && mine.slice(0, shared) === yours.slice(0, shared)
  if (isEnding) return false
  const isOne = one.length === other.length && different.length === 1
  return isOne && Math.min(mine.length, yours.length) >= 5 && differsByOne(mine, yours)
}

/** Whether one letter was changed, left out or put in. */
function differsByOne(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  return short.slice(at + (short.length === long.length ? 1 : 0)) === long.slice(at + 1)
}
