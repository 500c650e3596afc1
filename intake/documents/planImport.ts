import type {ArticleDraft} from '../manuscript/draft.ts'
import type {PictureFile} from '../manuscript/manuscript.ts'
import {resemblance} from '../people/resemblance.ts'
import type {Message} from '../result.ts'
import {planArticle, type Related, slugOf} from './article.ts'
import type {HeldDocument} from './held.ts'
import type {Keys} from './keys.ts'
import {planRedirects} from './oldAddresses.ts'
import {planPeople} from './people.ts'
import type {PlannedDocument} from './plan.ts'
import type {PageAt, Reference} from './portableText.ts'
import {withoutPracticeTexts} from './practiceTexts.ts'
import {planSettings} from './settings.ts'
import {planSources} from './sources.ts'

/** Everything that one manuscript becomes. */
export interface Plan {
  article: PlannedDocument
  /** All documents, each after those it refers to. */
  documents: PlannedDocument[]
  /** Keys of the article, by which findings lead back to the lines of the manuscript. */
  keys: Keys
  messages: Message[]
}

interface PlanOptions {
  into?: string | undefined
  publish: boolean
  now: string
  oldAddresses: string[]
  /** The asset that the file of a picture is. */
  pictureId(file: PictureFile): string
  pageAt: PageAt
}

/**
 * Documents for an article and all it needs. Drafts refer weakly to what is not published yet, so
 * that they can be saved; publishing makes such references firm, the article after its sources.
 */
export function planImport(
  manuscript: ArticleDraft,
  held: HeldDocument[],
  {into, publish, now, pictureId, pageAt, oldAddresses}: PlanOptions,
): Plan {
  const {draft, messages: ownTexts} = withoutPracticeTexts(manuscript, held)
  const {respondent, review} = draft
  const named = [...draft.authors, ...[respondent, review.reviewer].flatMap((one) => one ?? [])]
  const people = planPeople(named, held)
  const sources = planSources(draft.works, held)
  const settings = planSettings(draft.practice, held)
  const refer = (document: PlannedDocument): Reference => ({
    _type: 'reference',
    _ref: document.id,
    ...(!publish &&
      !document.held?.published && {_weak: true, _strengthenOnPublish: {type: document.type}}),
  })
  const personCalled = (name: string) =>
    refer(people.planned.find(({title}) => resemblance(title, name)) as PlannedDocument)
  const related: Related = {
    authors: draft.authors.map(({name}) => personCalled(name)),
    ...(respondent && {respondent: personCalled(respondent.name)}),
    ...(review.reviewer && {reviewer: personCalled(review.reviewer.name)}),
    pictureId,
    pageAt,
    works: sources.ofWorks.map(refer),
  }
  const {planned: article, keys, messages} = planArticle(draft, related, held, {into, now})
  const path = `/articles/${slugOf(article)}/`
  const redirects = planRedirects(oldAddresses, refer(article), path, held)
  return {
    article,
    documents: [
      ...people.planned,
      ...sources.planned,
      article,
      ...settings.planned,
      ...redirects.planned,
    ],
    keys,
    messages: [
      ...ownTexts,
      ...[people, sources, settings, redirects].flatMap((part) => part.messages),
      ...messages,
    ],
  }
}
