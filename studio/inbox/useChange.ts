import type {Submission, SubmissionChange} from '../../schemas/forms/submission.ts'
import {usePerson} from '../people/usePerson.ts'
import {useWork} from '../useWork.ts'
import {changeSubmission, Overtaken} from './receiver.ts'
import {showChanged} from './useInbox.ts'
import {usePeople} from './usePractice.ts'
import {describeChange} from './words.ts'

type Change = Omit<SubmissionChange, 'revision' | 'by'>

/** What a change touches may be changed by others so often before it is told. */
const TRIES = 4

/** Changes a submission as the person in front of Studio, and tells when a colleague was faster. */
export function useChange(submission: Submission) {
  const by = usePerson()?._id
  const people = usePeople()
  const {start, isBusy, failure} = useWork()
  const nameOf = (id: string) => people?.find(({_id}) => _id === id)?.name ?? 'somebody'
  const make = async (given: Change, revision: number, tries: number): Promise<void> => {
    try {
      showChanged(await changeSubmission(submission.id, {...given, revision, by}))
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error
      const {submission: now} = error
      if (tries > 1 && !clashes(given, submission, now)) return make(given, now.revision, tries - 1)
      showChanged(now)
      throw new Error(describeChange(submission, now, nameOf))
    }
  }
  const change = (given: Change) => start(() => make(given, submission.revision, TRIES))
  return {change, start, isBusy, failure, by}
}

/** Whether others changed the very thing that a change is about, and not something beside it. */
function clashes(given: Change, before: Submission, now: Submission): boolean {
  const isWritten = given.note !== undefined || given.answer !== undefined
  return (
    before.sealed !== now.sealed ||
    (given.status !== undefined && before.status !== now.status) ||
    (given.assignee !== undefined && before.assignee !== now.assignee) ||
    (isWritten && (before.note !== now.note || before.hasAnswer !== now.hasAnswer))
  )
}
