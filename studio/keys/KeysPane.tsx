import {Box, Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useState} from 'react'
import {SAMPLE_KEY, SAMPLE_PASSPHRASE, SAMPLE_SECRET} from '../../schemas/forms/sampleKey.ts'
import type {KeyHolder} from '../../schemas/forms/submission.ts'
import {useInbox} from '../inbox/useInbox.ts'
import {usePractice} from '../inbox/usePractice.ts'
import {Failure} from '../review/Failure.tsx'
import {HolderList} from './HolderList.tsx'
import {lockNow, useKeyring} from './keyring.ts'
import {LostKey} from './LostKey.tsx'
import {MakeKey} from './MakeKey.tsx'
import {NewHolder} from './NewHolder.tsx'
import {Recover} from './Recover.tsx'
import {Unlock} from './Unlock.tsx'
import {Unreadable} from './Unreadable.tsx'
import {useKeyHolders} from './useKeyHolders.ts'

type Doing =
  | {what: 'make' | 'rotate' | 'recover' | 'lost' | 'add' | 'none'}
  | {what: 'change'; holder: KeyHolder}

/** The practice's key: made, opened, shared, exchanged, recovered. */
export function KeysPane() {
  const practice = usePractice()
  const keyring = useKeyring()
  const {inbox} = useInbox()
  const {holders = [], failure, refresh} = useKeyHolders()
  const [doing, setDoing] = useState<Doing>({what: 'none'})
  const done = () => {
    setDoing({what: 'none'})
    void refresh()
  }
  const choose = (what: 'make' | 'rotate' | 'recover' | 'lost' | 'add') => () => setDoing({what})
  if (practice === undefined) return null
  const key = practice?.publicKey
  const isSample = key === SAMPLE_KEY
  const name = practice?.name ?? 'the practice'
  const make = (earlier: string[], gone: KeyHolder[]) => (
    <MakeKey practice={name} earlier={earlier} gone={gone} onDone={done} onCancel={done} />
  )
  const others = holders.filter(({id}) => id !== keyring?.holder).map((holder) => holder.name)
  return (
    <Box overflow="auto" height="fill" padding={4} data-testid="keys">
      <Stack gap={5} style={{maxWidth: 560}}>
        {failure && <Failure message={failure} />}
        {doing.what === 'make' && make(isSample ? [SAMPLE_SECRET] : [], isSample ? holders : [])}
        {doing.what === 'rotate' && keyring && (
          <>
            <Text size={1}>
              From now on what readers send is locked with a new key, and what they sent before is
              locked with it anew. The new recovery sheet opens all of it.
              {others.length > 0 &&
                ` ${others.join(' and ')} must choose a passphrase again, here with you.`}
            </Text>
            {make(keyring.secrets, holders)}
          </>
        )}
        {doing.what === 'lost' && (
          <LostKey submissions={inbox?.submissions ?? []}>{make([], [])}</LostKey>
        )}
        {doing.what === 'recover' && (
          <Recover publicKey={key} onDone={done} onCancel={done} onLost={choose('lost')} />
        )}
        {(doing.what === 'add' || doing.what === 'change') && keyring && (
          <NewHolder
            holder={doing.what === 'change' ? doing.holder : undefined}
            secrets={keyring.secrets}
            onDone={done}
            onCancel={done}
          />
        )}
        {doing.what === 'none' && (
          <>
            {!key && (
              <Told
                title="The practice has no key yet"
                text="Readers can write once it has one: what they send is locked with it, and only who knows a passphrase can read it. It takes two minutes, and a sheet of paper."
                action={{text: 'Create the practice’s key', onClick: choose('make')}}
              />
            )}
            {isSample && (
              <Told
                title="This is the key of the sample"
                text={`Anybody can open it, with the passphrase “${SAMPLE_PASSPHRASE}”. Make a key of your own before the site goes live; until then the forms work on this computer only.`}
                action={{text: 'Create the practice’s key', onClick: choose('make')}}
              />
            )}
            {key && !keyring && <Unlock publicKey={key} />}
            {key && keyring && (
              <>
                <Flex gap={2} wrap="wrap">
                  <Button tone="primary" text="Lock now" onClick={lockNow} />
                  <Button mode="ghost" text="Add a colleague" onClick={choose('add')} />
                  <Button mode="ghost" text="Exchange the key" onClick={choose('rotate')} />
                </Flex>
                <Text size={1} muted>
                  Exchange the key when somebody has left, or if a sheet or passphrase was seen.
                </Text>
              </>
            )}
            {key && keyring && inbox && <Unreadable submissions={inbox.submissions} />}
            {key && (
              <HolderList
                holders={holders}
                isOpen={Boolean(keyring)}
                onChange={(holder) => setDoing({what: 'change', holder})}
                onRemoved={refresh}
              />
            )}
            {key && !keyring && (
              <Flex gap={2} wrap="wrap">
                <Button mode="ghost" text="Recover with the sheet" onClick={choose('recover')} />
                <Button mode="bleed" text="No passphrase and no sheet" onClick={choose('lost')} />
              </Flex>
            )}
          </>
        )}
      </Stack>
    </Box>
  )
}

interface ToldProps {
  title: string
  text: string
  action: {text: string; onClick: () => void}
}

function Told({title, text, action}: ToldProps) {
  return (
    <Card padding={4} radius={2} tone="caution">
      <Stack gap={4}>
        <Text weight="medium">{title}</Text>
        <Text size={1}>{text}</Text>
        <Flex>
          <Button tone="primary" {...action} />
        </Flex>
      </Stack>
    </Card>
  )
}
