import {isOverdue} from '../../schemas/checks/review/standing.ts'
import type {Language} from '../../schemas/languages.ts'
import {type Article, type Library, publishedAt} from '../content/createLibrary.ts'
import {addresses} from './addresses.ts'
import {createAnchors} from './anchors.ts'
import {articlesLike, type CardView, newestArticles, placesOf, toCards} from './cards.ts'
import {notesOf} from './citedWorks.ts'
import {type DateView, isSameDay, toDate} from './dates.ts'
import {type Asked, respondentOf} from './forms.ts'
import {type PersonView, toPerson} from './person.ts'
import {type PictureView, toPicture, type WaitingView} from './picture.ts'
import {toExcerpt, toMinutes} from './plainText.ts'
import type {Link} from './practice.ts'
import {type QuestionView, questionsOf, toQuestions} from './questions.ts'
import {type ReferencesView, toReferences} from './references.ts'
import {type ReviewView, toReviews} from './reviews.ts'
import {type ReadyText, type TextBlock, toReadyText} from './richText.ts'
import {type SharingView, toSharing} from './sharing.ts'
import {titleLink} from './titleLink.ts'

/** An article with everything around it: what the page shows and what machines are told. */
export interface ArticleView {
  path: string
  /** Path of the same text as Markdown. */
  markdown: string
  title: string
  /** Of all that its authors wrote, if it is not the site's. */
  language: Language | undefined
  trail: Link[]
  standfirst: ReadyText
  /** The beginning of it, for lists. */
  excerpt: string
  hero: PictureView | WaitingView | undefined
  body: ReadyText
  contents: Link[]
  authors: PersonView[]
  reviewer: PersonView | undefined
  published: DateView
  modified: DateView
  /** Told to readers only if it was another day than the first. */
  updated: DateView | undefined
  lastReviewed: DateView | undefined
  nextReviewDue: DateView | undefined
  /** Whether the next review was due before the site was built. */
  isOverdue: boolean
  reviews: ReviewView[]
  /** For the text alone, as on the article's card. */
  minutes: number
  topics: Link[]
  questions: QuestionView[]
  references: ReferencesView
  /** The references as files. */
  files: Link[]
  /** The articles published just before and just after. */
  older: Link | undefined
  newer: Link | undefined
  related: CardView[]
  latest: CardView[]
  /** Who answers questions about it. */
  respondent: Asked | undefined
  /** Id of the document. */
  id: string
  sharing: SharingView
}

export function toArticle({_id}: Article, library: Library): ArticleView {
  return library.derive(`article ${_id}`, (own) =>
    makeArticle(own.byId.articles.get(_id) as Article, own),
  )
}

function makeArticle(article: Article, library: Library): ArticleView {
  const asked = questionsOf(article, library)
  const {standfirst, body} = article
  const notes = notesOf(article, library)
  const language = article.language ?? undefined
  const surroundings = {library, notes, anchors: createAnchors(), language}
  const ready = {
    standfirst: toReadyText(standfirst, surroundings),
    body: toReadyText(body, surroundings),
    questions: toQuestions(asked, surroundings),
  }
  const references = toReferences(notes, library)
  const path = addresses.article(article.slug)
  const reviewer = article.reviewedBy && library.byId.people.get(article.reviewedBy._ref)
  return {
    ...ready,
    path,
    markdown: addresses.markdown(article.slug),
    title: article.title,
    language,
    trail: [
      {href: addresses.home, text: 'Home'},
      {href: addresses.articles, text: 'Articles'},
      titleLink(path, article),
    ],
    excerpt: excerptOf(ready),
    hero: toPicture(article.hero, library),
    contents: toContents(ready, references, language),
    authors: article.authors.flatMap(({_ref}) => {
      const person = library.byId.people.get(_ref)
      return person ? [toPerson(person, library)] : []
    }),
    reviewer: reviewer ? toPerson(reviewer, library) : undefined,
    ...datesOf(article),
    isOverdue: isOverdue(article.nextReviewDue, library.today),
    reviews: toReviews(article, library),
    minutes: toMinutes([ready.standfirst, ready.body]),
    topics: (article.topics ?? []).flatMap(({_ref}) => {
      const topic = library.byId.topics.get(_ref)
      return topic ? [{href: addresses.topic(topic.slug), text: topic.title}] : []
    }),
    references,
    files: formats.map(({format, text}) => ({
      href: addresses.referencesOf(article.slug, format),
      text,
    })),
    ...neighboursOf(article, library),
    ...cardsFor(article, library),
    respondent: respondentOf(article, library),
    id: article._id,
    sharing: toSharing(article, excerptOf(ready), library),
  }
}

const formats = [
  {format: 'bib', text: 'BibTeX'},
  {format: 'ris', text: 'RIS'},
  {format: 'json', text: 'CSL-JSON'},
]

const excerptOf = ({standfirst, body}: {standfirst: ReadyText; body: ReadyText}) =>
  toExcerpt(standfirst.length > 0 ? standfirst : body)

/** Sections of the text, or of a text without any its questions; then the questions and the references. */
function toContents(
  {body, questions}: Pick<ArticleView, 'body' | 'questions'>,
  {cited, further}: ReferencesView,
  language: Language | undefined,
): Link[] {
  const sections: Link[] = body.flatMap((block) =>
    block._type === 'block' && block.style === 'h2' && block.anchor
      ? [{href: `#${block.anchor}`, text: headingText(block), language}]
      : [],
  )
  if (sections.length === 0 && questions.length > FEW) {
    sections.push(
      ...questions.map(({anchor, question, language}) => {
        return {href: `#${anchor}`, text: question, language}
      }),
    )
  } else if (questions.length > 0)
    sections.push({href: '#questions', text: 'Questions and answers'})
  if (cited.length > 0) sections.push({href: '#references', text: 'References'})
  else if (further.length > 0) sections.push({href: '#further-reading', text: 'Further reading'})
  return sections
}

/** So many questions are seen at a glance. */
const FEW = 3

const headingText = ({children}: TextBlock) =>
  children.map((child) => (child._type === 'span' ? child.text : '')).join('')

function datesOf(article: Article) {
  const first = publishedAt(article)
  // By time, not by letter: one may have milliseconds and the other none.
  const last = Date.parse(article._updatedAt) > Date.parse(first) ? article._updatedAt : first
  return {
    published: toDate(first),
    modified: toDate(last),
    updated: isSameDay(first, last) ? undefined : toDate(last),
    lastReviewed: article.lastReviewed ? toDate(article.lastReviewed) : undefined,
    nextReviewDue: article.nextReviewDue ? toDate(article.nextReviewDue) : undefined,
  }
}

function neighboursOf({_id}: Article, library: Library) {
  const linkTo = (other: Article | undefined): Link | undefined =>
    other && titleLink(addresses.article(other.slug), other)
  return library.derive(`neighbours ${_id}`, (own) => {
    const {articles} = own
    const index = placesOf(own).get(_id) ?? 0
    return {older: linkTo(articles[index + 1]), newer: linkTo(articles[index - 1])}
  })
}

const LATEST = 3

/** Related articles, and the latest of those that are not already among them. */
function cardsFor(article: Article, library: Library) {
  const related = articlesLike(article, library)
  const shown = new Set([article._id, ...related])
  const latest = newestArticles(library)
    .filter((id) => !shown.has(id))
    .slice(0, LATEST)
  return {related: toCards(related, library), latest: toCards(latest, library)}
}
