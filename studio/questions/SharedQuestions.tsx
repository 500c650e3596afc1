import {SearchIcon} from '@sanity/icons/Search'
import {Box, Card, Stack, Text, TextInput} from '@sanity/ui'
import {useEffect, useMemo, useRef, useState} from 'react'
import {IntentLink} from 'sanity/router'
import {type Asking, toAsked} from './asked.ts'
import {useAsking} from './useAsking.ts'

interface Props {
  /** Ids of the shared questions that the page has already. */
  used: string[]
  onUse(question: Asking): void
  onLeave(): void
}

const LIMIT = 8

/** Finds a question by its words: shared ones to use, those of other pages to look at. */
export function SharedQuestions({used, onUse, onLeave}: Props) {
  const [text, setText] = useState('')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.scrollIntoView({block: 'center'})
  }, [])
  const asking = useAsking()
  const fits = (question: string) =>
    text
      .toLowerCase()
      .split(/\s+/)
      .every((word) => question.toLowerCase().includes(word))
  const shared = asking.filter(
    ({_type, _id, question}) =>
      _type === 'faq' && question && !used.includes(_id) && fits(question),
  )
  const elsewhere = useMemo(() => toAsked(asking).filter(({type}) => type !== 'faq'), [asking])
  const onPages = text.trim() ? elsewhere.filter(({question}) => fits(question)) : []
  return (
    <Stack gap={1} ref={box} onKeyDown={({key}) => key === 'Escape' && onLeave()}>
      <Box padding={2}>
        <TextInput
          autoFocus
          icon={SearchIcon}
          value={text}
          placeholder="Words of the question"
          aria-label="Find a question"
          onChange={({currentTarget: {value}}) => setText(value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            if (shared[0]) onUse(shared[0])
          }}
        />
      </Box>
      <Box paddingX={2} paddingBottom={2}>
        <Stack gap={1}>
          {shared.slice(0, LIMIT).map((faq) => (
            <Card
              __unstable_focusRing
              as="button"
              type="button"
              key={faq._id}
              padding={3}
              radius={2}
              onClick={() => onUse(faq)}
            >
              <Stack gap={2}>
                <Text size={1} weight="medium">
                  {faq.question}
                </Text>
                <Text size={1} muted>
                  {faq.owner ? `Shared · belongs to ${faq.owner}` : 'Shared'}
                </Text>
              </Stack>
            </Card>
          ))}
          {onPages.slice(0, LIMIT).map(({id, type, path, question, where}) => (
            <Box padding={3} key={`${id} ${path}`}>
              <Stack gap={2}>
                <Text size={1}>{question}</Text>
                <Text size={1} muted>
                  Answered on{' '}
                  <IntentLink intent="edit" params={{id, type, ...(path && {path})}}>
                    {where}
                  </IntentLink>
                  , for that page alone
                </Text>
              </Stack>
            </Box>
          ))}
          {!shared.length && !onPages.length && (
            <Box padding={3}>
              <Text size={1} muted>
                {text.trim()
                  ? 'Nobody asks this yet. Press Esc, and add it as a new question.'
                  : 'There is no other shared question yet. To write one that several pages can show, press + at the top and choose “Shared question”.'}
              </Text>
            </Box>
          )}
        </Stack>
      </Box>
    </Stack>
  )
}
