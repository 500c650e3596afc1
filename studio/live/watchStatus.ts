import {
  expand,
  finalize,
  from,
  map,
  type Observable,
  shareReplay,
  switchMap,
  takeWhile,
  timer,
} from 'rxjs'

/** What the publisher says of one document, as `GET /publish/status` answers. */
export interface PublishStatus {
  state: 'starting' | 'building' | 'live' | 'failed'
  /** Why the site could not be built: the first faults, and how many more there are. */
  error?: {message: string; complaints: Complaint[]; more: number}
  document: {
    /** The revision that readers see, and since when. */
    live: {rev: string; since: string} | null
    /** The revision in the build that runs, or was the last. */
    tried: string | null
  }
}

/** What is wrong with one document, so that the site could not be built. */
export interface Complaint {
  documentId: string
  documentType?: string
  title?: string
  field?: string
  reason: string
}

/** While readers wait for an edit; and while the site waits to be mended, or Attune to come back. */
const SOON_MS = 300
const LATER_MS = 2000

/** No publisher at this Studio's address, as where Studio is hosted apart from the site. */
type Answer = PublishStatus | 'none' | 'silent'

const watched = new Map<string, Observable<PublishStatus | undefined>>()

/**
 * Asks the publisher about a document until readers see the revision that is published (or, without
 * one, until they no longer see it), and then no more: only another revision can change that.
 * Undefined where there is no publisher to ask. All who watch one revision share the questions.
 */
export function watchStatus(
  id: string,
  rev: string | undefined,
): Observable<PublishStatus | undefined> {
  const key = `${id}@${rev}`
  const known = watched.get(key)
  if (known) return known
  const isSettled = (answer: Answer) =>
    answer === 'none' || (answer !== 'silent' && answer.document.live?.rev === rev)
  const status = from(ask(id)).pipe(
    expand((answer) =>
      timer(isWaiting(answer) ? LATER_MS : SOON_MS).pipe(switchMap(() => ask(id))),
    ),
    takeWhile((answer) => !isSettled(answer), true),
    map((answer) => (typeof answer === 'string' ? undefined : answer)),
    // What is settled may be asked anew: a page that left the site can come back and leave again.
    finalize(() => watched.delete(key)),
    shareReplay({bufferSize: 1, refCount: true}),
  )
  watched.set(key, status)
  return status
}

const isWaiting = (answer: Answer) => typeof answer === 'string' || answer.state === 'failed'

let isNowhere = false

async function ask(id: string): Promise<Answer> {
  if (isNowhere) return 'none'
  try {
    const response = await fetch(`/publish/status?document=${encodeURIComponent(id)}`)
    if (response.headers.get('content-type') === 'application/json') return await response.json()
    isNowhere = response.status < 500
    return isNowhere ? 'none' : 'silent'
  } catch {
    return 'silent'
  }
}
