import {Stack, Text} from '@sanity/ui'
import type {LogEntry} from '../../schemas/forms/submission.ts'
import {usePeople} from './usePractice.ts'
import {tellLog} from './words.ts'

/** Who did what with a submission, the latest first. */
export function Trace({entries}: {entries: LogEntry[]}) {
  const people = usePeople() ?? []
  if (entries.length === 0) return null
  const latest = entries.toSorted((a, b) => b.at.localeCompare(a.at))
  return (
    <Stack gap={3}>
      <Text as="h2" size={1} weight="semibold" muted>
        What was done
      </Text>
      {latest.map(({at, by, did}) => (
        <Text key={`${at}${did}`} size={1} muted>
          {new Date(at).toLocaleString('en-GB', {dateStyle: 'medium', timeStyle: 'short'})} ·{' '}
          {by && `${people.find(({_id}) => _id === by)?.name ?? 'somebody'}: `}
          {tellLog(did, people)}
        </Text>
      ))}
    </Stack>
  )
}
