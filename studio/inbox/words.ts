import type {Kind, Status, Submission} from '../../schemas/forms/submission.ts'

export const statusNames: Record<Status, string> = {
  new: 'New',
  inHand: 'In hand',
  answered: 'Answered',
  closed: 'Closed',
  spam: 'Spam',
}

export const paneOf: Record<Kind, string> = {
  question: 'readerQuestions',
  appointment: 'appointmentRequests',
}

/** What a colleague changed while somebody else was about to. */
export function describeChange(
  before: Submission,
  after: Submission,
  nameOf: (id: string) => string,
): string {
  const told = [
    before.status !== after.status && `It is now “${statusNames[after.status]}”.`,
    before.assignee !== after.assignee &&
      (after.assignee ? `It was given to ${nameOf(after.assignee)}.` : 'Nobody has it now.'),
    before.note !== after.note &&
      before.sealed === after.sealed &&
      'The answer or the note was written anew.',
    before.hasAnswer !== after.hasAnswer &&
      (after.hasAnswer ? 'An answer waits for the sender.' : 'The answer was taken back.'),
    before.sealed !== after.sealed && 'It was locked with a new key.',
    before.slot !== after.slot && 'The sender chose a time.',
  ].filter(Boolean)
  return `A colleague was faster. ${told.join(' ')} Look at it, then do it again if it is still right. What you typed is kept.`
}

/** The log speaks of people by their ids. */
export function tellLog(did: string, people: {_id: string; name: string}[]): string {
  const named = people.reduce((text, {_id, name}) => text.replaceAll(_id, name), did)
  return Object.entries(statusNames).reduce(
    (text, [status, name]) => text.replace(`set to ${status}`, `set to “${name}”`),
    named,
  )
}
