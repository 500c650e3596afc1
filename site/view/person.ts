import type {Library, Person} from '../content/createLibrary.ts'
import {addresses} from './addresses.ts'
import {type PictureView, toPicture} from './picture.ts'

/** Somebody as pages show them. */
export interface PersonView {
  id: string
  path: string
  name: string
  credentials: CredentialView[]
  pronouns: string | undefined
  jobTitle: string | undefined
  shortBio: string | undefined
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
      .filter(({expires}) => !expires || expires >= library.now.slice(0, 10))
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
    portrait: portrait?.kind === 'picture' ? portrait : undefined,
    profiles: (person.profiles ?? []).flatMap(toProfile),
  }
}

function toProfile(href: string): PersonView['profiles'] {
  if (!URL.canParse(href) || !/^https?:/.test(href)) return []
  const url = new URL(href)
  return [{href: url.href, label: url.hostname.replace(/^www\./, '')}]
}
