import {Button, Card, Flex, Stack, Text, TextInput} from '@sanity/ui'
import {type KeyboardEvent, useState} from 'react'
import {formatReference} from '../../citations/formatReference.ts'
import {toText} from '../../citations/runs.ts'
import type {Work} from '../../citations/work.ts'
import {lookUpWork} from './lookUpWork.ts'
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

interface LookUp {
  isBusy?: boolean
  found?: Work
  error?: string
}

/**
 * A work of which only the identifier is known: the rest is looked up, if its writer asks for it and
 * there is a network, or written in.
 */
export function IncompleteWork({work, verb, onComplete}: Props) {
  const [given, setGiven] = useState<Record<string, string>>({})
  const [lookUp, setLookUp] = useState<LookUp>({})
  const ask = async () => {
    if (lookUp.isBusy) return
    setLookUp({isBusy: true})
    try {
      setLookUp({found: await lookUpWork(work)})
    } catch (failure) {
      setLookUp({error: (failure as Error).message})
    }
  }
  const name = work.doi ?? work.pmid ?? work.pmcid ?? work.isbn ?? work.url
  const submit = () => given.title?.trim() && onComplete(readByHand(work, given))
  if (lookUp.found) {
    const {found} = lookUp
    return (
      <Card
        padding={3}
        radius={2}
        tone={found.retraction ? 'critical' : 'positive'}
        onKeyDown={keepKeys}
      >
        <Stack gap={3}>
          {found.retraction && (
            <Text size={1} weight="medium">
              This work was retracted. Do not rest a claim on it.
            </Text>
          )}
          <Text size={1}>{toText(formatReference(found, 'apa'))}</Text>
          <Text size={1} muted>
            Found in {found.lookedUp?.service}.
          </Text>
          <Flex justify="flex-end">
            <Button
              ref={focus}
              fontSize={1}
              padding={2}
              tone="primary"
              text={`Add and ${verb.toLowerCase()}`}
              onClick={() => onComplete(found)}
            />
          </Flex>
        </Stack>
      </Card>
    )
  }
  return (
    <Card padding={3} radius={2} tone="transparent" onKeyDown={keepKeys}>
      <Stack gap={3}>
        <Text size={1} weight="medium" style={{overflowWrap: 'anywhere'}}>
          {name} is not among your references yet.
        </Text>
        <Flex align="center" gap={3}>
          <Button
            fontSize={1}
            padding={2}
            mode="ghost"
            text={lookUp.isBusy ? 'Looking it up …' : 'Look it up'}
            aria-disabled={lookUp.isBusy}
            onClick={ask}
          />
          <Text size={1} muted role="status">
            {lookUp.error ?? 'Needs the internet.'}
          </Text>
        </Flex>
        <Text size={1} muted>
          Or paste the whole reference instead, or write in what you know:
        </Text>
        {fields.map(({name, label}) => (
          <TextInput
            key={name}
            fontSize={1}
            placeholder={label}
            aria-label={label}
            value={given[name] ?? ''}
            onChange={({currentTarget: {value}}) => setGiven({...given, [name]: value})}
            onKeyDown={({key}) => key === 'Enter' && submit()}
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

/** Its buttons and fields have the keys themselves; Escape alone is the picker’s. */
function keepKeys(event: KeyboardEvent) {
  if (event.key !== 'Escape') event.stopPropagation()
}

/** What was asked for takes the keyboard from the button that asked, which is gone. */
const focus = (button: HTMLElement | null) => button?.focus()
