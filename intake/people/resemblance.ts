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
  const isFamily = a.at(-1) === b.at(-1)
  if (isFamily && shortens(a.slice(0, -1), b.slice(0, -1))) return 'likely'
  return differInSpelling(a, b) ? 'likely' : undefined
}

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
