import {Box, Stack, Text} from '@sanity/ui'
import {Tooltip} from '@sanity/ui/tooltip'
import {useCallback} from 'react'
import type {BlockProps} from 'sanity'
import {aroundMark} from '../../citations/aroundMark.ts'
import type {CitedWork} from './citedWorks.ts'
import {useCitedWork} from './citedWorksStore.ts'
import {concernAbout} from './concernAbout.ts'
import {Entry} from './Entry.tsx'

interface Citation {
  _key: string
  source?: {_ref?: string}
  prefix?: string
  locatorLabel?: 'page' | 'chapter' | 'section' | 'paragraph' | 'figure' | 'table' | 'timestamp'
  locator?: string
  suffix?: string
}

/** A citation in running text: what readers will see of it, and the whole reference on hover. */
export function CitationMark(props: BlockProps) {
  const citation = props.value as Citation
  const {source} = citation
  const work = useCitedWork(source?._ref)
  const said = work?.said[citation._key]
  const text = said ?? toText(citation, work)
  const renderPreview = useCallback(
    () => <Mark id={source?._ref} text={text} isSaid={said !== undefined} />,
    [source?._ref, text, said],
  )
  return props.renderDefault({...props, renderPreview})
}

function toText(citation: Citation, work: CitedWork | undefined): string {
  const mark = work?.mark ?? (citation.source ? '…' : '?')
  const style = work?.style ?? 'superscript'
  const {before, after} = aroundMark(citation, style)
  const text = `${before}${mark}${after}`.trim()
  return style === 'authorDate' && work?.source ? `(${text})` : text
}

function Mark({id, text, isSaid}: {id?: string; text: string; isSaid: boolean}) {
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
        {isSaid && (
          <Text size={1}>
            The words before it say who and when, so readers see the year once, as the link.
          </Text>
        )}
        <Text size={0} muted>
          Double-click to add a page, or words before it.
        </Text>
      </Stack>
    </Box>
  )
  return (
    <>
      <style href="citation-mark" precedence="default">
        {uncut}
      </style>
      <Tooltip content={content} portal delay={250}>
        <span data-testid="citation-mark">
          {text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}
          {concern && ' ⚠'}
        </span>
      </Tooltip>
    </>
  )
}

/** In letters; more would not fit on a line beside other words. */
const LONGEST = 60

/** Studio breaks what is wider than 155 pixels, as authors and a year are, over the line below. */
const uncut = `:has(> [data-testid="citation-mark"]) {
  max-width: none;
  white-space: nowrap;
}`
