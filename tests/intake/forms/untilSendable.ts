import {setTimeout as pause} from 'node:timers/promises'

/**
 * Waits until a form with this token is not too quick for the receiver: whoever reads and writes
 * takes three seconds, and one that is sent sooner is shown once more.
 */
export async function untilSendable(token: string): Promise<void> {
  const issuedAt = Number.parseInt(token.split('.')[2] ?? '', 36)
  await pause(issuedAt + 3050 - Date.now())
}
