import type {Name} from './work.ts'

interface Way {
  /** Of more names than this only the `first` are written, and “et al”. */
  most: number
  first: number
  /** As NLM writes them: at most two initials, and 2nd for II. */
  isNlm?: boolean
  /** As AMA counts them: people only, and the group after them is named behind “et al”. */
  isAma?: boolean
}

/** Authors as medical journals list them: “van der Kolk BA, Reed T Jr, Institute for Calm”. */
export function formatCompactNames(
  names: readonly Name[],
  {most, first, isNlm, isAma}: Way,
): string {
  const groups = isAma ? trailingGroups(names) : 0
  const counted = names.slice(0, names.length - groups)
  const isShort = counted.length > most
  const listed = isShort ? [...counted.slice(0, first), ...names.slice(counted.length)] : names
  // A group is set apart from what is beside it.
  return listed
    .map((name, i) => {
      const sign = name.literal || listed[i - 1]?.literal ? ';' : ','
      const lead = isShort && i === first ? ', et al' : ''
      return `${lead}${i ? `${sign} ` : ''}${formatCompactName(name, isNlm)}`
    })
    .concat(isShort && listed.length === first ? ', et al' : '')
    .join('')
}

/** How many groups the names end with, unless there are only groups. */
function trailingGroups(names: readonly Name[]): number {
  const people = names.findLastIndex(({literal}) => !literal) + 1
  return people ? names.length - people : 0
}

/** One name so, wherever it stands. */
export function formatCompactName(name: Name, isNlm = false): string {
  if (name.literal) return name.literal
  const family = [name.nonDroppingParticle, name.family].filter(Boolean).join(' ')
  const letters = initials(name.given ?? '')
  const given = isNlm ? letters.slice(0, 2).join('') : letters.join('')
  const suffix = (name.suffix ?? '').replace(/\./g, '')
  if (!family) return name.given ?? ''
  return [family, given, name.droppingParticle, (isNlm && ordinals[suffix]) || suffix]
    .filter(Boolean)
    .join(' ')
}

const ordinals: Record<string, string> = {II: '2nd', III: '3rd', IV: '4th', V: '5th'}

/** “Jean-Paul M.” → J, P, M; initials without stops are taken apart. */
function initials(given: string): string[] {
  return given
    .split(/[\s.‐-]+/)
    .filter(Boolean)
    .flatMap((name) => (/^\p{Lu}{2,3}$/u.test(name) ? [...name] : [...name].slice(0, 1)))
    .map((letter) => letter.toUpperCase())
}
