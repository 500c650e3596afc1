import {SITE_LANGUAGE} from '../../schemas/languages.ts'
import type {PlaceView, PracticeView} from '../view/practice.ts'
import type {Node} from './graph.ts'
import {pointTo} from './graph.ts'
import {homeOf, ids} from './ids.ts'

/** The practice and its site, equal on every page. All of it can be read at the page's foot. */
export function practiceNodes(practice: PracticeView, logo: string | undefined, site: URL): Node[] {
  const places = practice.locations.filter(hasAddress)
  const {name, description, email, phone, profiles} = practice
  const node = {
    '@id': ids.practice(site),
    name,
    description,
    url: homeOf(site),
    logo,
    email,
    telephone: phone,
    sameAs: profiles,
  }
  const [only] = places
  if (places.length === 1 && only) {
    return [
      {'@type': 'MedicalBusiness', ...node, telephone: phone ?? only.phone, address: address(only)},
      website(name, site),
    ]
  }
  const subOrganization = places.map((place) => placeNode(place, site))
  return [{'@type': 'Organization', ...node, subOrganization}, website(name, site)]
}

function website(name: string, site: URL): Node {
  return {
    '@type': 'WebSite',
    '@id': ids.website(site),
    url: homeOf(site),
    name,
    inLanguage: SITE_LANGUAGE,
    publisher: pointTo(ids.practice(site)),
  }
}

/** Google wants one business for each location, each with its own address. */
function placeNode(place: PlaceView, site: URL): Node {
  return {
    '@type': 'MedicalBusiness',
    '@id': ids.place(place._key, site),
    name: place.name,
    telephone: place.phone,
    address: address(place),
    parentOrganization: pointTo(ids.practice(site)),
  }
}

const address = (place: PlaceView): Node => ({
  '@type': 'PostalAddress',
  streetAddress: place.street,
  addressLocality: place.city,
  addressRegion: place.region,
  postalCode: place.postalCode,
  addressCountry: place.country,
})

const hasAddress = ({street, city}: PlaceView) => Boolean(street || city)
