import {isRetracted} from '../../schemas/checks/findings/retractedWorks.ts'
import type {Source} from './citedWorks.ts'

/** What somebody who cites a work should know of it first, in a few words. */
export function concernAbout(source: Partial<Source>): string | undefined {
  const {evidence} = source
  if (isRetracted(source)) {
    return 'This work was retracted: it should not be cited for a claim.'
  }
  if (evidence === 'protocol') return 'A study protocol: it announces a study and has no results.'
  if (evidence === 'opinion') return 'An opinion piece: it argues, and proves nothing by itself.'
  return undefined
}
