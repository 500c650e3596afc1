import {SearchIcon} from '@sanity/icons/Search'
import {Box, Card, Stack, Text, TextInput} from '@sanity/ui'
import {
  type ClipboardEvent,
  type KeyboardEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import {type SanityClient, useClient} from 'sanity'
import {ChoiceRow} from './ChoiceRow.tsx'
import {hintFor} from './hintFor.ts'
import {IncompleteWork} from './IncompleteWork.tsx'
import type {LibraryWork} from './library.ts'
import {type Choice, toChoices} from './toChoices.ts'
import {useLibrary} from './useLibrary.ts'
import {usePasted} from './usePasted.ts'

interface Props {
  /** What choosing does, as in “Cite”. */
  verb: string
  /** The words to search for, or what was pasted. */
  text: string
  onText(text: string): void
  onChoose(works: LibraryWork[]): void
  /** Leaves without a choice; with the words that were typed. */
  onLeave(text: string): void
}

/** Finds a reference by words, or reads one that is pasted and keeps it. */
export function WorkPicker({verb, text, onText, onChoose, onLeave}: Props) {
  const [at, setAt] = useState(0)
  const [state, setState] = useState<{isBusy?: boolean; error?: string}>({})
  const client = useClient({apiVersion: 'v2025-02-19'})
  const {works, error} = useLibrary()
  const {pasted, isReading, error: unread} = usePasted(text)
  const isKnown = works !== undefined && !isReading
  const choices = useMemo(
    () => (isKnown ? toChoices(works, text, pasted) : []),
    [isKnown, works, text, pasted],
  )
  const complete = choices.filter((choice) => choice.kind !== 'incomplete')
  const incomplete = choices.filter((choice) => choice.kind === 'incomplete')
  const chosen = pasted.length > 1 ? complete : complete.slice(at, at + 1)
  /** The words of an Enter that came before it was known what they find. */
  const [asked, setAsked] = useState<string>()
  const listId = useId()
  const field = useRef<HTMLInputElement>(null)
  // As it is drawn, so that the next key is typed here.
  useLayoutEffect(() => field.current?.focus(), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list starts at its top
  useEffect(() => setAt(0), [text, pasted])
  const choose = async (chosen: Choice[]) => {
    // A second click would cite it a second time.
    if (state.isBusy) return
    setState({isBusy: true})
    try {
      const kept: LibraryWork[] = []
      // One after the other, so that two that are one work become one reference.
      for (const choice of chosen) kept.push(await toKept(choice, client))
      onChoose(kept)
    } catch (failure) {
      setState({error: (failure as Error).message})
    }
  }
  useEffect(() => {
    if (asked === undefined || (asked === text && !isKnown)) return
    setAsked(undefined)
    if (asked === text && chosen.length) choose(chosen)
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key]
    if (step) setAt((at + step + complete.length) % Math.max(1, complete.length))
    else if (event.key === 'Escape') onLeave(text)
    else if (event.key !== 'Enter') return
    else if (!isKnown) setAsked(text)
    else if (chosen.length) choose(chosen)
    event.preventDefault()
    event.stopPropagation()
  }
  const failure = state.error ?? error ?? unread
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const given = event.clipboardData.getData('text/plain')
    // A field of one line would run the lines of a BibTeX entry together.
    if (!given.includes('\n') && text) return
    event.preventDefault()
    onText(given.trim())
  }
  return (
    <Stack gap={1} onKeyDown={onKeyDown}>
      <Box padding={2}>
        <TextInput
          ref={field}
          icon={SearchIcon}
          value={text}
          placeholder="Author, title or year; or paste a DOI or a reference"
          aria-label="Find or paste a reference"
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={complete[at] && `${listId}-${complete[at].key}`}
          onPaste={onPaste}
          onChange={({currentTarget: {value}}) => onText(value)}
        />
      </Box>
      <Box overflow="auto" paddingX={2} style={{maxHeight: '19rem'}}>
        <Stack gap={1} role="listbox" id={listId} aria-label="References">
          {complete.map((choice) => (
            <ChoiceRow
              key={choice.key}
              id={`${listId}-${choice.key}`}
              choice={choice}
              isAt={pasted.length > 1 || choice === complete[at]}
              isDisabled={Boolean(state.isBusy)}
              verb={verb}
              onChoose={() => choose([choice])}
            />
          ))}
        </Stack>
        {incomplete.map(({key, work}) => (
          <IncompleteWork
            key={key}
            work={work}
            verb={verb}
            onComplete={(work) => choose([{kind: 'new', key, work}])}
          />
        ))}
      </Box>
      <Card borderTop paddingX={3} paddingY={3}>
        <Text size={0} muted={!failure} role="status">
          {failure ?? hintFor({works, text, complete, incomplete, isReading, verb})}
        </Text>
      </Card>
    </Stack>
  )
}

/** A new reference is kept first; what that takes is fetched when it is first needed. */
async function toKept(choice: Choice, client: SanityClient): Promise<LibraryWork> {
  if (choice.kind === 'known') return choice.work
  const {saveWorks} = await import('./saveWorks.ts')
  const [id = ''] = await saveWorks(client, [choice.work])
  return {...choice.work, id, isPublished: true}
}
