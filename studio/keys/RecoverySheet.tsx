import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {createPortal} from 'react-dom'
import {createGlobalStyle, styled} from 'styled-components'
import {formatDay} from '../formatDay.ts'
import {toGroups} from './recoveryText.ts'

interface Props {
  practice: string
  secret: string
  now: Date
}

/** The secret key on a sheet of paper: shown, and printed alone. */
export function RecoverySheet({practice, secret, now}: Props) {
  const sheet = (
    <Stack gap={4}>
      <Text weight="semibold" size={2}>
        Recovery sheet of {practice}
      </Text>
      <Text size={1}>Made on {formatDay(now.toISOString())}</Text>
      <Groups aria-label="The secret key">
        {toGroups(secret).map((group) => (
          <li key={group}>{group}</li>
        ))}
      </Groups>
      <Text size={1}>
        What it is for: with it, whoever forgot every passphrase can read again what readers sent to
        the practice (Studio, “Questions from readers”, “Keys”, “Recover with the sheet”).
      </Text>
      <Text size={1}>
        Where to keep it: with the papers that nobody but the practice’s owner may see, such as in a
        locked drawer or a safe. Not in a mailbox, not as a photo.
      </Text>
      <Text size={1}>
        If somebody else saw it: make a new key in the same place. If it is lost, and every
        passphrase is forgotten: nobody can read those questions any more, also not whoever made
        this program.
      </Text>
    </Stack>
  )
  return (
    <Card border padding={4} radius={2}>
      <Stack gap={4}>
        {sheet}
        <Flex>
          <Button mode="ghost" text="Print the sheet" onClick={() => window.print()} />
        </Flex>
      </Stack>
      {createPortal(<Printed data-recovery-sheet="">{sheet}</Printed>, document.body)}
      <OnlyTheSheet />
    </Card>
  )
}

const Groups = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: 0.4em 0.9em;
  margin: 0;
  padding: 0;
  list-style: none;
  font: 500 15px/1.5 ui-monospace, monospace;
`

const Printed = styled.div`
  display: none;
`

const OnlyTheSheet = createGlobalStyle`
  @media print {
    body > * { display: none !important }
    body > [data-recovery-sheet] { display: block !important; padding: 2cm; color: #000 }
    body > [data-recovery-sheet] * { color: #000 !important }
  }
`
