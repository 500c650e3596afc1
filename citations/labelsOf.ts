import {formatNames} from './apaNames.ts'
import {formatCitation} from './formatCitation.ts'
import type {Citable, Name} from './work.ts'

/** How one of several works is cited by author and year. */
export interface Label {
  /** “Gold et al., 2012a” */
  text: string
  /** The letter after the year, which its entry in the list has too. */
  letter: string
}

/**
 * Author–date labels for the works of one list, in their order, so that no two are the same: first
 * authors who share a surname get initials (APA §8.20), works that “et al.” would confuse name more
 * authors (§8.18), and what one group wrote in one year gets letters by date and title (§8.19).
 */
export function labelsOf(sources: readonly Citable[]): Label[] {
  const shared = sharedSurnames(sources)
  const alike = Map.groupBy(sources, (source) => formatCitation(source))
  const distinctions = sources.map((source) => ({
    named: namedOf(source, alike.get(formatCitation(source)) ?? []),
    isInitialled: shared.has(surname(peopleOf(source)[0])),
  }))
  const bare = sources.map((source, i) => formatCitation(source, 'apa', distinctions[i]))
  const letters = lettersOf(sources, bare)
  return sources.map((source, i) => {
    const letter = letters[i] as string
    return {text: formatCitation(source, 'apa', {...distinctions[i], letter}), letter}
  })
}

const peopleOf = (source: Citable): readonly Name[] =>
  source.authors?.length ? source.authors : (source.editors ?? [])

const surname = (name: Name | undefined): string =>
  name && !name.literal ? [name.nonDroppingParticle, name.family].filter(Boolean).join(' ') : ''

function lettersOf(sources: readonly Citable[], labels: readonly string[]): string[] {
  const groups = Map.groupBy(sources.keys(), (i) => labels[i])
  const letters = sources.map(() => '')
  for (const members of groups.values()) {
    if (members.length < 2) continue
    const ordered = members.toSorted((a, b) => compare(sources[a], sources[b]))
    for (const [place, i] of ordered.entries()) letters[i] = letterOf(place)
  }
  return letters
}

/** A work of which only the year is known comes before those with a day; then by title. */
function compare(one: Citable | undefined, other: Citable | undefined): number {
  const when = (source: Citable | undefined) =>
    (source?.issued?.month ?? 0) * 100 + (source?.issued?.day ?? 0)
  const title = (source: Citable | undefined) =>
    (source?.title ?? '').replace(/<[^>]*>/g, '').replace(/^(the|an?)\s+/i, '')
  return when(one) - when(other) || title(one).localeCompare(title(other), 'en')
}

/** Surnames that first authors with different given names share. */
function sharedSurnames(sources: readonly Citable[]): Set<string> {
  const given = new Map<string, Set<string>>()
  for (const source of sources) {
    const first = peopleOf(source)[0]
    const name = surname(first)
    if (!name || !first?.given) continue
    given.set(name, (given.get(name) ?? new Set()).add(formatNames([first])))
  }
  return new Set([...given].filter(([, names]) => names.size > 1).map(([name]) => name))
}

/** How many authors tell a work from others of its first author and year. */
function namedOf(source: Citable, alike: readonly Citable[]): number {
  const mine = peopleOf(source).map((name) => formatNames([name]))
  if (mine.length < 3) return 1
  const others = alike
    .filter((other) => other !== source)
    .map((other) => peopleOf(other).map((name) => formatNames([name])))
    .filter((names) => names.join('|') !== mine.join('|') && names[0] === mine[0])
  const same = (names: string[]) => {
    const end = mine.findIndex((name, i) => name !== names[i])
    return (end < 0 ? mine.length : end) + 1
  }
  return Math.max(1, ...others.map(same))
}

/** a … z, then aa, ab … */
function letterOf(place: number): string {
  const last = String.fromCharCode(97 + (place % 26))
  return place < 26 ? last : letterOf(Math.floor(place / 26) - 1) + last
}
