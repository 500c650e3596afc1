import {Box, Stack, Text} from '@sanity/ui'
import {Tooltip} from '@sanity/ui/tooltip'
import {useCallback} from 'react'
import type {BlockProps} from 'sanity'
import {useCitedWork} from './citedWorksStore.ts'
import {concernAbout} from './concernAbout.ts'
import {Entry} from './Entry.tsx'

interface Citation {
  source?: {_ref?: string}
  prefix?: string
  locatorLabel?: string
  locator?: string
  suffix?: string
}

/** A citation in running text: what readers will see of it, and the whole reference on hover. */
export function CitationMark(props: BlockProps) {
  const citation = props.value as Citation
  const {source, prefix, suffix} = citation
  const work = useCitedWork(source?._ref)
  const mark = work?.mark ?? (source ? '…' : '?')
  const text = [prefix, mark, placeOf(citation), suffix].filter(Boolean).join(' ')
  const renderPreview = useCallback(
    () => <Mark id={source?._ref} text={text} />,
    [source?._ref, text],
  )
  return props.renderDefault({...props, renderPreview})
}

/** “p. 12”, “chapter 3” */
function placeOf({locatorLabel = 'page', locator}: Citation): string {
  if (!locator) return ''
  if (locatorLabel !== 'page') return `${locatorLabel} ${locator}`
  return `${/[–,-]/.test(locator) ? 'pp.' : 'p.'} ${locator}`
}

function Mark({id, text}: {id?: string; text: string}) {
  const work = useCitedWork(id)
  const concern = work?.source && concernAbout(work.source)
  const content = (
    <Box padding={3} style={{maxWidth: '24rem'}}>
      <Stack gap={3}>
        <Text size={1}>
          {work?.source ? <Entry runs={work.entry} /> : 'This reference is not there any more.'}
        </Text>
        {concern && (
          <Text size={1} weight="medium">
            {concern}
          </Text>
        )}
        <Text size={0} muted>
          Double-click to add a page, or words before it.
        </Text>
      </Stack>
    </Box>
  )
  return (
    <Tooltip content={content} portal delay={250}>
      <span data-testid="citation-mark">
        {text}
        {concern && ' ⚠'}
      </span>
    </Tooltip>
  )
}
