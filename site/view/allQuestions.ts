import type {Library} from '../content/createLibrary.ts'
import {addresses} from './addresses.ts'
import {createAnchors} from './anchors.ts'
import {createNotes} from './notes.ts'
import type {Link} from './practice.ts'
import {
  type Asked,
  anchorsOf,
  type QuestionView,
  questionsOf,
  toQuestions,
  unownedQuestions,
} from './questions.ts'
import {type ReferencesView, toReferences} from './references.ts'
import {titleLink} from './titleLink.ts'

/** The questions of the whole site: those without an owner first, then page by page. */
export interface AllQuestionsView {
  own: QuestionView[]
  pages: PageOfQuestions[]
  references: ReferencesView
  /** How many pages' questions there are at an address: all of them, or as many as are read at once. */
  atOnce: number
}

/** The questions that a page owns: with their answers, or as links where that would be too much. */
interface PageOfQuestions {
  page: Link
  /** Of the group, for ways to it. */
  anchor: string
  questions: QuestionView[]
  links: Link[]
}

/** With more answers than this, a page would take longer to load than to read. */
const ENOUGH = 100
const PAGES_AT_ONCE = 24

export const toAllQuestions = (library: Library): AllQuestionsView =>
  library.derive('all questions', makeAllQuestions)

function makeAllQuestions(library: Library): AllQuestionsView {
  const own = unownedQuestions(library).map((faq) => ({...faq, owned: true}))
  const pages = pagesOf(library)
  const answered = pages.flatMap(({asked}) => asked)
  const fits = own.length + answered.length <= ENOUGH
  const shown = fits ? [...own, ...answered] : own
  const notes = createNotes(shown.map(({answer}) => answer))
  const ready = toQuestions(shown, {library, notes, anchors: createAnchors()})
  const rest = ready.slice(own.length)
  const anchors = createAnchors()
  return {
    own: ready.slice(0, own.length),
    pages: pages.map(({page, asked, links}) => ({
      page,
      anchor: anchors(`from ${page.text}`),
      questions: rest.splice(0, asked.length),
      links: fits ? [] : links,
    })),
    references: toReferences(notes, library),
    atOnce: fits ? Math.max(1, pages.length) : PAGES_AT_ONCE,
  }
}

/** Pages with the questions that they own. Those are told to machines there and not here. */
function pagesOf(library: Library): {page: Link; asked: Asked[]; links: Link[]}[] {
  const pages = [
    ...library.articles.map((doc) => ({doc, href: addresses.article(doc.slug)})),
    ...library.pages.map((doc) => ({doc, href: addresses.page(doc.slug)})),
  ]
  return pages.flatMap(({doc, href}) => {
    const all = questionsOf(doc, library)
    const anchors = anchorsOf(all)
    const links = all.flatMap(({owned, question, language}, index) =>
      owned ? [{href: `${href}#${anchors[index]}`, text: question, language}] : [],
    )
    const asked = all.filter(({owned}) => owned).map((question) => ({...question, owned: false}))
    return asked.length > 0 ? [{page: titleLink(href, doc), asked, links}] : []
  })
}
