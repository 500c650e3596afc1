import {Box, Card, Stack, Text} from '@sanity/ui'
import type {PageHead} from './usePageHead.ts'

/** A page as social sites and messengers show it: the very picture that the site draws. */
export function SocialCard({head: {title, description, address, card}}: {head: PageHead}) {
  return (
    <Card radius={3} border overflow="hidden">
      <img
        src={card}
        alt="The card that social sites show"
        width={1200}
        height={630}
        style={{display: 'block', width: '100%', height: 'auto'}}
      />
      <Box padding={3}>
        <Stack gap={2}>
          {address && (
            <Text muted size={0}>
              {new URL(address).host}
            </Text>
          )}
          <Text size={1} weight="medium">
            {title}
          </Text>
          <Text muted size={1} textOverflow="ellipsis">
            {description}
          </Text>
        </Stack>
      </Box>
    </Card>
  )
}
