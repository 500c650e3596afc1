import {Button, Card, Flex, Stack, Text, TextInput} from '@sanity/ui'
import {useState} from 'react'
import {useClient} from 'sanity'
import type {KeyHolder} from '../../schemas/forms/submission.ts'
import {usePerson} from '../people/usePerson.ts'
import {Failure} from '../review/Failure.tsx'
import {Field} from '../review/Field.tsx'
import {useWork} from '../useWork.ts'
import {makeSecret} from './age.ts'
import {PassphraseFields} from './PassphraseFields.tsx'
import {missingIn} from './passphrase.ts'
import {RecoverySheet} from './RecoverySheet.tsx'
import {toGroups} from './recoveryText.ts'
import {makeKeyCurrent} from './saveKeys.ts'

interface Props {
  practice: string
  /** Keys that earlier submissions still need. */
  earlier: string[]
  /** Holders whose passphrases end with this. */
  gone: KeyHolder[]
  onDone: () => void
  onCancel: () => void
}

/** A new key of the practice: passphrase, recovery sheet, proof that it was kept; only then it counts. */
export function MakeKey({practice, earlier, gone, onDone, onCancel}: Props) {
  const client = useClient({apiVersion: '2025-02-19'})
  const [name, setName] = useState(usePerson()?.name ?? '')
  const [chosen, setChosen] = useState({passphrase: '', again: ''})
  const [secret, setSecret] = useState<string>()
  const [typed, setTyped] = useState('')
  const {start, isBusy, failure} = useWork()
  const isGood = name.trim() && !missingIn(chosen.passphrase, chosen.again)
  const isKept = secret && typed.trim().toUpperCase() === toGroups(secret).at(-1)
  const save = () =>
    start(async () => {
      const {passphrase} = chosen
      await makeKeyCurrent({client, secrets: [secret ?? '', ...earlier], name, passphrase, gone})
      onDone()
    })
  if (!secret) {
    return (
      <Stack gap={4}>
        <Text size={1} muted>
          First your passphrase. You will type it to read what readers sent. It never leaves this
          browser, and nobody can send you a new one.
        </Text>
        <Field id="key-name" label="Your name">
          <TextInput
            id="key-name"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </Field>
        <PassphraseFields {...chosen} onChange={setChosen} />
        <Flex gap={2} wrap="wrap">
          <Button
            tone="primary"
            text="Continue"
            disabled={!isGood}
            onClick={async () => setSecret(await makeSecret())}
          />
          <Button mode="bleed" text="Cancel" onClick={onCancel} />
        </Flex>
      </Stack>
    )
  }
  return (
    <Stack gap={4}>
      <Text size={1}>
        This is the only way back in if every passphrase is forgotten. Print it, or write it down,
        before you go on. It is shown this once.
      </Text>
      <RecoverySheet practice={practice} secret={secret} now={new Date()} />
      <Field id="key-last" label="Type the last group of the sheet, to show that you have it">
        <TextInput
          id="key-last"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </Field>
      {typed.length >= 6 && !isKept && (
        <Card padding={3} radius={2} tone="caution">
          <Text size={1}>That is not the last group. It has six letters and digits.</Text>
        </Card>
      )}
      <Flex gap={2} wrap="wrap">
        <Button
          tone="primary"
          text={isBusy ? 'One moment…' : 'Use this key'}
          disabled={!isKept || isBusy}
          onClick={save}
        />
        <Button mode="bleed" text="Cancel" disabled={isBusy} onClick={onCancel} />
      </Flex>
      <Failure message={failure} />
    </Stack>
  )
}
