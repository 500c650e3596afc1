import {Card, Flex, Stack, Text} from '@sanity/ui'
import type {ReactNode} from 'react'
import {DocumentInspectorHeader} from 'sanity/structure'

interface Props {
  title: string
  onClose(): void
  /** What is said while there is nothing to show yet. */
  waiting: string
  /** Undefined while it is on its way. */
  children: ReactNode
}

/** What stands beside an article: a heading, and parts below each other. */
export function SidePanel({title, onClose, waiting, children}: Props) {
  return (
    <Flex direction="column" height="fill" overflow="hidden">
      <DocumentInspectorHeader
        as="header"
        flex="none"
        title={title}
        closeButtonLabel={`Close “${title}”`}
        onClose={onClose}
      />
      <Card flex={1} overflow="auto" padding={4}>
        {children === undefined ? (
          <Text muted size={1}>
            {waiting}
          </Text>
        ) : (
          <Stack gap={5}>{children}</Stack>
        )}
      </Card>
    </Flex>
  )
}
