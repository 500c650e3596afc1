import {type Language, SITE_LANGUAGE} from '../../schemas/languages.ts'
import type {Lines, Message, Result} from '../result.ts'
import {readCredits} from './credits.ts'
import type {ReviewDraft} from './draft.ts'
import {textOf} from './manuscript.ts'
import type {RoledBlock} from './role.ts'

interface Said {
  published?: string
  review: ReviewDraft
  address?: string
  language?: Language
}

/** What the lines beside the byline say of the article: when it was published, and its review. */
export function readArticleCredits(roles: RoledBlock[]): Result<Said> {
  const messages: Message[] = []
  const value: Said = {review: {}}
  const claims: {who: string; lines: Lines; quote: string}[] = []
  for (const {block} of roles) {
    const {
      published,
      updated,
      reviewed,
      nextReview,
      address,
      language,
      reviewers = [],
      imprecise,
    } = readCredits(textOf(block)) ?? {}
    const {lines} = block
    const quote = textOf(block)
    const [reviewer, ...others] = reviewers
    if (address) value.address ??= address
    if (language && language !== SITE_LANGUAGE) value.language ??= language
    if (published) value.published ??= published
    if (reviewed) value.review.reviewed ??= reviewed
    if (nextReview) value.review.nextDue ??= nextReview
    if (reviewer) value.review.reviewer ??= {...reviewer, bio: [], lines}
    if (reviewer || reviewed) {
      claims.push({who: reviewer ? ` by ${reviewer.name}` : '', lines, quote})
    }
    if (others.length) {
      const message = `An article names one reviewer. ${others.map(({name}) => name).join(' and ')} ${others.length > 1 ? 'were' : 'was'} not taken over.`
      messages.push({what: 'otherReviewer', message, lines, quote})
    }
    if (imprecise) {
      const says = /^\d+[/.]\d+[/.]/.test(imprecise) ? 'may mean two days' : 'says no day'
      const message = `“${imprecise}” ${says}, so it was not taken over. Add the date of the review in Studio.`
      messages.push({what: 'impreciseDate', message, lines, quote})
    }
    if (updated) {
      const message =
        'The site says itself when an article was last changed. This date was not taken over.'
      messages.push({what: 'updatedDate', message, lines, quote})
    }
  }
  const {reviewer, reviewed, nextDue} = value.review
  const advice =
    reviewer && reviewed
      ? 'Ask whether that is so of this version before you publish.'
      : `It does not say ${reviewer ? 'when' : 'by whom'}, so this was not taken over. Ask a colleague to review it in Studio.`
  for (const {who, lines, quote} of claims) {
    const message = `The manuscript says that the article was reviewed${who}. ${advice}`
    messages.push({what: 'claimedReview', message, lines, quote})
  }
  if (reviewed && nextDue && nextDue <= reviewed) delete value.review.nextDue
  return {value, messages}
}
