import {useLive} from '../useLive.ts'
import {published} from './toSources.ts'

const scheduledQuery = `*[_type == "system.release" && state == "scheduled"] | order(publishAt desc) {
  publishAt, "ids": finalDocumentStates[].id
}`

/** By the id of what waits to be published by itself, when that is: an ISO date and time. */
export function useGoingLive(): ReadonlyMap<string, string> {
  const releases = useLive<{publishAt: string; ids: string[] | null}[]>(scheduledQuery)
  // The earliest comes last, and so is the one that counts.
  return new Map(
    releases?.flatMap(({publishAt, ids}) => (ids ?? []).map((id) => [published(id), publishAt])),
  )
}
