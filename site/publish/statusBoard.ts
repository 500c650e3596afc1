import type {PublishedSite} from './currentSite.ts'
import type {LiveDocuments, Revisions} from './liveDocuments.ts'
import type {PublisherEvent} from './publisherEvent.ts'
import {type Complaint, readComplaints} from './readComplaints.ts'
import {SiteBuildError} from './siteBuildError.ts'

/** What readers see, and what keeps them from seeing more. */
export interface PublishStatus {
  state: 'starting' | 'building' | 'live' | 'failed'
  /** When it came into this state, as an ISO date and time. */
  since: string
  /** Why the last build failed. */
  error: {message: string; complaints: Complaint[]} | undefined
  /** What readers see now. */
  documents: LiveDocuments
  /** What the last build was made from, whether it went well, failed or still runs. */
  tried: Revisions
}

/** Keeps the publisher's last word, for whoever asks later. */
export function createStatusBoard(site: () => PublishedSite | undefined) {
  let tried: Revisions = {}
  let last: Pick<PublishStatus, 'state' | 'since' | 'error'> = change('starting')
  return {
    note(event: PublisherEvent) {
      if (event.type === 'moved') return
      if (event.type === 'building') tried = event.revisions
      if (event.type === 'building') last = change('building')
      else if (event.type === 'failed') last = change('failed', event.error)
      else last = change('live')
    },
    read: (): PublishStatus => ({...last, tried, documents: site()?.documents ?? {}}),
  }
}

function change(state: PublishStatus['state'], error?: Error) {
  return {
    state,
    since: new Date().toISOString(),
    error: error && {
      message: error.message,
      complaints: readComplaints(error instanceof SiteBuildError ? error.output : error.message),
    },
  }
}
