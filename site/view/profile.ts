import type {Library, Person} from '../content/createLibrary.ts'
import {addresses} from './addresses.ts'
import {createAnchors} from './anchors.ts'
import {type DateView, toDate} from './dates.ts'
import {createNotes} from './notes.ts'
import {type PersonView, toPerson} from './person.ts'
import {toExcerpt} from './plainText.ts'
import type {Link} from './practice.ts'
import {type ReferencesView, toReferences} from './references.ts'
import {type ReadyText, toReadyText} from './richText.ts'
import {trailTo} from './trail.ts'

/** Somebody's own page. */
export interface ProfileView {
  person: PersonView
  trail: Link[]
  description: string
  bio: ReadyText
  references: ReferencesView
  modified: DateView
}

export function toProfile(doc: Person, library: Library): ProfileView {
  const notes = createNotes([doc.bio])
  const bio = toReadyText(doc.bio, {library, notes, anchors: createAnchors()})
  const person = toPerson(doc, library)
  const letters = person.credentials.map(({abbreviation}) => abbreviation)
  return {
    person,
    trail: trailTo(
      {href: addresses.people, text: 'Authors'},
      {href: person.path, text: person.name},
    ),
    description: person.shortBio || toExcerpt(bio) || [person.name, ...letters].join(', '),
    bio,
    references: toReferences(notes, library),
    modified: toDate(doc._updatedAt),
  }
}
