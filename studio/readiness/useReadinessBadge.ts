import type {DocumentBadgeComponent} from 'sanity'
import {useReadiness} from './useReadiness.ts'

/** How much the checks found in a draft, beside the Publish button. */
export const useReadinessBadge: DocumentBadgeComponent = ({id, version, draft}) => {
  const waiting = version ?? draft
  const findings = useReadiness(id, waiting) ?? []
  const count = (wanted: string) => findings.filter(({severity}) => severity === wanted).length
  const [errors, warnings] = [count('error'), count('warning')]
  const title = 'See “Ready to publish?” above the form.'
  if (!waiting) return null
  if (errors > 0) return {label: `${errors} to put right`, color: 'danger', title}
  return warnings > 0 ? {label: `${warnings} to look at`, color: 'warning', title} : null
}
