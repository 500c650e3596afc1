import {formatDay} from '../formatDay.ts'
import {usePerson} from '../people/usePerson.ts'
import {REVIEW_INSPECTOR} from '../review/reviewInspector.ts'
import {useLive} from '../useLive.ts'
import {DeskList} from './DeskList.tsx'
import type {DeskEntry} from './DeskRow.tsx'
import {OPEN_REQUESTS, REQUESTS_CHANGE} from './openRequests.ts'

interface Request {
  _id: string
  requestedAt: string
  article: string
  title: string | null
  author: string | null
  reviewer: string | null
  reviewerName: string | null
}

const requestsQuery = {
  fetch: `*[${OPEN_REQUESTS}] | order(requestedAt) {
    _id, requestedAt, "article": article._ref, "author": author->name,
    "title": coalesce(*[_id == "drafts." + ^.article._ref][0].title, article->title),
    "reviewer": reviewer._ref, "reviewerName": reviewer->name
  }`,
  listen: REQUESTS_CHANGE,
}

/** Articles that wait for a clinical review, one's own turn first. */
export function ReviewsPane() {
  const me = usePerson()?._id
  const requests = useLive<Request[]>(requestsQuery)
  const mine = requests?.filter(({reviewer}) => reviewer === me) ?? []
  const others = requests?.filter(({reviewer}) => reviewer !== me) ?? []
  return (
    <DeskList
      sections={
        requests && [
          {title: 'For me', entries: mine.map((request) => toEntry(request))},
          {
            title: 'For colleagues',
            entries: others.map((request) => toEntry(request, request.reviewerName)),
          },
        ]
      }
      empty={{
        title: 'Nobody waits for you',
        text: 'When a colleague asks you to review an article, it appears here. Open it, read it, and decide in the panel beside it.',
      }}
    />
  )
}

function toEntry(request: Request, reviewer?: string | null): DeskEntry {
  const {_id, article, title, author, requestedAt} = request
  return {
    key: _id,
    id: article,
    type: 'article',
    panel: REVIEW_INSPECTOR,
    title: title || 'Without a title',
    note: [author && `asked by ${author}`, formatDay(requestedAt)].filter(Boolean).join(' · '),
    marks: reviewer ? [{text: `Waits for ${reviewer}`}] : [],
  }
}
