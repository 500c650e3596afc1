import {TrashIcon} from '@sanity/icons/Trash'
import {Box, Button, Card, Flex, Stack, Text} from '@sanity/ui'
import type {ReactNode} from 'react'
import {IntentLink} from 'sanity/router'
import type {CitedWork} from './citedWorks.ts'
import {concernAbout} from './concernAbout.ts'
import {Entry} from './Entry.tsx'

interface Props {
  work: CitedWork
  onRemove?: () => void
  /** What it is moved by. */
  handle?: ReactNode
}

/** One reference of an article as readers will see it; pressed, it opens. */
export function CitedEntry({work, onRemove, handle}: Props) {
  const {id, number, uses, entry, source} = work
  const concern = source && concernAbout(source)
  return (
    <Card
      data-testid="source-entry"
      padding={3}
      radius={2}
      border
      tone={concern ? 'caution' : 'default'}
    >
      <Flex gap={3} align="flex-start">
        {handle}
        <Text size={1} muted>
          {number}.
        </Text>
        <Box flex={1}>
          <Stack gap={3}>
            <Text size={1}>
              {source ? (
                <IntentLink
                  intent="edit"
                  params={{id, type: 'source'}}
                  style={{color: 'inherit', textDecoration: 'none'}}
                >
                  <Entry runs={entry} />
                </IntentLink>
              ) : (
                'This reference is not there any more.'
              )}
            </Text>
            {concern && (
              <Text size={1} weight="medium">
                {concern}
              </Text>
            )}
            {uses > 1 && (
              <Text size={0} muted>
                Cited {uses} times
              </Text>
            )}
          </Stack>
        </Box>
        {onRemove && (
          <Button
            mode="bleed"
            padding={2}
            fontSize={1}
            icon={TrashIcon}
            aria-label="Take out of further reading"
            onClick={onRemove}
          />
        )}
      </Flex>
    </Card>
  )
}
