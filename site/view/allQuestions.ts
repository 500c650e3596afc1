import type {Library} from '../content/createLibrary.ts'
import {addresses} from './addresses.ts'
import {createAnchors} from './anchors.ts'
import {createNotes} from './notes.ts'
import type {Link} from './practice.ts'
import {
  type Asked,
  type QuestionView,
  questionsOf,
  toQuestion,
  unownedQuestions,
} from './questions.ts'
import {type ReferencesView, toReferences} from './references.ts'

/** The questions of the whole site: those without an owner first, then page by page. */
export interface AllQuestionsView {
  groups: {page: Link | undefined; questions: QuestionView[]}[]
  references: ReferencesView
}

export function toAllQuestions(library: Library): AllQuestionsView {
  const groups = groupsOf(library)
  const notes = createNotes(groups.flatMap(({asked}) => asked.map(({answer}) => answer)))
  const surroundings = {library, notes, anchors: createAnchors()}
  return {
    groups: groups.map(({page, asked}) => ({
      page,
      questions: asked.map((question) => toQuestion(question, surroundings)),
    })),
    references: toReferences(notes, library),
  }
}

function groupsOf(library: Library): {page: Link | undefined; asked: Asked[]}[] {
  const unowned = unownedQuestions(library).map((faq) => ({...faq, owned: true}))
  const pages = [
    ...library.articles.map((doc) => ({doc, href: addresses.article(doc.slug)})),
    ...library.pages.map((doc) => ({doc, href: addresses.page(doc.slug)})),
  ].map(({doc, href}) => ({
    page: {href, text: doc.title},
    // Shared questions of other pages are told there; this page marks up none of them.
    asked: questionsOf(doc, library)
      .filter(({owned}) => owned)
      .map((question) => ({...question, owned: false})),
  }))
  return [{page: undefined, asked: unowned}, ...pages].filter(({asked}) => asked.length > 0)
}
