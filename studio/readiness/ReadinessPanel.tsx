import {Card, Flex, Stack, Text} from '@sanity/ui'
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
  const {editState, onPathOpen, onFocus} = useDocumentPane()
  const article = editState?.draft ?? editState?.published ?? null
  const findings = useReadiness(id, article)
  const settled = useSettled(article)
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
        {!findings || !settled ? (
          <Text muted size={1}>
            Reading the article…
          </Text>
        ) : (
          <Stack gap={5}>
            <FindingList findings={findings} onOpen={open} />
            <Sharing id={id} article={settled} />
            <SectionGrades article={settled} onOpen={open} />
          </Stack>
        )}
      </Card>
    </Flex>
  )
}
