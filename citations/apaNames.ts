import type {Name} from './work.ts'

/**
 * Authors as APA lists them: family name and initials, “&” before the last, and of more than twenty
 * the first nineteen and the last (§9.8). Editors within an entry have their given names first.
 */
export function formatNames(names: readonly Name[], order?: 'given first'): string {
  const written = names.map((name) => formatName(name, order)).filter(Boolean)
  if (written.length > 20) return `${written.slice(0, 19).join(', ')}, . . . ${written.at(-1)}`
  if (written.length < 2) return written.join('')
  // Two groups have none between them, nor have two editors (§9.8, §10.4).
  const isPlainPair = written.length === 2 && (order || names.every(({literal}) => literal))
  const comma = isPlainPair ? '' : ','
  return `${written.slice(0, -1).join(', ')}${comma} & ${written.at(-1)}`
}

function formatName(name: Name, order?: 'given first'): string {
  if (name.literal) return name.literal
  const family = [name.nonDroppingParticle, name.family].filter(Boolean).join(' ')
  const given = [initials(name.given ?? ''), name.droppingParticle].filter(Boolean).join(' ')
  if (!family || !given) return [family || name.given, name.suffix].filter(Boolean).join(', ')
  const main = order ? `${given} ${family}` : `${family}, ${given}`
  return name.suffix ? `${main}, ${name.suffix}` : main
}

/** “Jean-Paul Marie” → “J.-P. M.”; initials without stops get them. */
function initials(given: string): string {
  return given
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((name) => (/^\p{Lu}{2,3}$/u.test(name) ? [...name] : [name]))
    .map((name) => (/^(\p{L}\.[-‐]?)+$/u.test(name) ? spaced(name) : abbreviated(name)))
    .join(' ')
}

/** “M.A.” → “M. A.”, while “J.-P.” stays as it is. */
const spaced = (name: string) => name.replace(/\.(?=\p{L})/gu, '. ')

function abbreviated(name: string): string {
  return name
    .split(/[-‐]/)
    .map((part) => (part ? `${[...part][0]}.` : ''))
    .join('-')
}
