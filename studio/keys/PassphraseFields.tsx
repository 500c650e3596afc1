import {Button, Flex, Stack, Text, TextInput} from '@sanity/ui'
import {useId, useState} from 'react'
import {Field} from '../review/Field.tsx'
import {missingIn} from './passphrase.ts'

interface Props {
  passphrase: string
  again: string
  onChange: (next: {passphrase: string; again: string}) => void
}

/** A new passphrase, typed twice, shown if somebody likes; says what it still lacks. */
export function PassphraseFields({passphrase, again, onChange}: Props) {
  const [isShown, setIsShown] = useState(false)
  const id = useId()
  const type = isShown ? 'text' : 'password'
  const missing = missingIn(passphrase, again)
  return (
    <Stack gap={4}>
      <Field id={`${id}one`} label="Passphrase">
        <Flex gap={2}>
          <TextInput
            id={`${id}one`}
            type={type}
            autoComplete="new-password"
            value={passphrase}
            onChange={(event) => onChange({passphrase: event.currentTarget.value, again})}
          />
          <Button
            mode="ghost"
            text={isShown ? 'Hide' : 'Show'}
            aria-pressed={isShown}
            onClick={() => setIsShown(!isShown)}
          />
        </Flex>
      </Field>
      <Field id={`${id}two`} label="The same passphrase again">
        <TextInput
          id={`${id}two`}
          type={type}
          autoComplete="new-password"
          value={again}
          onChange={(event) => onChange({passphrase, again: event.currentTarget.value})}
        />
      </Field>
      <Text muted size={1} role="status">
        {missing ?? 'That is a good passphrase.'}
      </Text>
    </Stack>
  )
}
