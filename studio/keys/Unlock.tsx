import {Button, Card, Flex, Select, Stack, Text, TextInput} from '@sanity/ui'
import {useId, useState} from 'react'
import {SAMPLE_KEY, SAMPLE_PASSPHRASE} from '../../schemas/forms/sampleKey.ts'
import {usePerson} from '../people/usePerson.ts'
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
  const me = usePerson()?.name
  // The list and a submission beside it may ask at once.
  const id = useId()
  const holder =
    holders?.find((each) => each.id === chosen) ??
    holders?.find((each) => each.name === me) ??
    holders?.[0]
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
          <Field id={`${id}holder`} label="Whose passphrase?">
            <Select
              id={`${id}holder`}
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
        <Field id={`${id}passphrase`} label="Passphrase">
          <TextInput
            id={`${id}passphrase`}
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
