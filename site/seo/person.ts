import type {CredentialView, PersonView} from '../view/person.ts'
import type {Node} from './graph.ts'
import {ids} from './ids.ts'

/** Somebody, equal on every page that has their card. The name is the name only. */
export function personNode(person: PersonView, portrait: string | undefined, site: URL): Node {
  return {
    '@type': 'Person',
    '@id': ids.person(person.path, site),
    name: person.name,
    honorificSuffix: formatLetters(person),
    jobTitle: person.jobTitle,
    description: person.shortBio,
    url: new URL(person.path, site).href,
    image: portrait,
    sameAs: person.profiles.map(({href}) => href),
    hasCredential: person.credentials.map(credentialNode),
  }
}

/** Such as “MA, LCAT, MT-BC”, as it stands after the name. */
export const formatLetters = ({credentials}: PersonView): string =>
  credentials.map(({abbreviation}) => abbreviation).join(', ')

function credentialNode(credential: CredentialView): Node {
  const {abbreviation, name, issuingBody, jurisdiction, licenceNumber, verifyUrl} = credential
  return {
    '@type': 'EducationalOccupationalCredential',
    name: name ?? abbreviation,
    alternateName: name ? abbreviation : undefined,
    identifier: licenceNumber,
    url: verifyUrl,
    recognizedBy: issuingBody ? {'@type': 'Organization', name: issuingBody} : undefined,
    validIn: jurisdiction ? {'@type': 'AdministrativeArea', name: jurisdiction} : undefined,
  }
}
