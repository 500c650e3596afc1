import type {SanityClient} from 'sanity'
import {parserOf} from '../../schemas/parser.ts'

/** A draft that an article waits for. */
export interface Part {
  _id: string
  _type: string
  title?: string | null
}

/** Publishes drafts together, or none of them: each is checked by the model first. */
export async function publishParts(client: SanityClient, parts: readonly Part[]): Promise<void> {
  const ids = parts.map(({_id}) => _id)
  const drafts = await client.fetch<Part[]>('*[_id in $ids]', {ids}, {perspective: 'raw'})
  for (const draft of drafts) {
    const [issue] = parserOf(draft._type as 'person').safeParse(firm(draft)).error?.issues ?? []
    const name = parts.find(({_id}) => _id === draft._id)?.title
    if (issue) throw new Error(`“${name}” cannot be published yet: ${issue.message}`)
  }
  await client.action(
    ids.map((draftId) => ({
      actionType: 'sanity.action.document.publish',
      draftId,
      publishedId: draftId.replace(/^drafts\./, ''),
    })),
  )
}

/** A draft without what only drafts have. */
function firm<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (key, child) => (key === '_strengthenOnPublish' ? undefined : child)),
  )
}
