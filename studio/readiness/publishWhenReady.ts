import type {DocumentActionComponent} from 'sanity'
import {useReadiness} from './useReadiness.ts'

const gated = new Set(['publish', 'schedule'])

/** The Publish action, held back until all is checked and no error found; the button says why. */
export function publishWhenReady(action: DocumentActionComponent): DocumentActionComponent {
  if (!action.action || !gated.has(action.action)) return action
  const usePublishWhenReady: DocumentActionComponent = (props) => {
    const described = action(props)
    const findings = useReadiness(props.id, props.draft)
    if (!described) return described
    if (props.draft && !findings)
      return {...described, disabled: true, title: 'Still being checked …'}
    const errors = findings?.filter(({severity}) => severity === 'error') ?? []
    const [first, ...others] = errors
    if (!first) return described
    const more = others.length > 0 ? ` And ${others.length} more under “Ready to publish?”.` : ''
    return {...described, disabled: true, title: `${first.message}${more}`}
  }
  usePublishWhenReady.action = action.action
  usePublishWhenReady.displayName = action.displayName
  return usePublishWhenReady
}
