import type {DocumentActionComponent} from 'sanity'
import {useReadiness} from './useReadiness.ts'

const gated = new Set(['publish', 'schedule'])

/** The Publish action, held back while a check finds an error; the reason is on the button. */
export function publishWhenReady(action: DocumentActionComponent): DocumentActionComponent {
  if (!action.action || !gated.has(action.action)) return action
  const usePublishWhenReady: DocumentActionComponent = (props) => {
    const described = action(props)
    const findings = useReadiness(props.id, props.draft)
    const errors = findings?.filter(({severity}) => severity === 'error') ?? []
    const [first, ...others] = errors
    if (!described || !first) return described
    const more = others.length > 0 ? ` And ${others.length} more under “Ready to publish?”.` : ''
    return {...described, disabled: true, title: `${first.message}${more}`}
  }
  usePublishWhenReady.action = action.action
  usePublishWhenReady.displayName = action.displayName
  return usePublishWhenReady
}
