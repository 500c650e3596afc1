import {Badge, Card, Flex, Stack, Text} from '@sanity/ui'
import {useMemo} from 'react'
import type {Finding} from '../../schemas/checks/findings/finding.ts'
import {gradeSections, HARD_GRADE} from '../../schemas/checks/readingGrade.ts'

interface Props {
  article: object
  onOpen: (path: Finding['where']) => void
}

/** How hard each section is to read, and which sentences make it so. */
export function SectionGrades({article, onOpen}: Props) {
  const sections = useMemo(() => gradeSections(article), [article])
  if (sections.length === 0) return null
  return (
    <Stack gap={4}>
      <Stack gap={3}>
        <Text as="h2" size={1} weight="medium">
          How hard it is to read
        </Text>
        <Text muted size={1}>
          Years of school that each section takes. About 8 suits most readers; worried people read
          less easily.
        </Text>
      </Stack>
      {sections.map(({title, grade, hardest, where}) => (
        <Stack key={JSON.stringify(where)} gap={3}>
          <Flex gap={3} align="center">
            <Badge tone={grade > HARD_GRADE ? 'caution' : grade > 9 ? 'default' : 'positive'}>
              {Math.round(grade)}
            </Badge>
            <Text size={1}>{title}</Text>
          </Flex>
          {hardest.map((hard) => (
            <Card
              key={hard.sentence}
              __unstable_focusRing
              as="button"
              type="button"
              padding={3}
              radius={2}
              tone="transparent"
              onClick={() => onOpen(hard.where)}
            >
              <Text muted size={1}>
                {hard.sentence}
              </Text>
            </Card>
          ))}
        </Stack>
      ))}
    </Stack>
  )
}
