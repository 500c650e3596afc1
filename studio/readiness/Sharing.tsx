import {Card, Stack, Text} from '@sanity/ui'
import {SearchResult} from './SearchResult.tsx'
import {SocialCard} from './SocialCard.tsx'
import {usePageHead} from './usePageHead.ts'

interface Props {
  id: string
  article: object
  /** Whether another article has its address. */
  isTaken: boolean
}

/** How the article looks where readers meet it first. */
export function Sharing({id, article, isTaken}: Props) {
  const head = usePageHead(id, article, isTaken)
  return (
    <Stack gap={4}>
      <Text as="h2" size={1} weight="medium">
        In search results, about like this
      </Text>
      <Card padding={4} radius={2} border>
        <SearchResult head={head} />
      </Card>
      {head.card && (
        <>
          <Text as="h2" size={1} weight="medium">
            When somebody shares it
          </Text>
          <SocialCard head={head} />
        </>
      )}
    </Stack>
  )
}
