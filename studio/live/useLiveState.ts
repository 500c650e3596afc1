import {useEffect, useState} from 'react'
import type {EditStateFor} from 'sanity'
import {type LiveState, toLiveState} from './liveState.ts'
import {type PublishStatus, watchStatus} from './watchStatus.ts'

/** Follows a document to readers; undefined while that is unknown. */
export function useLiveState({
  id,
  ready,
  published,
  draft,
}: Pick<EditStateFor, 'id' | 'ready' | 'published' | 'draft'>): LiveState | undefined {
  const rev = published?._rev
  const [told, setTold] = useState<{of: string; status: PublishStatus | undefined}>()
  useEffect(() => {
    if (!ready) return
    const watching = watchStatus(id, rev).subscribe((status) => setTold({of: id, status}))
    return () => watching.unsubscribe()
  }, [id, rev, ready])
  return ready && told?.of === id && told.status
    ? toLiveState({published, draft}, told.status)
    : undefined
}
