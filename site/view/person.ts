import type {Library, Person} from '../content/createLibrary.ts'
import {addresses} from './addresses.ts'
import {createAnchors} from './anchors.ts'
import {noNotes} from './notes.ts'
import {type PictureView, toPicture} from './picture.ts'
import {toExcerpt} from './plainText.ts'
import {toReadyText} from './richText.ts'

/** A multiple of two: rows of the list are full. */
export const PEOPLE_ON_A_PAGE = 24

/** Somebody as pages show them. */
export interface PersonView {
  id: string
  path: string
  name: string
  credentials: CredentialView[]
  pronouns: string | undefined
  jobTitle: string | undefined
  shortBio: string | undefined
  /** What a card tells: the short biography, else the beginning of the long one. */
  intro: string | undefined
  /** Whether their own page tells more than the card. */
  hasMore: boolean
  portrait: PictureView | undefined
  profiles: {href: string; label: string}[]
}

export interface CredentialView {
  abbreviation: string
  name: string | undefined
  issuingBody: string | undefined
  jurisdiction: string | undefined
  licenceNumber: string | undefined
  verifyUrl: string | undefined
}

/** Credentials that have expired by the time of the build are not told. */
export function toPerson(person: Person, library: Library): PersonView {
  const portrait = toPicture(person.portrait, library)
  return {
    id: person._id,
    path: addresses.person(person.slug),
    name: person.name,
    credentials: (person.credentials ?? [])
      .filter(({expires}) => !expires || expires >= library.today)
      .map((credential) => ({
        abbreviation: credential.abbreviation,
        name: credential.name ?? undefined,
        issuingBody: credential.issuingBody ?? undefined,
        jurisdiction: credential.jurisdiction ?? undefined,
        licenceNumber: credential.licenceNumber ?? undefined,
        verifyUrl: credential.verifyUrl ?? undefined,
      })),
    pronouns: person.pronouns ?? undefined,
    jobTitle: person.jobTitle ?? undefined,
    shortBio: person.shortBio ?? undefined,
    intro: person.shortBio || beginningOf(person, library) || undefined,
    hasMore: (person.bio ?? []).length > 0,
    portrait: portrait?.kind === 'picture' ? portrait : undefined,
    profiles: (person.profiles ?? []).flatMap(toProfile),
  }
}

/** Some three sentences, so that a card without a short biography is not empty. */
function beginningOf({bio}: Person, library: Library): string {
  const surroundings = {library, notes: noNotes, anchors: createAnchors()}
  return toExcerpt(toReadyText(bio, surroundings), 320)
}

function toProfile(href: string): PersonView['profiles'] {
  if (!URL.canParse(href) || !/^https?:/.test(href)) return []
  const url = new URL(href)
  return [{href: url.href, label: url.hostname.replace(/^www\./, '')}]
}
