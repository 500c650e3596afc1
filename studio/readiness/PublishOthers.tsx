import {Button, Card, Stack, Text} from '@sanity/ui'
import {useClient} from 'sanity'
import type {Neighbour} from '../../schemas/checks/readiness.ts'
import {Failure} from '../review/Failure.tsx'
import {useWork} from '../useWork.ts'

/** What the article needs and is still a draft: a manuscript brings many, so they go at once. */
export function PublishOthers({others}: {others: Neighbour[]}) {
  const client = useClient({apiVersion: '2025-02-19'})
  const {start, isBusy, failure} = useWork()
  const drafts = others.filter(({_type}) => _type === 'source' || _type === 'person')
  if (drafts.length === 0) return null
  const publish = () =>
    client.action(
      drafts.map(({_id}) => ({
        actionType: 'sanity.action.document.publish' as const,
        draftId: `drafts.${_id}`,
        publishedId: _id,
      })),
    )
  return (
    <Card padding={4} radius={2} border>
      <Stack gap={4}>
        <Text size={1}>
          {drafts.length === 1
            ? 'One reference or person that this needs is still a draft:'
            : `${drafts.length} references and people that this needs are still drafts:`}
        </Text>
        <Stack as="ul" gap={2} style={{margin: 0, paddingLeft: '1.2em'}}>
          {drafts.map(({_id, name, title}) => (
            <li key={_id}>
              <Text size={1}>{name || title || 'Untitled'}</Text>
            </li>
          ))}
        </Stack>
        <Button
          mode="ghost"
          text={drafts.length === 1 ? 'Publish it' : 'Publish all of them'}
          disabled={isBusy}
          onClick={() => start(publish)}
        />
        <Failure message={failure} />
      </Stack>
    </Card>
  )
}
