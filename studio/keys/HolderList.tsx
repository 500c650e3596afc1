import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useState} from 'react'
import type {KeyHolder} from '../../schemas/forms/submission.ts'
import {formatDay} from '../formatDay.ts'
import {removeKey} from '../inbox/receiver.ts'
import {Failure} from '../review/Failure.tsx'
import {useWork} from '../useWork.ts'

interface Props {
  holders: KeyHolder[]
  /** Whether somebody who knows a passphrase is here. */
  isOpen: boolean
  onChange: (holder: KeyHolder) => void
  onRemoved: () => void
}

/** Who can open the inbox. The last one cannot be removed: nobody could read any more. */
export function HolderList({holders, isOpen, onChange, onRemoved}: Props) {
  const [asked, setAsked] = useState<string>()
  const {start, isBusy, failure} = useWork()
  const remove = (id: string) => start(() => removeKey(id).then(onRemoved))
  return (
    <Stack gap={3}>
      <Text as="h2" size={1} weight="semibold" muted>
        Who has a passphrase
      </Text>
      {holders.map((holder) => (
        <Card key={holder.id} padding={3} radius={2} border>
          <Stack gap={3}>
            <Text size={1} weight="medium">
              {holder.name}
            </Text>
            <Text size={1} muted>
              since {formatDay(holder.createdAt)}
            </Text>
            {isOpen && (
              <Flex gap={2} wrap="wrap">
                <Button
                  mode="bleed"
                  fontSize={1}
                  text="Change passphrase"
                  onClick={() => onChange(holder)}
                />
                {holders.length > 1 && (
                  <Button
                    mode="bleed"
                    tone="critical"
                    fontSize={1}
                    text={asked === holder.id ? `Yes, remove ${holder.name}` : 'Remove'}
                    disabled={isBusy}
                    onClick={() => (asked === holder.id ? remove(holder.id) : setAsked(holder.id))}
                  />
                )}
              </Flex>
            )}
            {asked === holder.id && (
              <Text size={1} muted>
                Their passphrase opens nothing here afterwards. If they may have kept a copy of the
                key, exchange it as well.
              </Text>
            )}
          </Stack>
        </Card>
      ))}
      <Failure message={failure} />
    </Stack>
  )
}
