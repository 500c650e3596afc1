import {Badge, Card, Flex, Stack, Text} from '@sanity/ui'
import {IntentLink} from 'sanity/router'
import type {QuestionForm} from '../../schemas/forms/question.ts'
import {useLive} from '../useLive.ts'
import {Fact} from './Fact.tsx'
import {usePeople} from './usePractice.ts'

/** What a reader asked, as plain text: no link in it can be pressed. */
export function QuestionWords({form}: {form: QuestionForm}) {
  const {question, name, reply, consent, to, article} = form
  const people = usePeople()
  const title = useLive<string | null>('*[_id == $article][0].title', {article: article ?? ''})
  return (
    <Card padding={4} radius={2} border>
      <Stack gap={4}>
        <Text style={{whiteSpace: 'pre-wrap', overflowWrap: 'anywhere'}}>{question}</Text>
        <Flex>
          <Badge tone={consent ? 'positive' : 'caution'} fontSize={1}>
            {consent ? 'May be published in edited form' : 'May not be published'}
          </Badge>
        </Flex>
        {name && <Fact label="Name or alias">{name}</Fact>}
        <Fact label="Answer to">{reply ?? 'No address: only by the reference code'}</Fact>
        {to && <Fact label="Asked">{people?.find(({_id}) => _id === to)?.name ?? '…'}</Fact>}
        {article && (
          <Fact label="About">
            {title ? (
              <IntentLink intent="edit" params={{id: article, type: 'article'}}>
                {title}
              </IntentLink>
            ) : (
              'An article that is not there any more'
            )}
          </Fact>
        )}
      </Stack>
    </Card>
  )
}
