import type {Submission, SubmissionChange} from '../../schemas/forms/submission.ts'
import {changeSubmission, Overtaken, ReceiverError, readInbox} from '../inbox/receiver.ts'
import {openWith, sealTo} from './age.ts'

/** Colleagues may change a submission while it is locked anew; so often it is tried again. */
const TRIES = 5

/**
 * Locks with the newest key what earlier ones open, one submission after the other, each wholly or
 * not at all: so that the newest recovery sheet opens everything. What none of them opens stays as
 * it is. Where it ends too soon, doing it again goes on with the rest.
 */
export async function lockAnew(secrets: string[], publicKey: string): Promise<void> {
  const {submissions} = await readInbox()
  for (const submission of submissions) await lockOne(submission, secrets, publicKey, TRIES)
}

async function lockOne(
  submission: Submission,
  secrets: string[],
  publicKey: string,
  tries: number,
): Promise<void> {
  const change = await toChange(submission, secrets, publicKey)
  if (!change) return
  try {
    await changeSubmission(submission.id, change)
  } catch (error) {
    if (error instanceof Overtaken && tries > 1) {
      return lockOne(error.submission, secrets, publicKey, tries - 1)
    }
    // Its sender or a colleague deleted it meanwhile.
    if (error instanceof ReceiverError && error.status === 404) return
    throw error
  }
}

/** Undefined if there is nothing to do. */
async function toChange(
  {sealed, note, revision}: Submission,
  secrets: string[],
  publicKey: string,
): Promise<SubmissionChange | undefined> {
  const newest = secrets.slice(0, 1)
  const anew = async (text: string | undefined) => {
    if (text === undefined || (await openWith(newest, text)) !== undefined) return undefined
    const opened = await openWith(secrets, text)
    return opened === undefined ? undefined : sealTo(publicKey, opened)
  }
  const [content, kept] = [await anew(sealed), await anew(note)]
  if (!content && !kept) return undefined
  return {
    revision,
    ...(content && {sealed: content}),
    ...(kept && {note: kept}),
    did: 'locked with the new key',
  }
}
