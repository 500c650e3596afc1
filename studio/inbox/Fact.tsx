import {Stack, Text} from '@sanity/ui'
import type {ReactNode} from 'react'

/** Something that was sent, under what it is. */
export function Fact({label, children}: {label: string; children: ReactNode}) {
  return (
    <Stack gap={2}>
      <Text size={1} muted>
        {label}
      </Text>
      <Text size={1}>{children}</Text>
    </Stack>
  )
}
