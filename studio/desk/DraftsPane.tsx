import {usePerson} from '../people/usePerson.ts'
import {useLive} from '../useLive.ts'
import {DeskList} from './DeskList.tsx'
import type {DeskEntry} from './DeskRow.tsx'
import {NewArticle} from './NewArticle.tsx'
import {REQUESTS_CHANGE} from './openRequests.ts'
import {type DraftReview, toReviewMark} from './toReviewMark.ts'
import {typeNames} from './typeNames.ts'
import {useGoingLive} from './useGoingLive.ts'

interface Draft {
  _id: string
  _type: string
  _updatedAt: string
  title: string | null
  authors: string[] | null
  names: (string | null)[] | null
  /** When what readers see of it last changed; null if they see nothing yet. */
  publishedAt: string | null
}

const draftsQuery = `*[_id in path("drafts.**") && _type in $types] | order(_updatedAt desc) {
  _id, _type, _updatedAt, "title": coalesce(title, name, question, from),
  "authors": authors[]._ref, "names": authors[]->name,
  "publishedAt": *[_id == string::split(^._id, "drafts.")[1]][0]._updatedAt
}`

const reviewsQuery = {
  fetch: `*[_type == "review" && state != "withdrawn"
    && count(*[_id == "drafts." + ^.article._ref]) > 0] | order(requestedAt asc) {
    "article": article._ref, state, requestedAt, decidedAt, "reviewer": reviewer->name
  }`,
  listen: REQUESTS_CHANGE,
}

/** Everything that readers do not see yet, one's own articles first. */
export function DraftsPane() {
  const me = usePerson()?._id
  const drafts = useLive<Draft[]>(draftsQuery, {types: Object.keys(typeNames)})
  const reviews = useLive<DraftReview[]>(reviewsQuery)
  const latest = new Map(reviews?.map((review) => [review.article, review]))
  const goingLive = useGoingLive()
  const rows = (some: Draft[], whose = false) =>
    some.map((draft) => {
      const id = publishedId(draft)
      return toEntry(draft, {review: latest.get(id), goesLive: goingLive.get(id), whose})
    })
  const articles = drafts?.filter(({_type}) => _type === 'article') ?? []
  const isMine = ({authors}: Draft) =>
    isEmpty(authors) || (me !== undefined && authors?.includes(me) === true)
  const sections = drafts && [
    {title: 'Mine, or without an author yet', entries: rows(articles.filter(isMine))},
    {
      title: 'Of colleagues',
      entries: rows(
        articles.filter((draft) => !isMine(draft)),
        true,
      ),
    },
    {
      title: 'Other changes that are not published',
      entries: rows(drafts.filter(({_type}) => _type !== 'article')),
    },
  ]
  return (
    <DeskList
      sections={sections}
      head={<NewArticle />}
      empty={{
        title: 'No drafts',
        text: 'Everything is published. Begin an article with the button above: write it there, or drop a manuscript on it.',
      }}
    />
  )
}

const isEmpty = (list: unknown[] | null) => !list || list.length === 0

const publishedId = ({_id}: Draft) => _id.replace(/^drafts\./, '')

interface Around {
  review: DraftReview | undefined
  /** When it is published by itself, if that was planned. */
  goesLive: string | undefined
  /** Whether the row says whose it is. */
  whose: boolean
}

function toEntry(draft: Draft, {review, goesLive, whose}: Around): DeskEntry {
  const {_type, _updatedAt, title, names, publishedAt} = draft
  const mark = toReviewMark(review, publishedAt)
  const authors = whose && names?.filter(Boolean).join(', ')
  return {
    id: publishedId(draft),
    type: _type,
    title: title || 'Without a title',
    note: [_type !== 'article' && typeNames[_type], authors, `edited ${formatTime(_updatedAt)}`]
      .filter(Boolean)
      .join(' · '),
    marks: [
      publishedAt
        ? {text: 'Changes to a published page', tone: 'caution' as const}
        : {text: 'Not published', tone: 'default' as const},
      ...(mark ? [mark] : []),
      ...(goesLive
        ? [{text: `Goes live on ${formatTime(goesLive)}`, tone: 'primary' as const}]
        : []),
    ],
  }
}

const formatTime = (iso: string) =>
  new Date(iso).toLocaleString('en-GB', {dateStyle: 'long', timeStyle: 'short'})
