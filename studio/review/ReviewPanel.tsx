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
  const request = standing?.kind === 'requested' ? standing.review : undefined
  const isMine = Boolean(person && request?.reviewer._ref === person._id)
  return (
    <SidePanel title="Clinical review" onClose={onClose} waiting="One moment…">
      {standing && article ? (
        <>
          <StandingCard standing={standing} article={article} isMine={isMine} />
          {!person && <NotAPerson />}
          {isMine && request && (
            <DecisionForm review={request} article={article} authors={authors} />
          )}
          {person && request && !isMine && <OpenRequest review={request} />}
          {person && !request && (
            <Asking again={standing.kind === 'approved'}>
              <AskForm articleId={id} authors={authors} author={person} />
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
