import type {Submission} from '../../schemas/forms/submission.ts'
import type {Stored} from './formStore.ts'
import type {PracticeFacts} from './settings.ts'

const QUESTION_DAYS = 90
const APPOINTMENT_DAYS = 30
/** What nobody took care of goes, too: it is of no use to anybody any more. */
const UNHANDLED_DAYS = 90
const DAY = 24 * 60 * 60 * 1000

/** When a submission is deleted: a question after it came, an appointment after it was handled. */
export function deleteAt(
  {kind, receivedAt, handledAt}: Pick<Stored, 'kind' | 'receivedAt' | 'handledAt'>,
  forms: PracticeFacts['forms'],
): string {
  const {questionDays = QUESTION_DAYS, appointmentDays = APPOINTMENT_DAYS} = forms ?? {}
  const days = (from: string, count: number) => Date.parse(from) + count * DAY
  if (kind === 'question') return new Date(days(receivedAt, questionDays)).toISOString()
  const latest = days(receivedAt, UNHANDLED_DAYS)
  const end = handledAt ? days(handledAt, appointmentDays) : latest
  return new Date(end).toISOString()
}

export const toSubmission = (stored: Stored, forms: PracticeFacts['forms']): Submission => ({
  ...stored,
  deleteAt: deleteAt(stored, forms),
})
