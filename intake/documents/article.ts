import type {ArticleDraft} from '../manuscript/draft.ts'
import type {Block, PictureFile} from '../manuscript/manuscript.ts'
import type {Message} from '../result.ts'
import {type HeldDocument, newest} from './held.ts'
import {citedIn, type Keyed, mergeQuestions, mergeWorkList, type Question} from './heldLists.ts'
import {keepParts} from './heldParts.ts'
import {createKeys, importKey, type Keys} from './keys.ts'
import {describeLostParts, lostParts} from './lostParts.ts'
import {type Fields, fieldsOf, fillGaps, isEmpty, isEqual, type PlannedDocument} from './plan.ts'
import {type PageAt, type Reference, toFigure, toPortableText} from './portableText.ts'
import {slugify} from './slugify.ts'

/** The documents that an article refers to. */
export interface Related {
  authors: Reference[]
  respondent?: Reference
  works: Reference[]
  reviewer?: Reference
  /** The asset that the file of a picture is. */
  pictureId(file: PictureFile): string
  pageAt: PageAt
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
  const known =
    articles.find((article) => article.id === id) ?? (into ? undefined : knownAs(draft, articles))
  // Findings lead to lines by the keys that parts have in the end.
  const keep = (parts: unknown, before: unknown) =>
    keepParts(parts as Fields[], before, (from, to) => {
      const lines = keys.places.get(from)
      if (lines) keys.places.set(to, lines)
    })
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
      ...(given.standfirst !== undefined && {
        standfirst: keep(given.standfirst, current.standfirst),
      }),
      body: keep(withFiles(given.body as Fields[], current.body), current.body),
      ...(given.authors !== undefined && {authors: keep(given.authors, current.authors)}),
      ...(given.references !== undefined && {
        references: mergeWorkList(
          given.references as Keyed[],
          current.references,
          isEmpty(current.body) ? new Set() : citedIn(given),
        ),
      }),
      ...(given.faqs !== undefined && {
        faqs: mergeQuestions(given.faqs as Question[], current.faqs, held, keep),
      }),
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

/** The addresses that an article may have: the one it says, and the one that its title makes. */
export const slugsOf = ({title, address}: ArticleDraft): string[] => {
  const [, slug] = /\/articles\/([^/?#]+)/.exec(address ?? '') ?? []
  return [...(slug ? [slug] : []), slugify(title)]
}

/** By its address, or else by its title, where no other article has it. */
function knownAs(draft: ArticleDraft, articles: HeldDocument[]): HeldDocument | undefined {
  const slugOf = (article: HeldDocument) =>
    (newest(article).slug as {current?: string} | undefined)?.current
  const byAddress = slugsOf(draft).flatMap(
    (slug) => articles.find((article) => slugOf(article) === slug) ?? [],
  )
  return byAddress[0] ?? (articles.length === 1 ? articles[0] : undefined)
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
  const {pictureId, pageAt} = related
  const text = (blocks: readonly Block[]) => toPortableText(blocks, keys, workAt, pictureId, pageAt)
  const {title, hero, standfirst, body, faqs} = draft
  return {
    title,
    ...(hero && {hero: toFigure(hero, pictureId)}),
    ...(standfirst.length && {standfirst: text(standfirst)}),
    body: text(body),
    ...(related.authors.length && {authors: related.authors.map(keyed)}),
    ...(faqs.length && {
      faqs: faqs.map(({question, answer, lines}) => ({
        _type: 'faqEntry',
        _key: keys.of(`question ${question}`, lines),
        question,
        answer: text(answer),
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
