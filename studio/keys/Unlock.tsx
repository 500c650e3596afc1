import {Button, Card, Flex, Select, Stack, Text, TextInput} from '@sanity/ui'
import {useState} from 'react'
import {SAMPLE_KEY, SAMPLE_PASSPHRASE} from '../../schemas/forms/sampleKey.ts'
import {Failure} from '../review/Failure.tsx'
import {Field} from '../review/Field.tsx'
import {useWork} from '../useWork.ts'
import {dropOldKeys} from './dropOldKeys.ts'
import {unlock} from './keyring.ts'
import {useKeyHolders} from './useKeyHolders.ts'

/** Asks for a passphrase, and opens with it what readers sent. */
export function Unlock({publicKey}: {publicKey: string | null | undefined}) {
  const {holders, failure: unknown} = useKeyHolders()
  const [chosen, setChosen] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const {start, isBusy, failure} = useWork()
  const holder = holders?.find(({id}) => id === chosen) ?? holders?.[0]
  const open = () =>
    start(async () => {
      // The work that a passphrase costs holds the page for a second: it says so first.
      await new Promise((done) => setTimeout(done, 50))
      if (!holder) return
      const secrets = await unlock(holder, passphrase)
      if (!secrets) {
        throw new Error(
          `This is not the passphrase of ${holder.name}. Look for capitals and spaces.`,
        )
      }
      if (!publicKey) return
      const given = {publicKey, passphrase: passphrase.trim(), now: new Date()}
      // It is tried again the next time.
      await dropOldKeys(holder, secrets, given).catch(() => {})
    })
  return (
    <Card padding={4} radius={2} border>
      <Stack
        as="form"
        gap={4}
        onSubmit={(event) => {
          event.preventDefault()
          void open()
        }}
      >
        <Text size={1}>
          What readers wrote is locked. Your passphrase opens it, in this tab only, until you lock
          it or leave it alone for 15 minutes.
        </Text>
        {publicKey === SAMPLE_KEY && (
          <Text size={1} muted>
            The passphrase of the sample is “{SAMPLE_PASSPHRASE}”.
          </Text>
        )}
        {holders && holders.length > 1 && (
          <Field id="unlock-holder" label="Whose passphrase?">
            <Select
              id="unlock-holder"
              value={holder?.id}
              onChange={(event) => setChosen(event.currentTarget.value)}
            >
              {holders.map(({id, name}) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field id="unlock-passphrase" label="Passphrase">
          <TextInput
            id="unlock-passphrase"
            type="password"
            autoComplete="off"
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
        </Field>
        <Flex>
          <Button
            type="submit"
            tone="primary"
            text={isBusy ? 'One moment…' : 'Unlock'}
            disabled={!holder || !passphrase || isBusy}
          />
        </Flex>
        <Failure message={failure ?? unknown} />
      </Stack>
    </Card>
  )
}
