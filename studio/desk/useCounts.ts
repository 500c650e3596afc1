import {usePerson} from '../people/usePerson.ts'
import {useLive} from '../useLive.ts'
import {OPEN_REQUESTS, REQUESTS_CHANGE} from './openRequests.ts'
import {today} from './today.ts'

/** How many drafts of mine readers do not see yet. */
export function useDraftCount(): number | undefined {
  const me = usePerson()?._id ?? ''
  return useLive<string[]>(
    '*[_type == "article" && _id in path("drafts.**") && ($me in authors[]._ref || count(authors) in [null, 0])]._id',
    {me},
  )?.length
}

/** How many colleagues wait for my review. */
export function useReviewCount(): number | undefined {
  const me = usePerson()?._id ?? ''
  return useLive<string[]>(
    {fetch: `*[${OPEN_REQUESTS} && reviewer._ref == $me]._id`, listen: REQUESTS_CHANGE},
    {me},
  )?.length
}

/** How many articles should have been reviewed again by now. */
export function useDueCount(): number | undefined {
  return useLive<string[]>(
    '*[_type == "article" && !(_id in path("drafts.**")) && !(_id in path("versions.**")) && nextReviewDue < $today]._id',
    {today: today()},
  )?.length
}
