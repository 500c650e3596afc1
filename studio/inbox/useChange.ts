import type {Submission, SubmissionChange} from '../../schemas/forms/submission.ts'
import {usePerson} from '../people/usePerson.ts'
import {useWork} from '../useWork.ts'
import {changeSubmission, Overtaken} from './receiver.ts'
import {showChanged} from './useInbox.ts'
import {usePeople} from './usePractice.ts'
import {describeChange} from './words.ts'

/** Changes a submission as the person in front of Studio, and tells when a colleague was faster. */
export function useChange(submission: Submission) {
  const by = usePerson()?._id
  const people = usePeople()
  const {start, isBusy, failure} = useWork()
  const nameOf = (id: string) => people?.find(({_id}) => _id === id)?.name ?? 'somebody'
  const change = (given: Omit<SubmissionChange, 'revision' | 'by'>) =>
    start(async () => {
      try {
        const {id, revision} = submission
        showChanged(await changeSubmission(id, {...given, revision, by}))
      } catch (error) {
        if (!(error instanceof Overtaken)) throw error
        showChanged(error.submission)
        throw new Error(describeChange(submission, error.submission, nameOf))
      }
    })
  return {change, start, isBusy, failure, by}
}
