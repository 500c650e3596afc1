import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {ErrorOutlineIcon} from '@sanity/icons/ErrorOutline'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import type {DocumentInspector} from 'sanity'
import {getPublishedId} from 'sanity'
import {useDocumentPane} from 'sanity/structure'
import {ReadinessPanel} from './ReadinessPanel.tsx'
import {useReadiness} from './useReadiness.ts'

/** The panel beside an article with every check before publishing; its button has the count. */
export const readinessInspector: DocumentInspector = {
  name: 'attune/readiness',
  component: ReadinessPanel,
  useMenuItem({documentId}) {
    const {editState} = useDocumentPane()
    const article = editState?.version ?? editState?.draft ?? editState?.published ?? null
    const findings = useReadiness(getPublishedId(documentId), article) ?? []
    const count = (wanted: string) => findings.filter(({severity}) => severity === wanted).length
    const [errors, warnings] = [count('error'), count('warning')]
    return {
      title: `Ready to publish?${errors + warnings > 0 ? ` ${errors + warnings} to look at` : ''}`,
      icon: errors ? ErrorOutlineIcon : warnings ? WarningOutlineIcon : CheckmarkCircleIcon,
      tone: errors ? 'critical' : warnings ? 'caution' : 'positive',
      showAsAction: true,
    }
  },
}
