import {ArrowRightIcon} from '@sanity/icons/ArrowRight'
import {Button, Card, Flex, Heading, Stack, Text} from '@sanity/ui'
import {useRouter} from 'sanity/router'
import type {Chapter} from './chapter.ts'

/** A chapter, and the way to the next. */
export function ChapterPage({title, lead, picture, steps, next}: Chapter & {next?: Chapter}) {
  const {navigate} = useRouter()
  return (
    <Stack as="article" gap={5}>
      <Stack gap={4}>
        <Heading as="h1" size={4}>
          {title}
        </Heading>
        <Text size={2} muted>
          {lead}
        </Text>
      </Stack>
      {picture && (
        <Card border radius={3} overflow="hidden">
          <img {...picture} alt={picture.alt} style={{display: 'block', width: '100%'}} />
        </Card>
      )}
      {steps.map((step) => (
        <Stack key={step.title} as="section" gap={3}>
          <Heading as="h2" size={1}>
            {step.title}
          </Heading>
          <Text size={2}>{step.text}</Text>
        </Stack>
      ))}
      {next && (
        <Flex>
          <Button
            iconRight={ArrowRightIcon}
            mode="ghost"
            text={`Next: ${next.title}`}
            onClick={() => navigate({chapter: next.id})}
          />
        </Flex>
      )}
    </Stack>
  )
}
