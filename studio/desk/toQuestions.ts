import {toQuestionKey} from '../../schemas/checks/toQuestionKey.ts'
import {published} from './toSources.ts'

/** A page or shared question as the desk asks for it: drafts and published documents apart. */
export interface AskedOn {
  _id: string
  _type: string
  title: string | null
  question: string | null
  owner: string | null
  faqs: {_key: string; question: string | null; shared: string | null}[] | null
}

export interface DeskQuestion {
  key: string
  question: string
  /** The document that opens, and where in it. */
  id: string
  type: string
  path?: string
  /** The page that it belongs to; none for a shared one that no page owns. */
  owner?: string
  isShared: boolean
  /** The titles of the pages that show a shared question. */
  shownOn: string[]
  /** How often the same question is answered, itself included. */
  answers: number
}

/** Every question of the site with the page that owns it; a draft stands for its published self. */
export function toQuestions(rows: AskedOn[]): DeskQuestion[] {
  const documents = new Map<string, AskedOn>()
  for (const row of rows) {
    const id = published(row._id)
    if (row._id !== id || !documents.has(id)) documents.set(id, row)
  }
  const pages = [...documents].filter(([, {_type}]) => _type !== 'faq')
  const own = pages.flatMap(([id, {_type, title, faqs}]) =>
    (faqs ?? [])
      .filter(({shared}) => !shared)
      .map(({_key, question}) => ({
        key: `${id} ${_key}`,
        question: question?.trim() || 'A question without words',
        id,
        type: _type,
        path: `faqs[_key=="${_key}"]`,
        owner: title ?? 'Without a title',
        isShared: false,
        shownOn: [],
      })),
  )
  const shared = [...documents]
    .filter(([, {_type}]) => _type === 'faq')
    .map(([id, {question, owner}]) => ({
      key: id,
      question: question?.trim() || 'A question without words',
      id,
      type: 'faq',
      owner: (owner && documents.get(owner)?.title) || undefined,
      isShared: true,
      shownOn: pages
        .filter(([, {faqs}]) => faqs?.some((entry) => entry.shared === id))
        .map(([, {title}]) => title ?? 'Without a title'),
    }))
  const all = [...own, ...shared]
  const times = Map.groupBy(all, ({question}) => toQuestionKey(question))
  return all
    .map((each) => ({...each, answers: times.get(toQuestionKey(each.question))?.length ?? 1}))
    .sort((a, b) => a.question.localeCompare(b.question))
}
