import {Card, Stack, Text} from '@sanity/ui'
import {type StringInputProps, useWorkspace} from 'sanity'
import {useRouter} from 'sanity/router'
import {SAMPLE_KEY} from '../../schemas/forms/sampleKey.ts'
import {paneOf} from './words.ts'

/** What readers' words are locked with; made and exchanged in the desk. */
export function KeyInput({value}: StringInputProps) {
  const {navigateUrl} = useRouter()
  const path = `${useWorkspace().basePath}/structure/${paneOf.question};keys`
  return (
    <Card padding={3} radius={2} border>
      <Stack gap={3}>
        <Text size={1} style={{overflowWrap: 'anywhere', fontFamily: 'ui-monospace, monospace'}}>
          {value ?? 'None yet'}
        </Text>
        {value === SAMPLE_KEY && (
          <Text size={1} muted>
            This is the sample’s. Anybody can open it: make a key of your own.
          </Text>
        )}
        <Text size={1}>
          <a
            href={path}
            onClick={(event) => {
              event.preventDefault()
              navigateUrl({path})
            }}
          >
            {value ? 'To the keys' : 'Create the practice’s key'}
          </a>
        </Text>
      </Stack>
    </Card>
  )
}
