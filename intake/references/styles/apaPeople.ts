import type {Work} from '../../../citations/work.ts'
import {toOrganisations, withoutShortName} from './organisations.ts'

type People = NonNullable<Work['authors']>

const INITIALS = String.raw`(?:(?:\p{Lu}\p{Ll}?\.[ ]?(?:-\p{Lu}\.[ ]?)*)+|\p{Lu}{1,3}(?=\s*(?:[,;&]|and\b|$)))`
const PERSON = new RegExp(
  String.raw`^(?<family>[^,&]+?),\s*(?<given>${INITIALS}(?:\s?(?:van|von|de|da|del|der|den)\b)*)(?:,\s*(?<suffix>Jr\.?|Sr\.?|II|III|IV)(?=[,.]|\s|$))?`,
  'u',
)
const PARTICLES =
  /^((?:(?:van|von|de|der|den|del|della|di|da|do|dos|du|la|le|ten|ter|zu|zur|al|el|bin|ibn|st)[ ]|d[’'])+)(?=\p{Lu})/u

/** Authors before the date: people with initials, or one organisation as it is written. */
export function readPeople(given: string): People {
  const people: Omit<People[number], '_key'>[] = []
  let rest = given.replace(/^(&|and)\s+/, '').trim()
  while (rest) {
    const person = PERSON.exec(rest)
    const organisation = person ? undefined : readOrganisation(rest)
    const all = person?.[0] ?? organisation ?? rest
    if (person) people.push(toPerson(person.groups ?? {}))
    else people.push(...toOrganisations(cleaned(all)).map(toGroup))
    rest = rest.slice(all.length).replace(/^(?:[\s,.…]|&|\band\b|\bet al\b\.?)+/, '')
  }
  return people.map((person, i) => ({...person, _key: `name-${i + 1}`}) as People[number])
}

/** “Lark, I., & Finch, O. (Eds.).” → editors; undefined when nobody is called one. */
export function readEditors(given: string): People | undefined {
  const role = /\s*\(Eds?\.\)[.,]?\s*$/i
  return role.test(given) ? readPeople(given.replace(role, '')) : undefined
}

/** “I. Lark & O. Finch”: as editors and translators stand within an entry. */
export function readPeopleGivenFirst(given: string): People {
  const names = given.split(/\s*,\s*(?:&\s*)?|\s*&\s*|\s+and\s+/).filter(Boolean)
  return names.map((name, i) => {
    const found = new RegExp(`^(${INITIALS})\\s*(.+)$`, 'u').exec(name)
    const groups = {given: found?.[1]?.trim() ?? '', family: found?.[2] ?? ''}
    const person = found ? toPerson(groups) : {_type: 'cslName' as const, literal: cleaned(name)}
    return {...person, _key: `name-${i + 1}`}
  })
}

/** An organisation goes up to where a person begins, since its own name may hold commas and &. */
function readOrganisation(text: string): string | undefined {
  const next = new RegExp(String.raw`,\s*(?:&\s*)?(?=[^,&]+,\s*${INITIALS})`, 'u').exec(text)
  return next ? text.slice(0, next.index) : undefined
}

function toPerson({family = '', given = '', suffix}: Record<string, string | undefined>) {
  const particle = PARTICLES.exec(family)?.[1]
  return {
    _type: 'cslName' as const,
    family: family.slice(particle?.length ?? 0).trim(),
    ...(given && {given: spaced(given)}),
    ...(particle && {nonDroppingParticle: particle.trim()}),
    ...(suffix && {suffix}),
  }
}

/** “A.M.” and “AM” → “A. M.” */
const spaced = (given: string) =>
  (/^\p{Lu}{2,3}$/u.test(given) ? [...given].map((letter) => `${letter}.`).join(' ') : given)
    .replace(/\.(?=\p{Lu})/gu, '. ')
    .trim()

const toGroup = (words: string) => ({_type: 'cslName' as const, literal: withoutShortName(words)})

const cleaned = (name: string) => name.replace(/[.,\s]+$/, '')
