import {Button, Card, Flex, Grid, Select, Stack, Text} from '@sanity/ui'
import {useState} from 'react'
import {STATUSES, type Status, type Submission} from '../../schemas/forms/submission.ts'
import {Failure} from '../review/Failure.tsx'
import {Field} from '../review/Field.tsx'
import {countdown} from './countdown.ts'
import {deleteSubmission} from './receiver.ts'
import {useChange} from './useChange.ts'
import {look} from './useInbox.ts'
import {usePeople} from './usePractice.ts'
import {statusNames} from './words.ts'

/** How far a submission is, who has it, and for how long it stays. */
export function Handling({submission}: {submission: Submission}) {
  const {id, receivedAt, status, assignee, mail} = submission
  const people = usePeople()
  const {change, start, isBusy, failure, by} = useChange(submission)
  const [isAsked, setIsAsked] = useState(false)
  const left = countdown(submission, new Date())
  const came = new Date(receivedAt).toLocaleString('en-GB', {dateStyle: 'long', timeStyle: 'short'})
  const remove = () => start(() => deleteSubmission(id, by).then(look))
  return (
    <Stack gap={4}>
      <Text size={1} muted>
        {id} · came on {came}
      </Text>
      <Card padding={3} radius={2} tone={left.isUrgent ? 'critical' : 'transparent'} border>
        <Flex align="center" justify="space-between" gap={3} wrap="wrap">
          <Text size={1}>
            {left.text}
            {left.isUrgent && ', and nobody has answered yet'}
          </Text>
          <Flex gap={2}>
            {isAsked && <Button mode="bleed" text="Keep it" onClick={() => setIsAsked(false)} />}
            <Button
              mode={isAsked ? 'default' : 'bleed'}
              tone="critical"
              text={isAsked ? 'Yes, delete it for ever' : 'Delete now…'}
              disabled={isBusy}
              onClick={() => (isAsked ? remove() : setIsAsked(true))}
            />
          </Flex>
        </Flex>
      </Card>
      {mail.state === 'failing' && (
        <Card padding={3} radius={2} tone="caution">
          <Text size={1}>
            The mail that tells of it could not be sent after {mail.tries}{' '}
            {mail.tries === 1 ? 'try' : 'tries'}: {mail.reason}. It is tried again.
          </Text>
        </Card>
      )}
      <Grid gridTemplateColumns={[1, 2]} gap={4}>
        <Field id="inbox-status" label="How far it is">
          <Select
            id="inbox-status"
            value={status}
            disabled={isBusy}
            onChange={(event) => change({status: event.currentTarget.value as Status})}
          >
            {STATUSES.map((each) => (
              <option key={each} value={each}>
                {statusNames[each]}
              </option>
            ))}
          </Select>
        </Field>
        <Field id="inbox-assignee" label="Who takes care of it">
          <Select
            id="inbox-assignee"
            value={assignee ?? ''}
            disabled={isBusy}
            onChange={(event) => change({assignee: event.currentTarget.value || null})}
          >
            <option value="">Nobody yet</option>
            {people?.map(({_id, name}) => (
              <option key={_id} value={_id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      </Grid>
      <Failure message={failure} />
    </Stack>
  )
}
