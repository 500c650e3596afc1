import type {Work} from '../../citations/work.ts'
import type {Language} from '../../schemas/languages.ts'
import type {Lines} from '../result.ts'
import type {Block, Item, Paragraph, Picture} from './manuscript.ts'

/** An article as it was recognised, before it has ids: what the lake will hold, in neutral words. */
export interface ArticleDraft {
  title: string
  hero?: Picture
  standfirst: Text[]
  body: Block[]
  authors: PersonDraft[]
  faqs: QuestionDraft[]
  /** Where the article is already, in the Markdown of our own pages. */
  address?: string
  /** Of its words, if it is not English. */
  language?: Language
  /** Days as `2024-05-01`, as far as the manuscript says them. */
  published?: string
  review: ReviewDraft
  /** The person who is named to answer readers’ questions. */
  respondent?: PersonDraft
  works: WorkDraft[]
  practice: PracticeDraft
}

/** Blocks that a short text may hold. */
export type Text = Paragraph | Item

/** A block as a short text may hold it: quotations as paragraphs; undefined for what it cannot. */
export function toText(block: Block): Text | undefined {
  if (block.kind === 'quotation') return {...block, kind: 'paragraph'}
  return block.kind === 'paragraph' || block.kind === 'item' ? block : undefined
}

export interface PersonDraft {
  name: string
  /** Letters after the name, as written. */
  credentials: string[]
  pronouns?: string
  bio: Text[]
  lines: Lines
}

export interface QuestionDraft {
  question: string
  answer: Text[]
  lines: Lines
}

/** Who is said to have checked the article, and when. */
export interface ReviewDraft {
  reviewer?: PersonDraft
  reviewed?: string
  nextDue?: string
}

export interface WorkDraft {
  work: Work
  lines: Lines
  /** Whether our own list says it, in the words of what is known already. */
  isOurs?: boolean
}

/** What a manuscript says of the practice itself rather than of its subject. */
export interface PracticeDraft {
  name?: string
  welcome?: TitledDraft
  whatIs?: TitledDraft
  bookingInvitation?: string
  invitationLines?: Lines
}

export interface TitledDraft {
  title: string
  body: Text[]
}
