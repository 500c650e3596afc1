import type {ArticleDraft} from '../manuscript/draft.ts'
import type {Lines, Message} from '../result.ts'
import type {Part} from './asImported.ts'
import type {HeldDocument} from './held.ts'
import {citedIn, type Keyed, mergeAuthors, mergeWorkList} from './heldLists.ts'
import {isImportKey} from './keys.ts'
import {describeLostParts, lostParts} from './lostParts.ts'
import {mergeQuestions, type Question} from './mergeQuestions.ts'
import {mergeText} from './mergeText.ts'
import {type Fields, fillGaps, isEmpty, isEqual} from './plan.ts'
import {slugify} from './slugify.ts'

interface MergeOptions {
  draft: ArticleDraft
  /** What the manuscript says of the clinical review. */
  review: Fields
  held: HeldDocument[]
  /** Where parts stand in the manuscript, by key. */
  places: Map<string, Lines>
  /** Whether the title is the one under which the article was first imported. */
  hasFirstTitle: boolean
  now: string
}

/**
 * An article of a manuscript merged with what is held of it, and a message for everything that is in
 * one of them only. Texts are merged part by part; what only Studio can know (topics, review, search,
 * pictures, the address, the date of publication) stays.
 */
export function mergeArticle(
  given: Fields,
  current: Fields,
  {draft, review, held, places, hasFirstTitle, now}: MergeOptions,
): {fields: Fields; messages: Message[]} {
  const isWhole = Boolean(draft.address) || !wasImported(current)
  const messages: Message[] = []
  const tell = <Merged extends {messages: Message[]}>(merged: Merged): Merged => {
    messages.push(...merged.messages)
    return merged
  }
  const text = (field: string, name: string) =>
    tell(mergeText(given[field] as Part[], current[field], {name, isWhole, places})).parts
  const keepsTitle = !isWhole && hasFirstTitle
  messages.push(...toldTitle(given.title, current.title, keepsTitle))
  const fields: Fields = {
    ...fillGaps(without(current, lostParts(given, current)), review),
    ...given,
    ...(keepsTitle && !isEmpty(current.title) && {title: current.title}),
    ...(!isEmpty(current.language) && {language: current.language}),
    ...(given.hero !== undefined && {hero: {...(given.hero as Fields), ...(current.hero ?? {})}}),
    ...(given.standfirst !== undefined && {standfirst: text('standfirst', 'introduction')}),
    body: text('body', 'text'),
    ...(given.authors !== undefined && {
      authors: tell(mergeAuthors(given.authors as Keyed[], current.authors, held)).authors,
    }),
    ...(given.references !== undefined && {
      references: mergeWorkList(
        given.references as Keyed[],
        current.references,
        isEmpty(current.body) ? new Set() : citedIn(given),
      ),
    }),
    ...(given.faqs !== undefined && {
      faqs: tell(mergeQuestions(given.faqs as Question[], current.faqs, held, {isWhole, places}))
        .questions,
    }),
    ...(!isEmpty(current.respondent) && {respondent: current.respondent}),
    slug: isEmpty(current.slug) ? {_type: 'slug', current: slugify(draft.title)} : current.slug,
    publishedAt: current.publishedAt ?? (draft.published ? `${draft.published}T00:00:00Z` : now),
  }
  messages.push(
    ...describeLostParts(given, current, held),
    ...keptHero(draft, given.hero, current.hero),
    ...keptRespondent(draft, given.respondent, current.respondent),
    ...keptReview(draft, review, current),
    ...keptDate(draft, current),
  )
  return {fields, messages}
}

/** Whether an earlier manuscript brought some of the text. */
const wasImported = ({body}: Fields) =>
  ((body as Part[] | undefined) ?? []).some(({_key}) => isImportKey(_key ?? ''))

const without = (fields: Fields, names: string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)))

function toldTitle(given: unknown, held: unknown, isKept: boolean): Message[] {
  if (isEmpty(held) || given === held) return []
  const message = isKept
    ? `The title was changed in Studio, to “${held}”. That was kept. The manuscript has:`
    : `In Studio the title was “${held}”. The manuscript’s was taken; the address stays.`
  return [{what: isKept ? 'keptEdit' : 'replacedTitle', message, quote: String(given)}]
}

/** The main picture stays as it is in Studio, also where a newer manuscript has another. */
function keptHero({hero}: ArticleDraft, given: unknown, held: unknown): Message[] {
  const [after, before] = [given, held] as (Fields | undefined)[]
  if (!hero || !after || !before) return []
  const differs = Object.keys(after).some(
    (name) => !isEmpty(before[name]) && !isEqual(after[name], before[name]),
  )
  if (!differs) return []
  const message =
    'The manuscript has another main picture, or says something else of it. The one in Studio was kept. The manuscript has:'
  const quote = [hero.alt, hero.caption, hero.file?.name].filter(Boolean).join('\n')
  return [{what: 'keptHero', message, lines: hero.lines, quote}]
}

function keptRespondent({respondent}: ArticleDraft, given: unknown, held: unknown): Message[] {
  const isOther = respondent && !isEmpty(held) && !isEqual(given, held, true)
  if (!isOther) return []
  const message = `In Studio somebody else answers readers’ questions. That was kept. The manuscript names ${respondent.name}.`
  return [{what: 'keptRespondent', message, lines: respondent.lines}]
}

function keptReview({review}: ArticleDraft, given: Fields, current: Fields): Message[] {
  const differs = Object.keys(given).some(
    (name) => !isEmpty(current[name]) && !isEqual(given[name], current[name], true),
  )
  if (!differs) return []
  const message =
    'The manuscript says something else about the clinical review than Studio. What is in Studio was kept. The manuscript has:'
  const {reviewer, reviewed, nextDue} = review
  const told = [reviewer?.name, reviewed, nextDue && `next ${nextDue}`]
  return [{what: 'keptReview', message, quote: told.filter(Boolean).join(', ')}]
}

function keptDate({published}: ArticleDraft, {publishedAt}: Fields): Message[] {
  if (!published || isEmpty(publishedAt) || String(publishedAt).startsWith(published)) return []
  const message = `In Studio the article was first published on ${String(publishedAt).slice(0, 10)}. That was kept. The manuscript has:`
  return [{what: 'keptDate', message, quote: published}]
}
