import type {PublishedSite} from './currentSite.ts'
import type {Revisions} from './liveDocuments.ts'
import type {Move} from './planRedirects.ts'

/** What a publisher tells of its work, as it happens. */
export type PublisherEvent =
  | {type: 'current'; site: PublishedSite}
  | {type: 'building'; revisions: Revisions}
  | {type: 'live'; site: PublishedSite; seconds: number}
  | {type: 'failed'; error: Error}
  /** A page has another address; with an error where its old one could not be kept. */
  | {type: 'moved'; moves: Move[]; error: Error | undefined}
