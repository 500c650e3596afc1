import {Card, Flex, Stack, Text} from '@sanity/ui'
import type {DocumentInspectorProps} from 'sanity'
import {getPublishedId} from 'sanity'
import {DocumentInspectorHeader, useDocumentPane} from 'sanity/structure'
import {usePerson} from '../people/usePerson.ts'
import {AskForm} from './AskForm.tsx'
import {DecisionForm} from './DecisionForm.tsx'
import {NotAPerson} from './NotAPerson.tsx'
import {OpenRequest} from './OpenRequest.tsx'
import {StandingCard} from './StandingCard.tsx'
import {Trail} from './Trail.tsx'
import {useReviews, useStanding} from './useReviews.ts'

interface ArticleLike {
  authors?: {_ref?: string}[]
  nextReviewDue?: string
  lastReviewed?: string
}

/** Where the review of an article stands, what the person in front of it can do, and the trail. */
export function ReviewPanel({documentId, onClose}: DocumentInspectorProps) {
  const id = getPublishedId(documentId)
  const {displayed, editState} = useDocumentPane()
  const article = (editState?.draft ?? editState?.published ?? displayed) as ArticleLike | null
  const reviews = useReviews(id)
  const standing = useStanding(article, reviews)
  const person = usePerson()
  const authors = (article?.authors ?? []).flatMap(({_ref}) => _ref ?? [])
  const request = standing?.kind === 'requested' ? standing.review : undefined
  const isMine = Boolean(person && request?.reviewer._ref === person._id)
  return (
    <Flex direction="column" height="fill" overflow="hidden">
      <DocumentInspectorHeader
        as="header"
        flex="none"
        title="Clinical review"
        closeButtonLabel="Close the review panel"
        onClose={onClose}
      />
      <Card flex={1} overflow="auto" padding={4}>
        {!standing || !article ? (
          <Text muted size={1}>
            One moment…
          </Text>
        ) : (
          <Stack gap={5}>
            <StandingCard standing={standing} article={article} isMine={isMine} />
            {!person && <NotAPerson />}
            {isMine && request && (
              <DecisionForm review={request} article={article} authors={authors} />
            )}
            {person && request && !isMine && <OpenRequest review={request} />}
            {person && !request && <AskForm articleId={id} authors={authors} author={person} />}
            <Trail reviews={reviews ?? []} />
          </Stack>
        )}
      </Card>
    </Flex>
  )
}
