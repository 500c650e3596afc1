import type {SanityClient} from '@sanity/client'
import {type Member, toAvatar} from './members.ts'

/** Where Studio's own memory of a user keeps whose `person` document is theirs. */
export const PERSON_KEY = 'studio.attune.person'

/** Makes this browser somebody on the embedded lake; Studio has to be loaded again afterwards. */
export async function signInAs(client: SanityClient, member: Member): Promise<void> {
  const {userId, name, portrait, personId} = member
  const avatar = toAvatar(portrait)
  // Without its host, so that the picture is found at whatever address the lake has next.
  const profileImage = avatar?.replace(/^https?:\/\/[^/]+/, '')
  const put = (uri: string, body: object) => client.request({method: 'PUT', uri, body})
  await put(`/users/${userId}`, {name, profileImage})
  await client.request({method: 'POST', uri: '/auth/session', body: {id: userId}})
  await put(`/users/me/keyvalue/${PERSON_KEY}`, {value: personId ?? null})
}
