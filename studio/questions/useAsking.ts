import {useLive} from '../useLive.ts'
import {ASKED_QUERY, type Asking} from './asked.ts'

/** One and the same, or what is made of it would be made again and again. */
const nothing: Asking[] = []

/** All that is asked anywhere, as it is now: one query for all who look. */
export function useAsking(): Asking[] {
  return useLive<Asking[]>(ASKED_QUERY, {}, 'drafts') ?? nothing
}
