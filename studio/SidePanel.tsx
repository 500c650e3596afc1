import {Card, Flex, Stack, Text} from '@sanity/ui'
import {type ReactNode, useLayoutEffect, useRef} from 'react'
import {DocumentInspectorHeader} from 'sanity/structure'
import {useReturnedFocus} from './useReturnedFocus.ts'

interface Props {
  title: string
  onClose(): void
  /** What is said while there is nothing to show yet. */
  waiting: string
  /** Undefined while it is on its way. */
  children: ReactNode
}

/**
 * What stands beside an article: a heading, and parts below each other. Opened by a button, it takes
 * the focus: from there, Tab would go through the whole article first.
 */
export function SidePanel({title, onClose, waiting, children}: Props) {
  const panel = useRef<HTMLDivElement>(null)
  useReturnedFocus()
  useLayoutEffect(() => {
    if (document.activeElement instanceof HTMLButtonElement) panel.current?.focus()
  }, [])
  return (
    <Flex
      ref={panel}
      direction="column"
      height="fill"
      overflow="hidden"
      role="region"
      aria-label={title}
      tabIndex={-1}
      style={{outline: 'none'}}
    >
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
