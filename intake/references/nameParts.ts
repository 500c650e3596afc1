import type {Name, Work} from '../../citations/work.ts'

/** A name that lacks only its key. */
export type NamedSomebody = Omit<Name, '_key' | '_type'>

interface Parts {
  family: string
  given?: string
  suffix?: string
  particle?: string
}

/** A person from the parts of a name; a particle after the given names is one that drops. */
export function toPerson({family, given = '', suffix, particle}: Parts): NamedSomebody {
  const [, before = given, dropping] =
    /^(.+?) ((?:(?:de|du|des|da|dos|di|von|van|der|den|la|le|of|d’|d')(?: |$))+)$/.exec(given) ?? []
  return {
    family,
    ...(before && {given: before}),
    ...(suffix && {suffix}),
    ...(particle && {nonDroppingParticle: particle}),
    ...(dropping && {droppingParticle: dropping.trim()}),
  }
}

/** Names as a source holds them, with keys that follow from their places. */
export function withKeys(names: readonly NamedSomebody[]): NonNullable<Work['authors']> {
  return names.map(
    (name, i) =>
      ({_type: 'cslName', _key: `name-${i + 1}`, ...name}) as NonNullable<Work['authors']>[number],
  )
}
