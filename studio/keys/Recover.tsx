import {Button, Card, Flex, Stack, Text, TextArea} from '@sanity/ui'
import {useState} from 'react'
import {Field} from '../review/Field.tsx'
import {toPublicKey} from './age.ts'
import {keep} from './keyring.ts'
import {NewHolder} from './NewHolder.tsx'
import {readSecret} from './recoveryText.ts'

interface Props {
  publicKey: string | null | undefined
  onDone: () => void
  onCancel: () => void
  onLost: () => void
}

/** Back in with the recovery sheet: the key is typed off it, and a new passphrase chosen. */
export function Recover({publicKey, onDone, onCancel, onLost}: Props) {
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState<{secret?: string; told?: string}>({})
  const read = async () => {
    const secret = readSecret(typed)
    const own = secret && (await toPublicKey(secret).catch(() => undefined))
    if (!own) {
      return setFound({
        told: 'This is not the whole key. Compare it with the sheet, group by group.',
      })
    }
    setFound({
      secret,
      ...(own !== publicKey && {
        told: 'This sheet is of an earlier key. It opens what was sent before the key was exchanged, and nothing newer.',
      }),
    })
  }
  const {secret, told} = found
  return (
    <Stack gap={4}>
      {told && (
        <Card padding={3} radius={2} tone="caution" role="alert">
          <Text size={1}>{told}</Text>
        </Card>
      )}
      {secret ? (
        <NewHolder
          secrets={[secret]}
          onDone={({id}) => {
            keep([secret], id)
            onDone()
          }}
          onCancel={onCancel}
        />
      ) : (
        <>
          <Field id="recover-key" label="The secret key from the recovery sheet">
            <TextArea
              id="recover-key"
              rows={4}
              spellCheck={false}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          </Field>
          <Flex gap={2} wrap="wrap">
            <Button tone="primary" text="Continue" disabled={!typed.trim()} onClick={read} />
            <Button mode="bleed" text="I do not have the sheet" onClick={onLost} />
            <Button mode="bleed" text="Cancel" onClick={onCancel} />
          </Flex>
        </>
      )}
    </Stack>
  )
}
