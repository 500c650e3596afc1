import {SearchIcon} from '@sanity/icons/Search'
import {Box, Button, Card, Flex, Stack, Text, TextInput} from '@sanity/ui'
import {type ReactNode, useDeferredValue, useState} from 'react'
import {LoadingBlock} from 'sanity'
import {type DeskEntry, DeskRow} from './DeskRow.tsx'
import {firstRows} from './firstRows.ts'

interface DeskSection {
  title?: string
  entries: DeskEntry[]
}

interface Props {
  /** Undefined while they are on their way. */
  sections: DeskSection[] | undefined
  /** What will stand here, and what to do for it. */
  empty: {title: string; text: string}
  /** Choices above the list. */
  head?: ReactNode
}

/** From this many rows on, the list can be searched. */
const MANY = 8

/** So many rows are drawn at first, and with each press for more: thousands would take seconds. */
const STEP = 200

/** A list of the desk: rows under headings, a search where there are many, a word where none. */
export function DeskList({sections, empty, head}: Props) {
  const [words, setWords] = useState('')
  const sought = useDeferredValue(words)
  const [most, setMost] = useState(STEP)
  if (!sections) return <LoadingBlock />
  const total = sections.reduce((sum, {entries}) => sum + entries.length, 0)
  const matching = sections.map((section) => ({
    ...section,
    entries: section.entries.filter(isFound(sought)),
  }))
  const {sections: found, left} = firstRows<DeskEntry, DeskSection>(matching, most)
  return (
    <Flex direction="column" height="fill">
      {head}
      {total >= MANY && (
        <Box padding={2}>
          <TextInput
            aria-label="Search this list"
            fontSize={1}
            icon={SearchIcon}
            placeholder="Search this list"
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        </Box>
      )}
      <Box id="desk-list" flex={1} overflow="auto" paddingX={2} paddingBottom={4}>
        {total === 0 && <Nothing {...empty} />}
        {total > 0 && found.length === 0 && (
          <Nothing title="Nothing found" text={`No row has “${sought.trim()}” in it.`} />
        )}
        {found.map(({title, entries, total}, at) => (
          <Stack key={title ?? at} gap={1} marginTop={title ? 4 : 2}>
            {title && (
              <Box paddingX={2} paddingBottom={2}>
                <Text as="h2" size={1} weight="semibold" muted>
                  {title} ({total})
                </Text>
              </Box>
            )}
            {entries.map((entry) => (
              <DeskRow key={entry.key ?? entry.id} {...entry} />
            ))}
          </Stack>
        ))}
        {left > 0 && (
          <Box paddingTop={3}>
            <Button
              mode="ghost"
              fontSize={1}
              text={`Show more (${left} left)`}
              onClick={() => setMost(most + STEP)}
            />
          </Box>
        )}
      </Box>
    </Flex>
  )
}

function Nothing({title, text}: {title: string; text: string}) {
  return (
    <Card padding={4} marginTop={4}>
      <Stack gap={3}>
        <Text align="center" weight="semibold">
          {title}
        </Text>
        <Text align="center" muted size={1}>
          {text}
        </Text>
      </Stack>
    </Card>
  )
}

function isFound(sought: string) {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean)
  return ({title, note, marks = []}: DeskEntry) => {
    const text = [title, note, ...marks.map((mark) => mark.text)].join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  }
}
