import {Button, Flex, Stack, Text, TextArea, TextInput} from '@sanity/ui'
import {useState} from 'react'
import {useClient} from 'sanity'
import {textVersionOf} from '../../schemas/checks/review/textVersion.ts'
import {toLocalDay} from '../toLocalDay.ts'
import {useWork} from '../useWork.ts'
import {type Decision, decide} from './decide.ts'
import {Failure} from './Failure.tsx'
import {Field} from './Field.tsx'
import {ScopeSelect} from './ScopeSelect.tsx'
import type {NamedReview} from './useReviews.ts'

interface Props {
  review: NamedReview
  article: {_id: string}
  authors: string[]
}

/** What the reviewer fills in: approval with scope, note and next date, or changes with a note. */
export function DecisionForm({review, article, authors}: Props) {
  const client = useClient({apiVersion: '2025-02-19'})
  const [scope, setScope] = useState(review.scope ?? 'wholeArticle')
  const [note, setNote] = useState('')
  const [nextReviewDue, setNextReviewDue] = useState(() => inAYear(new Date()))
  const {start, isBusy, failure} = useWork()
  if (authors.includes(review.reviewer._ref)) {
    return (
      <Text muted size={1}>
        You are now one of the authors, so somebody else has to review this. Ask the author to
        withdraw the request.
      </Text>
    )
  }
  const settle = (state: Decision['state']) => {
    const [read, seen] = [article._id, textVersionOf(article)]
    const decision = {state, scope, note, nextReviewDue, read, seen}
    return start(() => decide(client, review, decision, new Date()))
  }
  const today = toLocalDay(new Date())
  return (
    <Stack gap={4}>
      <Text weight="medium" size={1}>
        {review.authorName ?? 'A colleague'} asks for your review
      </Text>
      <ScopeSelect
        label="What did you review?"
        value={scope}
        onChange={(next) => next && setScope(next)}
      />
      <Field id="review-note" label="Note">
        <TextArea
          id="review-note"
          rows={4}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </Field>
      <Field id="review-due" label="Next review due">
        <TextInput
          id="review-due"
          type="date"
          min={today}
          value={nextReviewDue}
          onChange={(event) => setNextReviewDue(event.currentTarget.value)}
        />
      </Field>
      <Flex gap={2} wrap="wrap">
        <Button
          tone="positive"
          text="Approve"
          disabled={isBusy || nextReviewDue <= today}
          onClick={() => settle('approved')}
        />
        <Button
          mode="ghost"
          text="Ask for changes"
          disabled={isBusy || !note.trim()}
          title={note.trim() ? undefined : 'Say in the note what should be changed.'}
          onClick={() => settle('changesRequested')}
        />
      </Flex>
      <Text muted size={1}>
        Your name, today’s date and the next one are written into the article. Readers see them once
        it is published. To ask for changes, say which in the note.
      </Text>
      <Failure message={failure} />
    </Stack>
  )
}

/** The same day in the next year, as an ISO date. */
function inAYear(from: Date): string {
  return toLocalDay(new Date(from.getFullYear() + 1, from.getMonth(), from.getDate()))
}
