import {Card, Text} from '@sanity/ui'

/** Why something was not done; nothing where all is well. */
export function Failure({message}: {message: string | undefined}) {
  if (!message) return null
  return (
    <Card padding={3} radius={2} tone="critical" role="alert">
      <Text size={1}>Nothing was changed. {message}</Text>
    </Card>
  )
}
