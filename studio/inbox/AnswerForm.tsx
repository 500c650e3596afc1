import {Button, Card, Flex, Stack, Text, TextArea} from '@sanity/ui'
import {useState} from 'react'
import type {QuestionForm} from '../../schemas/forms/question.ts'
import type {Submission} from '../../schemas/forms/submission.ts'
import {sealTo, sealWithCode} from '../keys/age.ts'
import {Failure} from '../review/Failure.tsx'
import {Field} from '../review/Field.tsx'
import {Fact} from './Fact.tsx'
import {toMailDraft} from './toMailDraft.ts'
import {UseQuestion} from './UseQuestion.tsx'
import {useChange} from './useChange.ts'
import type {Opened} from './useOpened.ts'
import {useSiteAddress} from './useSiteAddress.ts'
import {useTyped} from './useTyped.ts'

interface Props {
  submission: Submission
  opened: Opened
  form: QuestionForm
  publicKey: string
}

/** The answer: kept for colleagues, then put where only the sender can read it. */
export function AnswerForm({submission, opened, form, publicKey}: Props) {
  const stored = opened.note.answer ?? ''
  const [text, setText, isTyped] = useTyped(`${submission.id} answer`, stored)
  const [using, setUsing] = useState<'faq' | 'article'>()
  const {change, isBusy, failure} = useChange(submission)
  const site = useSiteAddress()
  const kept = () => sealTo(publicKey, JSON.stringify({...opened.note, answer: text.trim()}))
  const keep = async () => change({note: await kept()})
  const give = async () => {
    const answer = await sealWithCode(text.trim(), opened.content.code)
    await change({note: await kept(), answer, status: 'answered'})
  }
  return (
    <Stack gap={4}>
      <Field id="inbox-answer" label="Answer">
        <TextArea
          id="inbox-answer"
          rows={8}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </Field>
      <Flex gap={2} wrap="wrap">
        <Button
          tone="primary"
          text="Put it where the sender can read it"
          disabled={!text.trim() || isBusy}
          onClick={give}
        />
        <Button mode="ghost" text="Save for later" disabled={!isTyped || isBusy} onClick={keep} />
        <Button
          mode="bleed"
          text="Copy the answer"
          disabled={!text.trim()}
          onClick={() => navigator.clipboard.writeText(text)}
        />
      </Flex>
      <Failure message={failure} />
      {isTyped && stored && (
        <Fact label="The answer that is saved now">
          <span style={{whiteSpace: 'pre-wrap', overflowWrap: 'anywhere'}}>{stored}</span>
        </Fact>
      )}
      {submission.hasAnswer && (
        <Card padding={3} radius={2} tone="positive" role="status">
          <Stack gap={3}>
            <Text size={1}>
              An answer waits for the sender, who opens it with the reference code.
              {isTyped && ' What you changed since is not in it yet.'}
            </Text>
            {form.reply && (
              <Text size={1}>
                <a href={toMailDraft(form.reply, site)}>Write a mail that says so</a>: it holds
                neither the question nor the answer.
              </Text>
            )}
          </Stack>
        </Card>
      )}
      <Stack gap={3}>
        <Flex gap={2} wrap="wrap">
          <Button
            mode="ghost"
            text="Make it a question on the site…"
            disabled={!form.consent || submission.status !== 'answered'}
            onClick={() => setUsing('faq')}
          />
          <Button
            mode="ghost"
            text="Make it an idea for an article…"
            disabled={!form.consent || submission.status !== 'answered'}
            onClick={() => setUsing('article')}
          />
        </Flex>
        {!form.consent && (
          <Text size={1} muted>
            The sender did not agree to a published answer, so it can become neither.
          </Text>
        )}
        {form.consent && submission.status !== 'answered' && (
          <Text size={1} muted>
            Answer it first; then others can be helped by it, in other words.
          </Text>
        )}
      </Stack>
      {using && (
        <UseQuestion
          as={using}
          submission={submission}
          form={form}
          answer={text}
          onClose={() => setUsing(undefined)}
        />
      )}
    </Stack>
  )
}
