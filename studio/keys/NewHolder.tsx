import {Button, Flex, Stack, Text, TextInput} from '@sanity/ui'
import {useState} from 'react'
import type {KeyHolder} from '../../schemas/forms/submission.ts'
import {Failure} from '../review/Failure.tsx'
import {Field} from '../review/Field.tsx'
import {useWork} from '../useWork.ts'
import {PassphraseFields} from './PassphraseFields.tsx'
import {missingIn} from './passphrase.ts'
import {saveHolder} from './saveKeys.ts'

interface Props {
  /** Whose passphrase changes; nobody's for a new colleague. */
  holder?: KeyHolder | undefined
  secrets: string[]
  onDone: (saved: KeyHolder) => void
  onCancel: () => void
}

/** A colleague types a passphrase of their own; it opens the same keys. */
export function NewHolder({holder, secrets, onDone, onCancel}: Props) {
  const [name, setName] = useState(holder?.name ?? '')
  const [chosen, setChosen] = useState({passphrase: '', again: ''})
  const {start, isBusy, failure} = useWork()
  const isGood = name.trim() && !missingIn(chosen.passphrase, chosen.again)
  const save = () =>
    start(async () => onDone(await saveHolder(secrets, name, chosen.passphrase, holder?.id)))
  return (
    <Stack gap={4}>
      <Text size={1} muted>
        {holder
          ? `A new passphrase for ${holder.name}. The old one opens nothing afterwards.`
          : 'Let your colleague sit here and choose a passphrase of their own. Nobody else needs to know it.'}
      </Text>
      <Field id="holder-name" label="Name">
        <TextInput
          id="holder-name"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </Field>
      <PassphraseFields {...chosen} onChange={setChosen} />
      <Flex gap={2}>
        <Button
          tone="primary"
          text={isBusy ? 'One moment…' : 'Save the passphrase'}
          disabled={!isGood || isBusy}
          onClick={save}
        />
        <Button mode="bleed" text="Cancel" onClick={onCancel} />
      </Flex>
      <Failure message={failure} />
    </Stack>
  )
}
