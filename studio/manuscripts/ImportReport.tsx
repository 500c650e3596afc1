import {Box, Card, Flex, Stack, Text} from '@sanity/ui'
import type {ReactNode} from 'react'
import type {Group, Note, Report} from '../../intake/report/report.ts'

/** What needs a person comes first; what simply worked can be looked up. */
const groups: {group: Group; title: string; tone: 'caution' | 'default'}[] = [
  {group: 'leftOver', title: 'Left over: nobody knew where these belong', tone: 'caution'},
  {group: 'check', title: 'Please check', tone: 'caution'},
]

/** An import’s report in plain words: what to check, what was left over, what was understood. */
export function ImportReport({report}: {report: Report}) {
  const of = (group: Group) => report.notes.filter((note) => note.group === group)
  const recognised = of('recognised')
  const others = report.documents.filter(
    ({type, change}) => type !== 'article' && change !== 'unchanged',
  )
  return (
    <Stack gap={4} data-testid="import-report">
      {groups.map(({group, title, tone}) => {
        const notes = of(group)
        return notes.length > 0 ? (
          <Card key={group} padding={4} radius={2} border tone={tone}>
            <Stack gap={4}>
              <Text size={1} weight="semibold">
                {title} ({notes.length})
              </Text>
              <Notes notes={notes} unit={report.unit} />
            </Stack>
          </Card>
        ) : null
      })}
      {others.length > 0 && (
        <Text size={1}>
          Also {others.map(({title, change}) => `${change} “${title}”`).join(', ')}.
        </Text>
      )}
      <Fold summary={`What was recognised (${recognised.length})`}>
        <Notes notes={recognised} unit={report.unit} />
      </Fold>
    </Stack>
  )
}

function Notes({notes, unit}: {notes: Note[]; unit: string}) {
  return (
    <Stack gap={4}>
      {notes.map((note) => (
        <Flex gap={3} key={`${note.what} ${note.lines} ${note.message}`}>
          <Box flex={1}>
            <Stack gap={3}>
              <Text size={1}>{note.message}</Text>
              {note.quote && !note.message.includes(note.quote) && <Quote text={note.quote} />}
            </Stack>
          </Box>
          {note.lines && (
            <Text size={0} muted>
              {unit} {note.lines[0]}
            </Text>
          )}
        </Flex>
      ))}
    </Stack>
  )
}

/** From so many letters on, the beginning is enough to know what is meant. */
const LONG = 300

/** What the file or Studio says, whole; a text that gave way opens when it is pressed. */
function Quote({text}: {text: string}) {
  if (text.length <= LONG) {
    return (
      <Text size={1} muted>
        “{text}”
      </Text>
    )
  }
  return (
    <Stack gap={3}>
      <Text size={1} muted>
        “{text.slice(0, text.lastIndexOf(' ', LONG / 2))} …”
      </Text>
      <Fold summary={`All ${text.split(/\s+/).length} words`}>
        <Text size={1} muted>
          “{text}”
        </Text>
      </Fold>
    </Stack>
  )
}

function Fold({summary, children}: {summary: string; children: ReactNode}) {
  return (
    <details>
      <summary style={{cursor: 'pointer'}}>
        <Text as="span" size={1} weight="semibold" style={{display: 'inline-block'}}>
          {summary}
        </Text>
      </summary>
      <Box paddingTop={4}>{children}</Box>
    </details>
  )
}
