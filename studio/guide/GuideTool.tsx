import {Box, Card, Container, Flex} from '@sanity/ui'
import {useEffect, useRef} from 'react'
import {useRouter} from 'sanity/router'
import {ChapterPage} from './ChapterPage.tsx'
import {Contents} from './Contents.tsx'
import {chapters} from './chapters.ts'

/** The guide: its chapters at the side, one of them open. */
export default function GuideTool() {
  const {state} = useRouter()
  const at = Math.max(
    0,
    chapters.findIndex(({id}) => id === state.chapter),
  )
  const chapter = chapters[at]
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (chapter) page.current?.scrollTo({top: 0})
  }, [chapter])
  if (!chapter) return null
  return (
    <Flex height="fill" direction={['column', 'column', 'row']}>
      <Card borderRight flex="none" padding={3}>
        <Contents chapters={chapters} open={chapter.id} />
      </Card>
      <Box flex={1} overflow="auto" ref={page}>
        <Container width={1} padding={[4, 4, 5]} paddingBottom={7}>
          <ChapterPage {...chapter} next={chapters[at + 1]} />
        </Container>
      </Box>
    </Flex>
  )
}
