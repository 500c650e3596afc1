import {LaunchIcon} from '@sanity/icons/Launch'
import type {DocumentActionComponent, SanityDocument} from 'sanity'
import {documentPaths} from '../../schemas/documentPaths.ts'
import {useLiveState} from './useLiveState.ts'

/** Opens the page, once readers see it: where Publish was, while there is nothing to publish. */
export const useSeeOnSite: DocumentActionComponent = (editState) => {
  const state = useLiveState(editState)
  const path = pathOf(editState.published)
  if (!path || state?.kind !== 'live') return null
  return {
    label: 'See it on the site',
    icon: LaunchIcon,
    title: `${location.host}${path}`,
    onHandle: () => void window.open(path, '_blank', 'noopener'),
  }
}

function pathOf(published: SanityDocument | null): string | undefined {
  const {_type, slug} = (published ?? {}) as {_type?: string; slug?: {current?: string}}
  const path = documentPaths[_type as keyof typeof documentPaths]
  return path && slug?.current && path(slug.current)
}
