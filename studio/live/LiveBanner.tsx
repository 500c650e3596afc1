import {Card, Stack, Text} from '@sanity/ui'
import {getPublishedId, type InputProps, type SchemaType, useEditState, useSchema} from 'sanity'
import {IntentLink} from 'sanity/router'
import {useLiveState} from './useLiveState.ts'
import type {Complaint} from './watchStatus.ts'

/** The form of a document, with the banner above it; every other input as it is. */
export function WithLiveBanner(props: InputProps) {
  const input = props.renderDefault(props)
  const {_id} = (props.value ?? {}) as {_id?: string}
  if (props.path.length > 0 || !_id) return input
  return (
    <>
      <LiveBanner id={getPublishedId(_id)} type={props.schemaType.name} />
      {input}
    </>
  )
}

/** Above the form, only when a document did not reach readers: why not, and where to mend it. */
function LiveBanner({id, type}: {id: string; type: string}) {
  const state = useLiveState(useEditState(id, type))
  if (state?.kind !== 'failed') return null
  const {complaints, more, message} = state
  return (
    <Card tone="critical" padding={4} radius={3} border marginBottom={4} data-testid="not-live">
      <Stack gap={4}>
        <Text weight="semibold" size={1}>
          Readers do not see this yet
        </Text>
        <Text size={1}>
          {complaints.length > 0
            ? 'The site could not be built, so readers still see it as it was. What to mend:'
            : 'The site could not be built, so readers still see it as it was. It said:'}
        </Text>
        {complaints.length > 0 ? (
          complaints.map((one) => <Fault key={JSON.stringify(one)} complaint={one} here={id} />)
        ) : (
          <Text size={1} muted>
            {message}
          </Text>
        )}
        {more > 0 && (
          <Text size={1} muted>
            And {more} more, which come up here as these are mended.
          </Text>
        )}
      </Stack>
    </Card>
  )
}

function Fault({complaint, here}: {complaint: Complaint; here: string}) {
  const {documentId: id, documentType: type, title, field, reason} = complaint
  const schema = useSchema().get(type ?? '')
  const path = field && !field.includes(' ') ? {path: field} : {}
  const kind = schema?.title?.toLowerCase() ?? 'page'
  const name = id === here ? `This ${kind}` : title ? `“${title}”` : `Another ${kind}`
  const heading = field && titleOf(schema, field)
  return (
    <Text size={1}>
      <IntentLink intent="edit" params={{id, ...(type && {type}), ...path}}>
        {name}
        {heading && `, ${heading}`}
      </IntentLink>
      {': '}
      {toPlainWords(reason)}
    </Text>
  )
}

/** The name of a field as the form shows it, of a path such as `authors[0].name`. */
function titleOf(type: SchemaType | undefined, path: string): string | undefined {
  const [name] = path.split(/[.[]/)
  return type?.jsonType === 'object'
    ? type.fields.find((field) => field.name === name)?.type.title
    : undefined
}

/** The build speaks of types; a clinician sees fields. */
function toPlainWords(reason: string): string {
  return reason
    .replace('expected string', 'expected text')
    .replace('expected array', 'expected a list')
    .replace(/, received /, ', but found ')
}
