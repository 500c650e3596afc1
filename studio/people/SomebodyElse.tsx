import {Box, Button, Checkbox, Flex, Stack, Text, TextInput} from '@sanity/ui'
import {type FormEvent, useState} from 'react'

/** For whoever is not among the practice's people, but may join them. */
export function SomebodyElse({onChoose}: {onChoose: (name: string, joins: boolean) => void}) {
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [joins, setJoins] = useState(false)
  if (!isOpen) {
    return (
      <Button mode="bleed" text="I am somebody else…" onClick={() => setOpen(true)} padding={3} />
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim()) onChoose(name.trim(), joins)
  }
  return (
    <form onSubmit={submit}>
      <Stack gap={3}>
        <Text as="label" size={1} weight="medium" htmlFor="your-name">
          Your name
        </Text>
        <Flex gap={2}>
          <Flex flex={1} direction="column">
            <TextInput
              id="your-name"
              autoFocus
              value={name}
              maxLength={200}
              autoComplete="name"
              onChange={(event) => setName(event.currentTarget.value)}
            />
          </Flex>
          <Button type="submit" tone="primary" text="Continue" disabled={!name.trim()} />
        </Flex>
        <Flex as="label" gap={3} paddingY={2}>
          <Checkbox checked={joins} onChange={() => setJoins(!joins)} />
          <Box flex={1}>
            <Stack gap={2}>
              <Text size={1} weight="medium">
                I write or review here
              </Text>
              <Text muted size={1}>
                Articles and reviews can name you, and you get a page among the authors on the site.
              </Text>
            </Stack>
          </Box>
        </Flex>
      </Stack>
    </form>
  )
}
