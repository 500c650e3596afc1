import {Button, Flex, Stack, TextArea} from '@sanity/ui'
import type {Submission} from '../../schemas/forms/submission.ts'
import {sealTo} from '../keys/age.ts'
import {Failure} from '../review/Failure.tsx'
import {Field} from '../review/Field.tsx'
import {useChange} from './useChange.ts'
import type {Opened} from './useOpened.ts'
import {useTyped} from './useTyped.ts'

interface Props {
  submission: Submission
  opened: Opened
  publicKey: string
}

/** A note for colleagues, locked like what was sent. */
export function NoteForm({submission, opened, publicKey}: Props) {
  const [text, setText, isTyped] = useTyped(`${submission.id} note`, opened.note.note ?? '')
  const {change, isBusy, failure} = useChange(submission)
  const save = async () => {
    const note = await sealTo(publicKey, JSON.stringify({...opened.note, note: text.trim()}))
    await change({note})
  }
  return (
    <Stack gap={3}>
      <Field id="inbox-note" label="Note for colleagues">
        <TextArea
          id="inbox-note"
          rows={3}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </Field>
      <Flex>
        <Button mode="ghost" text="Save the note" disabled={!isTyped || isBusy} onClick={save} />
      </Flex>
      <Failure message={failure} />
    </Stack>
  )
}
