import type {Language} from '../../schemas/languages.ts'
import type {Article, Faq, Library, StandingPage} from '../content/createLibrary.ts'
import {addressOf} from './addresses.ts'
import {createAnchors} from './anchors.ts'
import {type PersonView, toPerson} from './person.ts'
import {type ReadyText, type Surroundings, toReadyText} from './richText.ts'

/** A question as one page shows it. */
export interface QuestionView {
  /** Its fragment on the page. */
  anchor: string
  question: string
  answer: ReadyText
  /** Of both, if it is not the site's. */
  language: Language | undefined
  answeredBy: PersonView | undefined
  /** Whether this page is the one that tells machines about it. */
  owned: boolean
}

type Owner = Article | StandingPage

/** A question before it is made ready: an entry of a page, or a shared document. */
export type Asked = Pick<Faq, 'question' | 'answer'> & {
  answeredBy?: Faq['answeredBy'] | undefined
  owned: boolean
  language?: Language | undefined
}

/** The questions of a page in their order: its own, and shared ones that are published. */
export function questionsOf(page: Owner, library: Library): Asked[] {
  return (page.faqs ?? []).flatMap((entry): Asked[] => {
    if (entry._type === 'faqEntry') return [{...entry, owned: true, language: languageOf(page)}]
    const shared = library.byId.faqs.get(entry._ref)
    if (!shared) return []
    const owner = ownerOf(shared, library)
    return [{...shared, owned: owner?._id === page._id, language: languageOf(owner)}]
  })
}

const languageOf = (page: Owner | undefined) => page?.language ?? undefined

/** Shared questions that no page owns: they belong to the page of all questions. */
export function unownedQuestions(library: Library): Faq[] {
  return library.faqs.filter((faq) => ownerOf(faq, library) === undefined)
}

export function toQuestions(asked: Asked[], surroundings: Surroundings): QuestionView[] {
  const anchors = anchorsOf(asked)
  return asked.map((question, index) => toQuestion(question, anchors[index] ?? '', surroundings))
}

/** Fragments that depend on the questions alone, so that other pages can link to them. */
export function anchorsOf(asked: Asked[]): string[] {
  const anchors = createAnchors([])
  return asked.map(({question}) => `q-${anchors(question)}`)
}

function toQuestion(asked: Asked, anchor: string, surroundings: Surroundings): QuestionView {
  const {library} = surroundings
  const {language} = asked
  const person = library.byId.people.get(asked.answeredBy?._ref ?? '')
  return {
    anchor,
    question: asked.question,
    answer: toReadyText(asked.answer, {...surroundings, language}),
    language,
    answeredBy: person ? toPerson(person, library) : undefined,
    owned: asked.owned,
  }
}

/** The owner counts only while it is published and really shows the question. */
function ownerOf({_id, owner}: Faq, library: Library): Owner | undefined {
  if (!owner || !addressOf(owner._ref, library)) return undefined
  const {articles, pages} = library.byId
  const page = articles.get(owner._ref) ?? pages.get(owner._ref)
  const shown = page?.faqs?.some((entry) => entry._type === 'reference' && entry._ref === _id)
  return shown ? page : undefined
}
