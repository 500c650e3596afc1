import {Button, Flex, Stack, Text, TextInput} from '@sanity/ui'
import {type FormEvent, useState} from 'react'

/** For whoever is not among the practice's people. */
export function SomebodyElse({onChoose}: {onChoose: (name: string) => void}) {
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  if (!isOpen) {
    return (
      <Button mode="bleed" text="I am somebody else…" onClick={() => setOpen(true)} padding={3} />
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim()) onChoose(name.trim())
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
        <Text muted size={1}>
          You can write and comment at once. To be named as author or reviewer, add yourself under
          People first, publish, and choose your name here.
        </Text>
      </Stack>
    </form>
  )
}
