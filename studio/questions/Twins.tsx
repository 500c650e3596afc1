import {Card, Stack, Text} from '@sanity/ui'
import {useMemo} from 'react'
import {IntentLink} from 'sanity/router'
import {findTwins, toAsked} from './asked.ts'
import {useAsking} from './useAsking.ts'

interface Props {
  question: string | undefined
  /** The document that asks it, and the place in it. */
  own: {id: string; path?: string}
}

/** Says beside a question that it is answered elsewhere, too, and leads there. */
export function Twins({question, own: {id, path}}: Props) {
  const asking = useAsking()
  const asked = useMemo(() => toAsked(asking), [asking])
  const twins = findTwins(asked, question, {id, path})
  if (!twins.length) return null
  return (
    <Card padding={3} radius={2} border tone="caution" data-testid="twins">
      <Stack gap={3}>
        <Text size={1}>The same question is answered elsewhere:</Text>
        {twins.map((twin) => (
          <Text size={1} key={`${twin.id} ${twin.path}`}>
            <IntentLink
              intent="edit"
              params={{id: twin.id, type: twin.type, ...(twin.path && {path: twin.path})}}
            >
              {twin.type === 'faq' ? `Shared question “${twin.question}”` : twin.where}
            </IntentLink>
          </Text>
        ))}
        <Text size={1} muted>
          One answer is easier to keep right than two.{' '}
          {twins.some(({type}) => type === 'faq')
            ? 'Use the shared question in its place, or ask something else here.'
            : 'Take one of them out, or ask something else here. What several pages should answer can be a shared question.'}
        </Text>
      </Stack>
    </Card>
  )
}
