import type {CitationStyle} from '../../citations/formatReference.ts'
import type {Language} from '../../schemas/languages.ts'
import type {PracticeLocation} from '../../schemas/model.generated.ts'
import type {Library} from '../content/createLibrary.ts'
import {addresses} from './addresses.ts'
import {createAnchors} from './anchors.ts'
import {type FormsView, toForms} from './forms.ts'
import {noNotes} from './notes.ts'
import {type PictureView, toPicture} from './picture.ts'
import {type ReadyText, toReadyText} from './richText.ts'
import {titleLink} from './titleLink.ts'

export interface Link {
  href: string
  text: string
  /** Of the words, if it is not the site's. */
  language?: Language | undefined
}

/** The practice as every page shows it, at its head and its foot. */
export interface PracticeView {
  name: string
  description: string | undefined
  logo: PictureView | undefined
  notice: string | undefined
  menu: Link[]
  /** Pages that only the foot of the page leads to. */
  more: Link[]
  email: string | undefined
  phone: string | undefined
  locations: PlaceView[]
  profiles: string[]
  crisisLine: ReadyText
  disclaimer: ReadyText
  /** The page on how articles are reviewed. */
  reviewPolicy: Link | undefined
  citationStyle: CitationStyle
  forms: FormsView
}

/** A location without the fields that are empty. */
export type PlaceView = Omit<PracticeLocation, '_type'> & {_key: string}

/** Until somebody has filled in the practice's settings, the site calls itself by this name. */
const UNNAMED = 'Our practice'

export const toPractice = (library: Library): PracticeView =>
  library.derive('practice', makePractice)

function makePractice(library: Library): PracticeView {
  const {settings} = library
  const surroundings = {library, notes: noNotes, anchors: createAnchors()}
  const logo = toPicture(settings?.logo, library)
  return {
    name: settings?.name ?? UNNAMED,
    description: settings?.description ?? undefined,
    logo: logo?.kind === 'picture' ? logo : undefined,
    notice: settings?.notice ?? undefined,
    menu: [
      ...ownPages(library),
      ...chosenPages(library),
      ...bookPage(library),
      {href: addresses.search, text: 'Search'},
    ],
    more: [...askPage(library), {href: addresses.references, text: 'References'}],
    email: settings?.email ?? undefined,
    phone: settings?.phone ?? undefined,
    locations: settings?.locations ?? [],
    profiles: (settings?.profiles ?? []).filter((href) => /^https?:/.test(href)),
    crisisLine: toReadyText(settings?.crisisLine, surroundings),
    disclaimer: toReadyText(settings?.disclaimer, surroundings),
    citationStyle: settings?.citationStyle ?? 'apa',
    forms: toForms(library),
    reviewPolicy: pageLink(settings?.reviewPolicy?._ref, library),
  }
}

function ownPages({people}: Library): Link[] {
  return [
    {href: addresses.articles, text: 'Articles'},
    ...(people.length > 0 ? [{href: addresses.people, text: 'Authors'}] : []),
    {href: addresses.faq, text: 'Questions'},
  ]
}

const askPage = (library: Library): Link[] =>
  toForms(library).ask ? [{href: addresses.ask, text: 'Ask us anything'}] : []

const bookPage = (library: Library): Link[] =>
  toForms(library).book ? [{href: addresses.book, text: 'Book'}] : []

function chosenPages(library: Library): Link[] {
  return (library.settings?.menu ?? []).flatMap(({_ref}) => pageLink(_ref, library) ?? [])
}

function pageLink(id: string | undefined, {byId}: Library): Link | undefined {
  const page = id === undefined ? undefined : byId.pages.get(id)
  return page && titleLink(addresses.page(page.slug), page)
}
