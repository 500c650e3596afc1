import {Card, Stack, Text} from '@sanity/ui'
import type {ReactNode} from 'react'
import type {Submission} from '../../schemas/forms/submission.ts'
import {formatDay} from '../formatDay.ts'

interface Props {
  submissions: Submission[]
  /** The way to a new key. */
  children: ReactNode
}

/** Neither passphrase nor sheet: what that means, in numbers, and a new beginning. */
export function LostKey({submissions, children}: Props) {
  const count = (kind: string) => submissions.filter((each) => each.kind === kind).length
  const last = submissions
    .map(({deleteAt}) => deleteAt)
    .sort()
    .at(-1)
  const [questions, requests] = [count('question'), count('appointment')]
  return (
    <Stack gap={4}>
      <Card padding={4} radius={2} tone="critical">
        <Stack gap={3}>
          <Text size={1} weight="medium">
            What was sent until now stays locked
          </Text>
          <Text size={1}>
            {last
              ? `${questions} ${questions === 1 ? 'question' : 'questions'} and ${requests} ${requests === 1 ? 'request' : 'requests'} for an appointment cannot be read by anybody. They can be deleted, or left until they are deleted by themselves, the last on ${formatDay(last)}.`
              : 'Nothing is there that could not be read.'}
          </Text>
          <Text size={1}>
            If somebody remembers a passphrase later, it still opens them. With a new key, what
            readers send from now on can be read again.
          </Text>
        </Stack>
      </Card>
      {children}
    </Stack>
  )
}
