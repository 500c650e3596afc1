import {Box, Card, Stack, Text} from '@sanity/ui'
import {useMemo} from 'react'
import {LoadingBlock} from 'sanity'
import {useKeyring} from '../keys/keyring.ts'
import {Unlock} from '../keys/Unlock.tsx'
import {AnswerForm} from './AnswerForm.tsx'
import {AppointmentWords} from './AppointmentWords.tsx'
import {Handling} from './Handling.tsx'
import {NoteForm} from './NoteForm.tsx'
import {QuestionWords} from './QuestionWords.tsx'
import {Trace} from './Trace.tsx'
import {useInbox} from './useInbox.ts'
import {useOpened} from './useOpened.ts'
import {usePractice} from './usePractice.ts'

/** One submission: what was written, once it is unlocked, and what is done about it. */
export function SubmissionPane({options}: {options?: {id?: string}}) {
  const id = options?.id ?? ''
  const {inbox, failure} = useInbox()
  const practice = usePractice()
  const keyring = useKeyring()
  const one = useMemo(() => inbox?.submissions.filter((each) => each.id === id) ?? [], [inbox, id])
  const opened = useOpened(one).get(id)
  const [submission] = one
  if (!inbox && !failure) return <LoadingBlock />
  if (!submission) {
    return (
      <Box padding={4}>
        <Text size={1} muted>
          {inbox
            ? 'It is not here any more: it was deleted, by its sender, a colleague or when it was due.'
            : failure}
        </Text>
      </Box>
    )
  }
  return (
    <Box overflow="auto" height="fill" padding={4} data-testid="submission">
      <Stack gap={5} style={{maxWidth: 640}}>
        <Handling key={id} submission={submission} />
        {!keyring && <Unlock publicKey={practice?.publicKey} />}
        {opened === 'unreadable' && (
          <Card padding={4} radius={2} tone="caution">
            <Text size={1}>
              This is locked with a key that is not here: one that was lost, or a newer one than
              your passphrase opens. Ask a colleague who can read it to add you again under “Keys”.
            </Text>
          </Card>
        )}
        {opened && opened !== 'unreadable' && (
          <>
            {opened.content.kind === 'question' ? (
              <QuestionWords form={opened.content.form} />
            ) : (
              <AppointmentWords
                form={opened.content.form}
                slot={submission.slot}
                practice={practice}
              />
            )}
            {opened.content.kind === 'question' && practice?.publicKey && (
              <AnswerForm
                key={`answer${id}`}
                submission={submission}
                opened={opened}
                form={opened.content.form}
                publicKey={practice.publicKey}
              />
            )}
            {practice?.publicKey && (
              <NoteForm
                key={`note${id}`}
                submission={submission}
                opened={opened}
                publicKey={practice.publicKey}
              />
            )}
          </>
        )}
        <Trace entries={inbox?.log.filter((entry) => entry.submission === id) ?? []} />
      </Stack>
    </Box>
  )
}
