import {Box, Text} from '@sanity/ui'
import type {ReactNode} from 'react'
import type {DocumentInspectorProps} from 'sanity'
import {getPublishedId} from 'sanity'
import {useDocumentPane} from 'sanity/structure'
import {usePerson} from '../people/usePerson.ts'
import {SidePanel} from '../SidePanel.tsx'
import {AskForm} from './AskForm.tsx'
import {DecisionForm} from './DecisionForm.tsx'
import {NotAPerson} from './NotAPerson.tsx'
import {OpenRequest} from './OpenRequest.tsx'
import {StandingCard} from './StandingCard.tsx'
import {Trail} from './Trail.tsx'
import {useReviews, useStanding} from './useReviews.ts'

interface ArticleLike {
  _id: string
  authors?: {_ref?: string}[]
  nextReviewDue?: string
  lastReviewed?: string
}

/** Where the review of an article stands, what the person in front of it can do, and the trail. */
export function ReviewPanel({documentId, onClose}: DocumentInspectorProps) {
  const id = getPublishedId(documentId)
  const {displayed, editState} = useDocumentPane()
  const {version, draft, published} = editState ?? {}
  const article = (version ?? draft ?? published ?? displayed) as ArticleLike | null
  const reviews = useReviews(id)
  const standing = useStanding(article, reviews)
  const person = usePerson()
  const authors = (article?.authors ?? []).flatMap(({_ref}) => _ref ?? [])
  // Two may have been asked at once: each decides their own.
  const mine = reviews?.find(
    ({state, reviewer}) => state === 'requested' && person && reviewer._ref === person._id,
  )
  const shown = mine ? ({kind: 'requested', review: mine} as const) : standing
  const request = shown?.kind === 'requested' ? shown.review : undefined
  const last = standing && standing.kind !== 'none' ? standing.review.reviewer._ref : undefined
  return (
    <SidePanel title="Clinical review" onClose={onClose} waiting="One moment…">
      {standing && shown && article ? (
        <>
          <StandingCard standing={shown} article={article} isMine={Boolean(mine)} />
          {!person && <NotAPerson />}
          {mine && <DecisionForm review={mine} article={article} authors={authors} />}
          {person && request && !mine && <OpenRequest review={request} />}
          {person && !request && (
            <Asking again={standing.kind === 'approved' || last === person._id}>
              <AskForm key={last} articleId={id} authors={authors} author={person} before={last} />
            </Asking>
          )}
          <Trail reviews={reviews ?? []} />
        </>
      ) : undefined}
    </SidePanel>
  )
}

/** The form to ask with; folded away while nobody has to be asked. */
function Asking({again, children}: {again: boolean; children: ReactNode}) {
  if (!again) return children
  return (
    <details>
      <summary style={{cursor: 'pointer'}}>
        <Text as="span" size={1} style={{display: 'inline-block'}}>
          Ask for another review
        </Text>
      </summary>
      <Box paddingTop={4}>{children}</Box>
    </details>
  )
}
