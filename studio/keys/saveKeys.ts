import type {SanityClient} from '@sanity/client'
import type {KeyHolder} from '../../schemas/forms/submission.ts'
import {SETTINGS_ID} from '../../schemas/types.ts'
import {putKey, removeKey} from '../inbox/receiver.ts'
import {toPublicKey, wrap} from './age.ts'
import {keep} from './keyring.ts'
import {lockAnew} from './lockAnew.ts'

interface Making {
  client: SanityClient
  /** The new key first, then those that earlier submissions need. */
  secrets: string[]
  name: string
  passphrase: string
  /** Holders whose passphrase opens no longer what comes in from now on. */
  gone: KeyHolder[]
}

/**
 * Makes a key the practice's: who holds it first, then what readers' words are locked with, then
 * what came before.
 */
export async function makeKeyCurrent({client, secrets, name, passphrase, gone}: Making) {
  const [secret = ''] = secrets
  const [published, draft] = await client.getDocuments([SETTINGS_ID, `drafts.${SETTINGS_ID}`])
  if (!published) {
    throw new Error(
      'The practice’s settings are not published yet. Publish “Practice” under “Pages and settings” first.',
    )
  }
  const holder = await saveHolder(secrets, name, passphrase)
  const publicKey = await toPublicKey(secret)
  const transaction = client.transaction()
  for (const document of [published, draft]) {
    if (!document) continue
    transaction.patch(document._id, (patch) =>
      patch.setIfMissing({forms: {_type: 'readerForms'}}).set({'forms.publicKey': publicKey}),
    )
  }
  await transaction.commit({visibility: 'sync', returnDocuments: false})
  for (const {id} of gone) await removeKey(id)
  keep(secrets, holder.id)
  // The key is exchanged all the same: the rest is locked anew at the next unlocking.
  await lockAnew(secrets, publicKey).catch(() => {})
}

/** Locks the practice's keys with somebody's passphrase; with an id, in place of their earlier one. */
export async function saveHolder(
  secrets: string[],
  name: string,
  passphrase: string,
  id: string = crypto.randomUUID(),
): Promise<KeyHolder> {
  const wrapped = await wrap(secrets, passphrase.trim())
  return putKey({id, name: name.trim(), createdAt: new Date().toISOString(), wrapped})
}
