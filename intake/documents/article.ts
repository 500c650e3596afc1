import type {ArticleDraft} from '../manuscript/draft.ts'
import type {PictureFile} from '../manuscript/manuscript.ts'
import type {Message} from '../result.ts'
import {type HeldDocument, newest} from './held.ts'
import {createKeys, importKey, isImportKey, type Keys} from './keys.ts'
import {describeLostParts, lostParts} from './lostParts.ts'
import {type Fields, fieldsOf, fillGaps, isEmpty, isEqual, type PlannedDocument} from './plan.ts'
import {type Reference, toFigure, toPortableText} from './portableText.ts'
import {slugify} from './slugify.ts'

/** The documents that an article refers to. */
export interface Related {
  authors: Reference[]
  respondent?: Reference
  works: Reference[]
  reviewer?: Reference
  /** The asset that the file of a picture is. */
  pictureId(file: PictureFile): string
}

/** The id an article gets when the lake does not hold it under another one. */
export const articleId = (title: string) => `article-${slugify(title)}`

/**
 * The article itself. What the manuscript says replaces what is held; what only Studio can know
 * (topics, review, search, files of pictures, the address, the date of publication) stays.
 */
export function planArticle(
  draft: ArticleDraft,
  related: Related,
  held: HeldDocument[],
  {into, now}: {into?: string | undefined; now: string},
): {planned: PlannedDocument; keys: Keys; messages: Message[]} {
  const keys = createKeys()
  const given = toArticleFields(draft, related, keys)
  const articles = held.filter(({type}) => type === 'article')
  const id = into ?? articleId(draft.title)
  const known = articles.find((article) => article.id === id) ?? (into ? undefined : articles[0])
  const planned: PlannedDocument = {
    id: known?.id ?? id,
    type: 'article',
    title: draft.title,
    held: known,
    isOwn: true,
    toFields: (current) => ({
      ...fillGaps(without(current, lostParts(given, current)), toReviewFields(draft, related)),
      ...given,
      ...(given.hero !== undefined && {hero: withFile(given.hero as Fields, current.hero)}),
      body: withFiles(given.body as Fields[], current.body),
      ...(given.references !== undefined && {
        references: withFurther(given.references as Keyed[], current.references),
      }),
      ...(given.faqs !== undefined && {faqs: withAdded(given.faqs as Question[], current.faqs)}),
      slug: isEmpty(current.slug) ? {_type: 'slug', current: slugify(draft.title)} : current.slug,
      publishedAt: current.publishedAt ?? (draft.published ? `${draft.published}T00:00:00Z` : now),
    }),
  }
  const current = known && fieldsOf(newest(known))
  const messages = current
    ? [...describeLostParts(given, current), ...keptHero(draft, given.hero, current.hero)]
    : []
  return {planned, keys, messages}
}

/**
 * The works of the manuscript, and behind them what was added in Studio. The order of the same works
 * says nothing: readers see them in the order of their citations.
 */
function withFurther(given: Keyed[], held: unknown): Keyed[] {
  const current = (held as Keyed[] | undefined) ?? []
  const isGiven = ({_ref}: Keyed) => given.some((one) => one._ref === _ref)
  const all = [...given, ...current.filter((one) => !isGiven(one) && !isImportKey(one._key))]
  const refs = (list: Keyed[]) => list.map(({_ref}) => _ref).sort()
  return refs(all).join() === refs(current).join() ? current : all
}

const without = (fields: Fields, names: string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)))

/** The address of the page that an article has or will have. */
export function slugOf({held, title}: PlannedDocument): string {
  const slug = held && (newest(held).slug as {current?: string} | undefined)
  return slug?.current ?? slugify(title)
}

function toArticleFields(draft: ArticleDraft, related: Related, keys: Keys): Fields {
  const workAt = (work: number) => related.works[work] as Reference
  const {title, hero, standfirst, body, faqs} = draft
  return {
    title,
    ...(hero && {hero: toFigure(hero, related.pictureId)}),
    ...(standfirst.length && {standfirst: toPortableText(standfirst, keys, workAt)}),
    body: toPortableText(body, keys, workAt, related.pictureId),
    ...(related.authors.length && {authors: related.authors.map(keyed)}),
    ...(faqs.length && {
      faqs: faqs.map(({question, answer, lines}) => ({
        _type: 'faqEntry',
        _key: keys.of(`question ${question}`, lines),
        question,
        answer: toPortableText(answer, keys, workAt),
      })),
    }),
    ...(related.respondent && {respondent: related.respondent}),
    ...(related.works.length && {references: related.works.map(listed)}),
  }
}

/** A review that Studio knows of stays as it is. */
function toReviewFields({review}: ArticleDraft, {reviewer}: Related): Fields {
  return {
    ...(reviewer && {reviewedBy: reviewer}),
    ...(review.reviewed && {lastReviewed: review.reviewed}),
    ...(review.nextDue && {nextReviewDue: review.nextDue}),
  }
}

type Keyed = Reference & {_key: string}
type Question = {_key: string; question?: string}

/** The questions of the manuscript, and behind them those that were added in Studio. */
function withAdded(given: Question[], held: unknown): Question[] {
  const isGiven = ({question}: Question) =>
    question !== undefined && given.some((one) => one.question === question)
  const current = (held as Question[] | undefined) ?? []
  return [...given, ...current.filter((one) => !isGiven(one) && !isImportKey(one._key))]
}

const keyed = (reference: Reference): Keyed => ({...reference, _key: reference._ref})

/** With a key that Studio does not give: whoever adds a work there keeps it. */
const listed = (reference: Reference): Keyed => ({...reference, _key: importKey(reference._ref)})

/** A picture keeps the file, caption and credit that it was given in Studio. */
function withFile(figure: Fields, held: unknown): Fields {
  return held && typeof held === 'object' ? {...figure, ...held} : figure
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

function withFiles(body: Fields[], held: unknown): Fields[] {
  const figures = ((held as Fields[] | undefined) ?? []).filter(({_type}) => _type === 'figure')
  return body.map((block) => {
    if (block._type !== 'figure') return block
    const same = figures.find(({_key, alt}) => _key === block._key || (alt && alt === block.alt))
    return same ? {...block, ...same, _key: block._key} : block
  })
}
