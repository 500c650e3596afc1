import {Card, Flex, Stack, Text} from '@sanity/ui'
import {useMemo} from 'react'
import {type DocumentInspectorProps, getPublishedId} from 'sanity'
import {DocumentInspectorHeader, useDocumentPane} from 'sanity/structure'
import type {Finding} from '../../schemas/checks/findings/finding.ts'
import {useSettled} from '../useSettled.ts'
import {FindingList} from './FindingList.tsx'
import {SectionGrades} from './SectionGrades.tsx'
import {Sharing} from './Sharing.tsx'
import {useReadiness} from './useReadiness.ts'

/** Every check before publishing, each with a sentence and a way to its field. */
export function ReadinessPanel({documentId, onClose}: DocumentInspectorProps) {
  const id = getPublishedId(documentId)
  const {editState, validation, onPathOpen, onFocus} = useDocumentPane()
  const article = editState?.draft ?? editState?.published ?? null
  const findings = useReadiness(id, article)
  const settled = useSettled(article)
  const all = useMemo(
    () => findings && [...breachesIn(validation, findings), ...findings],
    [validation, findings],
  )
  const open = (path: Finding['where']) => {
    onPathOpen(path)
    onFocus(path)
  }
  return (
    <Flex direction="column" height="fill" overflow="hidden">
      <DocumentInspectorHeader
        as="header"
        flex="none"
        title="Ready to publish?"
        closeButtonLabel="Close the checks"
        onClose={onClose}
      />
      <Card flex={1} overflow="auto" padding={4}>
        {!all || !settled ? (
          <Text muted size={1}>
            Reading the article…
          </Text>
        ) : (
          <Stack gap={5}>
            <FindingList findings={all} onOpen={open} />
            <Sharing id={id} article={settled} />
            <SectionGrades article={settled} onOpen={open} />
          </Stack>
        )}
      </Card>
    </Flex>
  )
}

interface Marker {
  level: Finding['severity']
  message: string
  path: unknown[]
}

/** What breaks the model itself, unless a check says the same. */
function breachesIn(markers: Marker[], findings: Finding[]): Finding[] {
  const told = new Set(findings.map(({message}) => message))
  return markers
    .filter(({message}) => !told.has(message))
    .map(({level, message, path}) => ({
      rule: 'model',
      severity: level,
      message,
      where: path as Finding['where'],
    }))
}
