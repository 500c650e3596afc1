import type {PersonDraft} from '../manuscript/draft.ts'
import {plainText} from '../manuscript/manuscript.ts'
import {findCredential} from '../people/credentials.ts'
import {mayBeSame, resemblance} from '../people/resemblance.ts'
import type {Message} from '../result.ts'
import {type HeldDocument, newest} from './held.ts'
import {createKeys} from './keys.ts'
import {type Fields, fieldsOf, fillGaps, keptFields, type PlannedDocument} from './plan.ts'
import {toPortableText} from './portableText.ts'
import {slugify} from './slugify.ts'

/** People of a manuscript as documents: known ones only have gaps filled. */
export function planPeople(
  drafts: PersonDraft[],
  held: HeldDocument[],
): {planned: PlannedDocument[]; messages: Message[]} {
  const people: PersonDraft[] = []
  for (const draft of drafts) {
    const i = people.findIndex(({name}) => resemblance(name, draft.name))
    if (i < 0) people.push(draft)
    else people[i] = mergePeople(people[i] as PersonDraft, draft)
  }
  const messages: Message[] = []
  // “J. Brook” in Studio can be Jane or John, but not both.
  const taken = new Set<string>()
  const planned = people.map((draft): PlannedDocument => {
    const left = held.filter(({id}) => !taken.has(id))
    const known = findPerson(draft, left, messages)
    if (known) taken.add(known.id)
    const given = toPersonFields(draft)
    if (known) {
      const current = fieldsOf(newest(known))
      const kept = keptFields(current, given)
      messages.push(
        ...keptNote(
          draft,
          kept.filter((name) => !hasLetters(name, current, given)),
        ),
      )
    } else messages.push(...unknownLetters(draft))
    return {
      id: known?.id ?? `person-${slugify(draft.name)}`,
      type: 'person',
      title: draft.name,
      held: known,
      isOwn: false,
      toFields: (current) => fillGaps(current, given),
    }
  })
  return {planned, messages}
}

function mergePeople(one: PersonDraft, other: PersonDraft): PersonDraft {
  const credentials = [...new Set([...one.credentials, ...other.credentials])]
  return {...other, ...one, credentials, bio: [...one.bio, ...other.bio]}
}

/** The person of that name; one who is only likely the same is taken if nobody else is, and told. */
function findPerson(
  {name, credentials, lines}: PersonDraft,
  held: HeldDocument[],
  messages: Message[],
) {
  const people = held
    .filter(({type}) => type === 'person')
    .map((person) => ({person, name: String(newest(person).name ?? '')}))
  const alike = (kind: 'same' | 'likely') =>
    people.filter((one) => resemblance(one.name, name) === kind)
  const same = alike('same')
  const likely = same.length ? [] : alike('likely')
  const perhaps = same.length ? [] : people.filter((one) => mayBeSame(one.name, name))
  const [one] = likely
  if (likely.length === 1 && one && !perhaps.length) {
    const message = `“${name}” was taken to be ${one.name}, who is in Studio already. If this is somebody else, add them in Studio and name them there.`
    messages.push({what: 'likelyPerson', message, lines})
    return one.person
  }
  const asked = [...likely, ...perhaps]
  if (asked.length) {
    const message = `“${name}” may be ${asked.map((other) => other.name).join(' or ')}. A new person was made: if it is one of them, choose them in Studio.`
    messages.push({what: 'severalPeople', message, lines})
  }
  const lettered = same.filter(({person}) => sharesLetters(newest(person), credentials))
  if (same.length > 1 && lettered.length === 1) return lettered[0]?.person
  if (same.length > 1) {
    const message = `There are ${same.length} people called ${name} in Studio. The first was taken: check that it is the right one.`
    messages.push({what: 'severalPeople', message, lines})
  }
  const id = `person-${slugify(name)}`
  return (same.find(({person}) => person.id === id) ?? same[0])?.person
}

/** Whether somebody in Studio has one of the letters behind a name. */
const sharesLetters = (person: Fields, letters: string[]): boolean =>
  ((person.credentials as {abbreviation?: string}[] | undefined) ?? []).some(({abbreviation}) =>
    letters.some((one) => (findCredential(one)?.abbreviation ?? one) === abbreviation),
  )

function toPersonFields({name, credentials, pronouns, bio}: PersonDraft): Fields {
  const keys = createKeys()
  return {
    name,
    slug: {_type: 'slug', current: slugify(name)},
    ...(credentials.length && {credentials: credentials.map((letters) => toCredential(letters))}),
    ...(pronouns && {pronouns}),
    ...(bio.length && {bio: toPortableText(bio, keys, noWorks)}),
  }
}

/** Whether Studio knows all letters that are given: few write all of theirs each time. */
function hasLetters(field: string, current: Fields, given: Fields): boolean {
  const [held, wanted] = [current, given].map(({credentials}) =>
    ((credentials as {abbreviation?: string}[] | undefined) ?? []).map(
      ({abbreviation}) => abbreviation,
    ),
  )
  return field === 'credentials' && wanted?.every((letters) => held?.includes(letters)) === true
}

function toCredential(letters: string): Fields {
  const known = findCredential(letters) ?? {abbreviation: letters}
  return {_type: 'credential', _key: `credential-${slugify(letters)}`, ...known}
}

function noWorks(): never {
  throw new Error('A biography holds no citations.')
}

function unknownLetters({name, credentials, lines}: PersonDraft): Message[] {
  return credentials
    .filter((letters) => !findCredential(letters))
    .map((letters) => ({
      what: 'unknownCredential',
      message: `What “${letters}” stands for is not known here. Add the full name under ${name}’s credentials.`,
      lines,
    }))
}

const FIELD_NAMES: Record<string, string> = {
  credentials: 'credentials',
  pronouns: 'pronouns',
  bio: 'biography',
}

/** Differences of spelling in a name are how somebody was found again, and no news. */
function keptNote({name, lines, credentials, bio}: PersonDraft, fields: string[]): Message[] {
  const kept = fields.flatMap((field) => FIELD_NAMES[field] ?? [])
  if (!kept.length) return []
  const message = `${name} is known already, with other ${kept.join(', ')}. What is in Studio was kept. The manuscript has:`
  const told = [fields.includes('credentials') && credentials.join(', ')]
  if (fields.includes('bio')) told.push(...bio.map(({spans}) => plainText(spans)))
  return [{what: 'keptPerson', message, lines, quote: told.filter(Boolean).join('\n')}]
}
