import type {ArticleDraft} from '../manuscript/draft.ts'
import type {Block, PictureFile} from '../manuscript/manuscript.ts'
import type {Message} from '../result.ts'
import {type HeldDocument, newest} from './held.ts'
import type {Keyed} from './heldLists.ts'
import {createKeys, importKey, type Keys} from './keys.ts'
import {mergeArticle} from './mergeArticle.ts'
import {type Fields, fieldsOf, type PlannedDocument} from './plan.ts'
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

/** The article itself, merged with what is held of it: see `mergeArticle`. */
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
  const merge = (current: Fields) =>
    mergeArticle(given, current, {
      draft,
      review: toReviewFields(draft, related),
      held,
      places: keys.places,
      hasFirstTitle: known?.id === articleId(draft.title),
      now,
    })
  const planned: PlannedDocument = {
    id: known?.id ?? id,
    type: 'article',
    title: draft.title,
    held: known,
    isOwn: true,
    toFields: (current) => merge(current).fields,
  }
  const messages = known ? merge(fieldsOf(newest(known))).messages : []
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

/** The address of the page that an article has or will have. */
export function slugOf({held, title}: PlannedDocument): string {
  const slug = held && (newest(held).slug as {current?: string} | undefined)
  return slug?.current ?? slugify(title)
}

function toArticleFields(draft: ArticleDraft, related: Related, keys: Keys): Fields {
  const workAt = (work: number) => related.works[work] as Reference
  const {pictureId, pageAt} = related
  const text = (blocks: readonly Block[]) => toPortableText(blocks, keys, workAt, pictureId, pageAt)
  const {title, language, hero, standfirst, body, faqs} = draft
  return {
    title,
    ...(language && {language}),
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

/** What the manuscript says of its review: who and when, or neither, as the model wants it. */
function toReviewFields({review}: ArticleDraft, {reviewer}: Related): Fields {
  return {
    ...(reviewer && review.reviewed && {reviewedBy: reviewer, lastReviewed: review.reviewed}),
    ...(review.nextDue && {nextReviewDue: review.nextDue}),
  }
}

const keyed = (reference: Reference): Keyed => ({...reference, _key: reference._ref})

/** With a key that Studio does not give: whoever adds a work there keeps it. */
const listed = (reference: Reference): Keyed => ({...reference, _key: importKey(reference._ref)})
