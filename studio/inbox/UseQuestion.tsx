import {Box, Button, Card, Dialog, Flex, Select, Stack, Text, TextArea, TextInput} from '@sanity/ui'
import {useState} from 'react'
import {useClient} from 'sanity'
import {useRouter} from 'sanity/router'
import type {QuestionForm} from '../../schemas/forms/question.ts'
import type {Submission} from '../../schemas/forms/submission.ts'
import {usePerson} from '../people/usePerson.ts'
import {Failure} from '../review/Failure.tsx'
import {Field} from '../review/Field.tsx'
import {useLive} from '../useLive.ts'
import {addIdea, addQuestion} from './addToSite.ts'
import {tooClose} from './closeness.ts'
import {useChange} from './useChange.ts'
import {usePeople} from './usePractice.ts'

interface Props {
  as: 'faq' | 'article'
  submission: Submission
  form: QuestionForm
  /** What the sender was answered. */
  answer: string
  onClose: () => void
}

const articlesQuery = `*[_type == "article" && !(_id in path("versions.**"))] | order(lower(title)) {_id, title}`

/** A clinician says in other words what was asked; nothing of what was sent goes along. */
export function UseQuestion({as, submission, form, answer: given, onClose}: Props) {
  const client = useClient({apiVersion: '2025-02-19'})
  const {navigateIntent} = useRouter()
  const people = usePeople()
  const articles = distinct(useLive<{_id: string; title: string | null}[]>(articlesQuery) ?? [])
  const me = usePerson()?._id
  const [question, setQuestion] = useState('')
  const [answer, setAnswer] = useState('')
  const [page, setPage] = useState(form.article ?? '')
  const [sought, setSought] = useState('')
  const [by, setBy] = useState(submission.assignee ?? me ?? form.to ?? '')
  const {change, start, isBusy, failure} = useChange(submission)
  const close = tooClose(question, form.question, form) ?? tooClose(answer, form.question, form)
  const isReady = question.trim() && !close && (as === 'article' || (answer.trim() && page && by))
  const found = articles.filter(
    ({_id, title}) =>
      _id === page || (title ?? '').toLowerCase().includes(sought.trim().toLowerCase()),
  )
  const save = () =>
    start(async () => {
      if (as === 'article') {
        const id = await addIdea(client, question, answer)
        await change({did: 'made it an idea for an article'})
        onClose()
        return navigateIntent('edit', {id, type: 'article'})
      }
      const path = await addQuestion(client, page, {question, answer, answeredBy: by})
      const title = articles.find(({_id}) => _id === page)?.title ?? 'an article'
      await change({did: `made it a question on “${title}”`.slice(0, 200)})
      onClose()
      navigateIntent('edit', {id: page, type: 'article', path})
    })
  return (
    <Dialog
      id="use-question"
      header={as === 'faq' ? 'A question on the site' : 'An idea for an article'}
      width={1}
      onClose={onClose}
      footer={
        <Flex gap={2} justify="flex-end" padding={3}>
          <Button mode="ghost" text="Cancel" onClick={onClose} />
          <Button
            tone="primary"
            text={as === 'faq' ? 'Add it to the draft' : 'Begin the draft'}
            disabled={!isReady || isBusy}
            onClick={save}
          />
        </Flex>
      }
    >
      <Box padding={4}>
        <Stack gap={4}>
          <Card padding={3} radius={2} border>
            <Stack gap={3}>
              <Text size={1} muted>
                What was sent stays here. Say it in your own words, so that nobody finds themselves.
              </Text>
              <Text size={1} style={{whiteSpace: 'pre-wrap', overflowWrap: 'anywhere'}}>
                {form.question}
              </Text>
              {given && (
                <Text size={1} muted style={{whiteSpace: 'pre-wrap', overflowWrap: 'anywhere'}}>
                  {given}
                </Text>
              )}
            </Stack>
          </Card>
          <Field id="use-question-words" label={as === 'faq' ? 'Question' : 'Working title'}>
            <TextInput
              id="use-question-words"
              value={question}
              onChange={(event) => setQuestion(event.currentTarget.value)}
            />
          </Field>
          <Field id="use-question-answer" label={as === 'faq' ? 'Answer for everybody' : 'Note'}>
            <TextArea
              id="use-question-answer"
              rows={as === 'faq' ? 6 : 3}
              value={answer}
              onChange={(event) => setAnswer(event.currentTarget.value)}
            />
          </Field>
          {close && (
            <Card padding={3} radius={2} tone="caution" role="alert">
              <Text size={1}>{close}</Text>
            </Card>
          )}
          {as === 'faq' && (
            <>
              <Field id="use-question-page" label="On which page">
                <Stack gap={2}>
                  <TextInput
                    aria-label="Search the articles"
                    placeholder="Search the articles"
                    value={sought}
                    onChange={(event) => setSought(event.currentTarget.value)}
                  />
                  <Select
                    id="use-question-page"
                    value={page}
                    onChange={(event) => setPage(event.currentTarget.value)}
                  >
                    <option value="">Choose an article</option>
                    {found.map(({_id, title}) => (
                      <option key={_id} value={_id}>
                        {title ?? 'Without a title'}
                      </option>
                    ))}
                  </Select>
                </Stack>
              </Field>
              <Field id="use-question-by" label="Whose answer it is">
                <Select
                  id="use-question-by"
                  value={by}
                  onChange={(event) => setBy(event.currentTarget.value)}
                >
                  <option value="">Choose a clinician</option>
                  {people?.map(({_id, name}) => (
                    <option key={_id} value={_id}>
                      {name}
                    </option>
                  ))}
                </Select>
              </Field>
            </>
          )}
          <Failure message={failure} />
        </Stack>
      </Box>
    </Dialog>
  )
}

/** An article and its draft are one. */
function distinct(rows: {_id: string; title: string | null}[]) {
  const byId = new Map(rows.map(({_id, title}) => [_id.replace(/^drafts\./, ''), title]))
  return [...byId].map(([_id, title]) => ({_id, title}))
}
