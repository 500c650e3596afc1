import type {Name} from './work.ts'

interface Way {
  /** Of more names than this only the `first` are written, and “et al”. */
  most: number
  first: number
  /** As NLM writes them: at most two initials, and 2nd for II. */
  isNlm?: boolean
}

/** Authors as medical journals list them: “van der Kolk BA, Reed T Jr, Institute for Calm”. */
export function formatCompactNames(names: readonly Name[], {most, first, isNlm}: Way): string {
  const written = names.map((name) => formatCompactName(name, isNlm))
  const listed = written.length <= most ? written : written.slice(0, first)
  // A group that follows people is set apart from them.
  const parted = listed.map((name, i) => {
    const isGroup = i > 0 && names[i]?.literal && !names[i - 1]?.literal
    return i === 0 ? name : `${isGroup ? ';' : ','} ${name}`
  })
  return `${parted.join('')}${listed.length < written.length ? ', et al' : ''}`
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
