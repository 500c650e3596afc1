import {Button, Select, Stack, Text, TextArea} from '@sanity/ui'
import {useState} from 'react'
import {useClient} from 'sanity'
import type {Person, Review} from '../../schemas/model.generated.ts'
import {useLive} from '../useLive.ts'
import {useWork} from '../useWork.ts'
import {Failure} from './Failure.tsx'
import {Field} from './Field.tsx'
import {ScopeSelect} from './ScopeSelect.tsx'
import {toRequest} from './toRequest.ts'

interface Props {
  articleId: string
  authors: string[]
  author: Person
  /** Who reviewed it last, and is likely to be asked again. */
  before?: string | undefined
}

const peopleQuery = `*[_type == "person" && _id in path("*")] | order(lower(name)) {_id, name}`

/** Asks somebody who did not write the article to review it. */
export function AskForm({articleId, authors, author, before}: Props) {
  const client = useClient({apiVersion: '2025-02-19'})
  const people = useLive<Pick<Person, '_id' | 'name'>[]>(peopleQuery)
  const [reviewer, setReviewer] = useState(before && !authors.includes(before) ? before : '')
  const [scope, setScope] = useState<Review['scope']>('wholeArticle')
  const [message, setMessage] = useState('')
  const {start, isBusy, failure} = useWork()
  const others = people?.filter(({_id}) => !authors.includes(_id))
  const ask = () => {
    const asked = {articleId, author: author._id, reviewer, scope, message}
    const request = toRequest(asked, new Date(), crypto.randomUUID())
    return start(() => client.create(request, {visibility: 'sync'}))
  }
  if (others?.length === 0) {
    return (
      <Text muted size={1}>
        Nobody is there who did not write it. Add a colleague under “Authors”, then ask them here.
      </Text>
    )
  }
  return (
    <Stack gap={4}>
      <Field id="review-reviewer" label="Who should review it?">
        <Select
          id="review-reviewer"
          value={reviewer}
          onChange={(event) => setReviewer(event.currentTarget.value)}
        >
          <option value="">Choose a colleague</option>
          {others?.map(({_id, name}) => (
            <option key={_id} value={_id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <ScopeSelect label="What should they look at?" value={scope} onChange={setScope} />
      <Field id="review-message" label="Message (if you like)">
        <TextArea
          id="review-message"
          rows={3}
          value={message}
          onChange={(event) => setMessage(event.currentTarget.value)}
        />
      </Field>
      <Button tone="primary" text="Ask for review" disabled={!reviewer || isBusy} onClick={ask} />
      <Failure message={failure} />
    </Stack>
  )
}
