import type {DocumentBadgeComponent, DocumentBadgeDescription} from 'sanity'
import {formatMoment} from './formatMoment.ts'
import type {LiveState} from './liveState.ts'
import {useLiveState} from './useLiveState.ts'

/** Beside the Publish button: whether readers see what is published. */
export const useLiveBadge: DocumentBadgeComponent = (editState) => {
  const state = useLiveState(editState)
  return state ? toBadge(state) : null
}

function toBadge(state: LiveState): DocumentBadgeDescription {
  if (state.kind === 'publishing') {
    return {label: 'Publishing…', color: 'primary', title: 'The site is being built with this.'}
  }
  if (state.kind === 'leaving') {
    return {label: 'Leaving the site…', color: 'primary', title: 'Readers can still see this.'}
  }
  if (state.kind === 'failed') {
    return {
      label: 'Not live',
      color: 'danger',
      title: 'The site could not be built with this. The reason is above the form.',
    }
  }
  const moment = formatMoment(state.since)
  if (state.kind === 'live') {
    return {label: `Live ${moment}`, color: 'success', title: 'Readers see exactly this.'}
  }
  return {
    label: 'Edited since it went live',
    color: 'warning',
    title: `Readers see the version that went live ${moment.replace(/^since /, 'on ')}.`,
  }
}
