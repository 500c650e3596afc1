import type {KeyHolder} from '../../schemas/forms/submission.ts'
import {putKey, readInbox} from '../inbox/receiver.ts'
import {openWith, toPublicKey, wrap} from './age.ts'
import {lockAnew} from './lockAnew.ts'

const DAY = 86_400_000

/**
 * Locks anew what an earlier key still opens, then takes the keys that no submission needs any more
 * from whom they were unlocked by. The latter not on the day of an exchange: the receiver may still
 * lock something with the earlier key for a moment.
 */
export async function dropOldKeys(
  holder: KeyHolder,
  secrets: string[],
  {publicKey, passphrase, now}: {publicKey: string; passphrase: string; now: Date},
): Promise<void> {
  const [newest = '', ...older] = secrets
  if (older.length === 0 || (await toPublicKey(newest)) !== publicKey) return
  await lockAnew(secrets, publicKey)
  if (now.getTime() - Date.parse(holder.createdAt) < DAY) return
  const {submissions} = await readInbox()
  const texts = submissions.flatMap(({sealed, note}) => (note ? [sealed, note] : [sealed]))
  const opens = async (secret: string) =>
    (await Promise.all(texts.map((text) => openWith([secret], text)))).map(
      (text) => text !== undefined,
    )
  const byNewest = await opens(newest)
  const needed: string[] = []
  for (const secret of older) {
    if ((await opens(secret)).some((does, at) => does && !byNewest[at])) needed.push(secret)
  }
  if (needed.length === older.length) return
  const wrapped = await wrap([newest, ...needed], passphrase)
  await putKey({...holder, wrapped})
}
