import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useState} from 'react'
import type {Submission} from '../../schemas/forms/submission.ts'
import {deleteSubmission} from '../inbox/receiver.ts'
import {look} from '../inbox/useInbox.ts'
import {useOpened} from '../inbox/useOpened.ts'
import {usePerson} from '../people/usePerson.ts'
import {Failure} from '../review/Failure.tsx'
import {useWork} from '../useWork.ts'

/** How many submissions nothing here opens, and a way to delete them; nothing where all open. */
export function Unreadable({submissions}: {submissions: Submission[]}) {
  const opened = useOpened(submissions)
  const by = usePerson()?._id
  const [isAsked, setIsAsked] = useState(false)
  const {start, isBusy, failure} = useWork()
  const locked = submissions.filter(({id}) => opened.get(id) === 'unreadable')
  if (locked.length === 0) return null
  const remove = () =>
    start(async () => {
      for (const {id} of locked) await deleteSubmission(id, by)
      await look()
    })
  const many = locked.length === 1 ? 'One submission is' : `${locked.length} submissions are`
  return (
    <Card padding={4} radius={2} tone="caution">
      <Stack gap={4}>
        <Text size={1}>
          {many} locked with a key that your passphrase does not open. A colleague’s passphrase or
          an earlier recovery sheet may. Else it helps nobody to keep them; they are deleted by
          themselves in time.
        </Text>
        <Flex gap={2} wrap="wrap">
          <Button
            mode={isAsked ? 'default' : 'ghost'}
            tone="critical"
            text={isAsked ? 'Yes, delete them for ever' : 'Delete them…'}
            disabled={isBusy}
            onClick={() => (isAsked ? remove() : setIsAsked(true))}
          />
          {isAsked && <Button mode="bleed" text="Keep them" onClick={() => setIsAsked(false)} />}
        </Flex>
        <Failure message={failure} />
      </Stack>
    </Card>
  )
}
