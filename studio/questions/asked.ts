import {toQuestionKey} from '../../schemas/checks/toQuestionKey.ts'

/** Everything that asks something: pages with questions of their own, and shared questions. */
export const ASKED_QUERY = `*[_type in ["article", "page", "faq"] && (defined(question) || count(faqs) > 0)]{
  _id, _type, title, question,
  "owner": owner->title,
  "isPublished": !(_originalId in path("drafts.**")),
  "entries": faqs[_type == "faqEntry" && defined(question)]{_key, question}
}`

export interface Asking {
  _id: string
  _type: 'article' | 'page' | 'faq'
  title?: string | null
  question?: string | null
  owner?: string | null
  isPublished: boolean
  entries?: {_key: string; question: string}[] | null
}

/** One question, where it is answered. */
export interface Asked {
  question: string
  /** The document to open, and the place in it. */
  id: string
  type: Asking['_type']
  path?: string
  /** What the document is called: a page by its title. */
  where: string
}

export function toAsked(documents: readonly Asking[]): Asked[] {
  return documents.flatMap(({_id, _type: type, title, question, entries}): Asked[] => {
    const id = _id.replace(/^drafts\./, '')
    if (type === 'faq') return question ? [{question, id, type, where: 'Shared questions'}] : []
    return (entries ?? []).map((entry) => ({
      question: entry.question,
      id,
      type,
      path: `faqs[_key=="${entry._key}"].question`,
      where: title || 'An article without a title',
    }))
  })
}

/** Where else the same is asked, in whatever spelling; not counting the place itself. */
export function findTwins(
  asked: readonly Asked[],
  question: string | undefined,
  own: {id: string; path?: string},
): Asked[] {
  const key = toQuestionKey(question ?? '')
  if (!key) return []
  return asked.filter(
    (other) =>
      toQuestionKey(other.question) === key && !(other.id === own.id && other.path === own.path),
  )
}
