import {Button, Card, Flex, Stack, Text, TextInput} from '@sanity/ui'
import {useState} from 'react'
import type {Work} from '../../citations/work.ts'
import {readByHand} from './readByHand.ts'

interface Props {
  work: Work
  verb: string
  onComplete(work: Work): void
}

const fields = [
  {name: 'title', label: 'Title'},
  {name: 'authors', label: 'Authors, as in “Gold, C., & Reed, A.”'},
  {name: 'year', label: 'Year'},
  {name: 'container', label: 'Journal, book or website'},
] as const

/** A work of which only the identifier is known: the rest is written in, with no network needed. */
export function IncompleteWork({work, verb, onComplete}: Props) {
  const [given, setGiven] = useState<Record<string, string>>({})
  const name = work.doi ?? work.pmid ?? work.pmcid ?? work.isbn ?? work.url
  const submit = () => given.title?.trim() && onComplete(readByHand(work, given))
  return (
    <Card padding={3} radius={2} tone="transparent">
      <Stack gap={3}>
        <Text size={1} weight="medium">
          {name} is not among your references yet.
        </Text>
        <Text size={1} muted>
          Paste the whole reference instead, or write in what you know:
        </Text>
        {fields.map(({name, label}) => (
          <TextInput
            key={name}
            fontSize={1}
            placeholder={label}
            aria-label={label}
            value={given[name] ?? ''}
            onChange={({currentTarget: {value}}) => setGiven({...given, [name]: value})}
            onKeyDown={(event) => {
              if (event.key === 'Escape') return
              event.stopPropagation()
              if (event.key === 'Enter') submit()
            }}
          />
        ))}
        <Flex justify="flex-end">
          <Button
            fontSize={1}
            padding={2}
            tone="primary"
            text={`Add and ${verb.toLowerCase()}`}
            disabled={!given.title?.trim()}
            onClick={submit}
          />
        </Flex>
      </Stack>
    </Card>
  )
}
