import {type DocumentInspectorProps, getPublishedId} from 'sanity'
import {useDocumentPane} from 'sanity/structure'
import type {Finding} from '../../schemas/checks/findings/finding.ts'
import {REVIEW_INSPECTOR} from '../review/reviewInspector.ts'
import {SidePanel} from '../SidePanel.tsx'
import {useSettled} from '../useSettled.ts'
import {FindingList} from './FindingList.tsx'
import {SectionGrades} from './SectionGrades.tsx'
import {Sharing} from './Sharing.tsx'
import {useReadiness} from './useReadiness.ts'

/** Every check before publishing, each with a sentence and a way to its field. */
export function ReadinessPanel({documentId, onClose}: DocumentInspectorProps) {
  const id = getPublishedId(documentId)
  const {editState, onPathOpen, onFocus, openInspector} = useDocumentPane()
  const article = editState?.version ?? editState?.draft ?? editState?.published ?? null
  const findings = useReadiness(id, article)
  const settled = useSettled(article)
  const open = (path: Finding['where']) => {
    onPathOpen(path)
    onFocus(path)
  }
  return (
    <SidePanel title="Ready to publish?" onClose={onClose} waiting="Reading the article…">
      {findings && settled ? (
        <>
          <FindingList
            findings={findings}
            onOpen={({rule, where}) =>
              askedInReview.has(rule) ? openInspector(REVIEW_INSPECTOR) : open(where)
            }
          />
          <Sharing
            id={id}
            article={settled}
            isTaken={findings.some(({rule}) => rule === 'slugTaken')}
          />
          <SectionGrades article={settled} onOpen={open} />
        </>
      ) : undefined}
    </SidePanel>
  )
}

/** What is put right by asking a colleague, not by filling in who it was. */
const askedInReview = new Set(['missingReviewer', 'overdueReview'])
