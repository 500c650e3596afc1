import {z} from 'zod'
import type {KeyHolder} from '../../schemas/forms/submission.ts'
import {base64, name} from './answerInbox.ts'
import type {Context} from './context.ts'
import {forStudio, json, readJson} from './forStudio.ts'

const holderBody = z.strictObject({
  name,
  createdAt: z.iso.datetime(),
  wrapped: base64,
})

/** `/intake/keys`: each clinician's way to the secret keys, locked with a passphrase. */
export const answerKeys = (context: Context, request: Request) =>
  forStudio(context, request, async ({method}, id) => {
    const {store, now} = context
    const did = (what: string) => store.log({at: now().toISOString(), did: what})
    if (!id && method === 'GET') return json({keyHolders: await store.keyHolders()})
    if (id && method === 'PUT') {
      const {value, refused} = await readJson(request, holderBody)
      if (refused) return refused
      const holder: KeyHolder = {id, ...value}
      await store.putKeyHolder(holder)
      await did(`passphrase of ${holder.name} set`)
      return json(holder)
    }
    if (id && method === 'DELETE') {
      await store.removeKeyHolder(id)
      await did('passphrase removed')
      return json({})
    }
    return json({message: 'Expected GET /intake/keys, or PUT or DELETE of one.'}, 405)
  })
