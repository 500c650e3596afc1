import type {Article, Library} from '../content/createLibrary.ts'
import {addresses} from './addresses.ts'
import type {Link} from './practice.ts'
import {titleLink} from './titleLink.ts'

/** Which forms readers find on the site. */
export interface FormsView {
  ask: boolean
  book: boolean
  /** What stands above the link to the form for appointments. */
  invitation: string | undefined
  /** After how many days a question is deleted by itself. */
  questionDays: number
  appointmentDays: number
  privacy: Link | undefined
}

const QUESTION_DAYS = 90
const APPOINTMENT_DAYS = 30

/** A form is there once the settings open it, and hold a key to lock up what comes in. */
export function toForms({settings, byId}: Library): FormsView {
  const {open, publicKey, questionDays, appointmentDays, privacy} = settings?.forms ?? {}
  const isOpen = (name: 'questions' | 'appointments') => Boolean(publicKey && open?.includes(name))
  const page = byId.pages.get(privacy?._ref ?? '')
  return {
    ask: isOpen('questions'),
    book: isOpen('appointments'),
    invitation: settings?.bookingInvitation ?? undefined,
    questionDays: questionDays ?? QUESTION_DAYS,
    appointmentDays: appointmentDays ?? APPOINTMENT_DAYS,
    privacy: page && titleLink(addresses.page(page.slug), page),
  }
}

/** Somebody who can be asked. */
export interface Asked {
  id: string
  name: string
}

/** Who answers questions about an article: the person named there, else its first author. */
export function respondentOf({respondent, authors}: Article, {byId}: Library): Asked | undefined {
  const person = byId.people.get(respondent?._ref ?? authors[0]?._ref ?? '')
  return person && {id: person._id, name: person.name}
}

/** Everybody who answers questions about some article, by name. */
export function respondents(library: Library): Asked[] {
  const found = library.articles.flatMap((article) => respondentOf(article, library) ?? [])
  const once = new Map(found.map((person) => [person.id, person]))
  return [...once.values()].sort((a, b) => a.name.localeCompare(b.name))
}
