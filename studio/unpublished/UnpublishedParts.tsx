import {Box, Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useEffect, useMemo, useState} from 'react'
import {useClient, useDocumentStore} from 'sanity'
import {IntentLink} from 'sanity/router'
import {keepAsking} from '../keepAsking.ts'
import type {Part} from './publishParts.ts'
import {waitingRefs} from './waitingRefs.ts'

const QUERY = `*[_id in $drafts && !(string::split(_id, "drafts.")[1] in *[_id in $ids]._id)]{
  _id, _type, "title": coalesce(name, title, question)
}`
const LISTEN = '*[_id in $drafts || _id in $ids]'

/** Says what has to be published before an article can be, and publishes it with one press. */
export function UnpublishedParts({value}: {value: unknown}) {
  const client = useClient({apiVersion: 'v2025-02-19'})
  const parts = useWaiting(value)
  const [state, setState] = useState<{isBusy?: boolean; error?: string}>({})
  if (!parts.length) return null
  const publish = async () => {
    setState({isBusy: true})
    try {
      const {publishParts} = await import('./publishParts.ts')
      await publishParts(client, parts)
      setState({})
    } catch (failure) {
      setState({error: (failure as Error).message})
    }
  }
  return (
    <Box paddingBottom={5}>
      <Card padding={4} radius={2} border tone="caution" data-testid="unpublished-parts">
        <Stack gap={4}>
          <Text size={1}>
            Before this article can be published, readers have to be able to see what it names:
          </Text>
          {parts.map(({_id, _type, title}) => (
            <Text size={1} key={_id}>
              <IntentLink
                intent="edit"
                params={{id: _id.replace(/^drafts\./, ''), type: _type}}
                style={{color: 'inherit'}}
              >
                {title || 'Without a name'}
              </IntentLink>
              {` · ${KINDS[_type] ?? _type}`}
            </Text>
          ))}
          {state.error && (
            <Text size={1} weight="medium" role="alert">
              {state.error}
            </Text>
          )}
          <Flex>
            <Button
              mode="ghost"
              fontSize={1}
              padding={3}
              disabled={state.isBusy}
              text={parts.length === 1 ? 'Publish it' : `Publish these ${parts.length}`}
              onClick={publish}
            />
          </Flex>
        </Stack>
      </Card>
    </Box>
  )
}

const KINDS: Record<string, string> = {
  person: 'person',
  source: 'reference',
  faq: 'shared question',
  topic: 'topic',
  article: 'article',
}

function useWaiting(value: unknown): Part[] {
  const {listenQuery} = useDocumentStore()
  const refs = useMemo(() => JSON.stringify(waitingRefs(value)), [value])
  const [parts, setParts] = useState<Part[]>([])
  useEffect(() => {
    const ids = JSON.parse(refs) as string[]
    if (!ids.length) return setParts([])
    const params = {ids, drafts: ids.map((id) => `drafts.${id}`)}
    const options = {apiVersion: 'v2025-02-19', perspective: 'raw' as const}
    const found = listenQuery({fetch: QUERY, listen: LISTEN}, params, options)
    const subscription = keepAsking<Part[]>(found).subscribe(
      (answer) => answer.error || setParts(answer.value),
    )
    return () => subscription.unsubscribe()
  }, [listenQuery, refs])
  return parts
}
