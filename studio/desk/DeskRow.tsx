import {Badge, Card, Flex, Stack, Text} from '@sanity/ui'
import type {ComponentType, ElementType, ReactNode} from 'react'
import {usePaneRouter} from 'sanity/structure'
import {icons} from '../icons.ts'

/** A line of a list: what it is about, and the document that it opens. */
export interface DeskEntry {
  /** The published id of the document that opens. */
  id: string
  type: string
  /** In place of the type's own. */
  icon?: ComponentType
  /** Where in the document, such as `faqs[_key=="a"]`. */
  path?: string
  /** The panel that opens with it. */
  panel?: string
  title: string
  note?: string
  /** Words that stand out, such as “Overdue”. */
  marks?: {text: string; tone?: 'default' | 'caution' | 'critical' | 'positive' | 'primary'}[]
  /** Where one document has more than one row. */
  key?: string
  children?: ReactNode
}

/** One row; a click opens the document beside the list. */
export function DeskRow({
  id,
  type,
  icon,
  path,
  panel,
  title,
  note,
  marks = [],
  children,
}: DeskEntry) {
  const {ChildLink, routerPanesState, groupIndex} = usePaneRouter()
  const open = routerPanesState[groupIndex + 1]?.[0]
  const isOpen = open?.id === id && (open.params?.path ?? '') === (path ?? '')
  const Icon = (icon ?? icons[type]) as ComponentType
  return (
    <Card radius={2}>
      <Card
        __unstable_focusRing
        as={ChildLink as ElementType}
        {...{
          childId: id,
          childParameters: {type, ...(path && {path}), ...(panel && {inspect: panel})},
        }}
        data-as="a"
        padding={2}
        radius={2}
        // Not `selected`: on its blue the marks cannot be read.
        pressed={isOpen}
        tone="inherit"
      >
        <Flex gap={3} align="flex-start">
          <Text size={1} muted>
            <Icon />
          </Text>
          <Stack gap={2} flex={1}>
            <Text size={1} weight="medium">
              {title}
            </Text>
            {note && (
              <Text size={1} muted>
                {note}
              </Text>
            )}
            {marks.length > 0 && (
              <Flex gap={1} wrap="wrap">
                {marks.map(({text, tone = 'default'}) => (
                  <Badge key={text} tone={tone} fontSize={0}>
                    {text}
                  </Badge>
                ))}
              </Flex>
            )}
          </Stack>
        </Flex>
      </Card>
      {children}
    </Card>
  )
}
