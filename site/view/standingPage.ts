import type {Language} from '../../schemas/languages.ts'
import type {Library, StandingPage} from '../content/createLibrary.ts'
import {addresses} from './addresses.ts'
import {createAnchors} from './anchors.ts'
import {createNotes} from './notes.ts'
import {toExcerpt} from './plainText.ts'
import type {Link} from './practice.ts'
import {type QuestionView, questionsOf, toQuestions} from './questions.ts'
import {type ReferencesView, toReferences} from './references.ts'
import {type ReadyText, toReadyText} from './richText.ts'
import {type SharingView, toSharing} from './sharing.ts'
import {titleLink} from './titleLink.ts'

/** A standing page, such as “About us”. */
export interface StandingPageView {
  path: string
  title: string
  /** Of its words, if it is not the site's. */
  language: Language | undefined
  trail: Link[]
  body: ReadyText
  questions: QuestionView[]
  references: ReferencesView
  sharing: SharingView
}

export function toStandingPage(page: StandingPage, library: Library): StandingPageView {
  const asked = questionsOf(page, library)
  const notes = createNotes([page.body, asked.map(({answer}) => answer)])
  const language = page.language ?? undefined
  const surroundings = {library, notes, anchors: createAnchors(), language}
  const body = toReadyText(page.body, surroundings)
  const questions = toQuestions(asked, surroundings)
  const path = addresses.page(page.slug)
  return {
    path,
    title: page.title,
    language,
    trail: [{href: addresses.home, text: 'Home'}, titleLink(path, page)],
    body,
    questions,
    references: toReferences(notes, library),
    sharing: toSharing(page, toExcerpt(body), library),
  }
}
