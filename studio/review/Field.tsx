import {Stack, Text} from '@sanity/ui'
import type {ReactNode} from 'react'

interface Props {
  id: string
  label: string
  children: ReactNode
}

/** A labelled control in the review panel. */
export function Field({id, label, children}: Props) {
  return (
    <Stack gap={3}>
      <Text as="label" htmlFor={id} size={1} weight="medium">
        {label}
      </Text>
      {children}
    </Stack>
  )
}
