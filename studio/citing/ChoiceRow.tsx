import {AddCircleIcon} from '@sanity/icons/AddCircle'
import {Badge, Box, Card, Flex, Stack, Text} from '@sanity/ui'
import {useEffect, useRef} from 'react'
import {formatCitation} from '../../citations/formatCitation.ts'
import {formatReference} from '../../citations/formatReference.ts'
import {useCitedWork} from './citedWorksStore.ts'
import {concernAbout} from './concernAbout.ts'
import {Entry} from './Entry.tsx'
import type {Choice} from './toChoices.ts'

interface Props {
  id: string
  choice: Exclude<Choice, {kind: 'incomplete'}>
  isAt: boolean
  isDisabled: boolean
  verb: string
  onChoose(): void
}

/** One reference of a picker: who, when and what; a new one as it will be printed. */
export function ChoiceRow({id, choice, isAt, isDisabled, verb, onChoose}: Props) {
  const {work} = choice
  const isNew = choice.kind === 'new'
  const cited = useCitedWork(choice.kind === 'known' ? choice.work.id : undefined)
  const concern = concernAbout(work)
  const row = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isAt) row.current?.scrollIntoView({block: 'nearest'})
  }, [isAt])
  return (
    <Card
      as="button"
      type="button"
      role="option"
      aria-selected={isAt}
      id={id}
      ref={row as never}
      disabled={isDisabled}
      padding={3}
      radius={2}
      pressed={isAt}
      tabIndex={-1}
      onClick={onChoose}
    >
      <Flex gap={3} align="flex-start">
        {isNew && (
          <Text size={1}>
            <AddCircleIcon />
          </Text>
        )}
        <Box flex={1}>
          <Stack gap={2}>
            <Text size={1} weight="medium">
              {isNew ? `Add to the references and ${verb.toLowerCase()}` : formatCitation(work)}
            </Text>
            <Text size={1} muted textOverflow={isNew ? undefined : 'ellipsis'}>
              {isNew ? <Entry runs={formatReference(work, 'apa')} /> : work.title}
            </Text>
            {concern && (
              <Text size={0} weight="medium">
                ⚠ {concern}
              </Text>
            )}
          </Stack>
        </Box>
        {cited && <Badge>{cited.uses ? `${cited.number}` : 'listed'}</Badge>}
      </Flex>
    </Card>
  )
}
