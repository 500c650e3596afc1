import {formatSession} from '../access/sessionCookie.ts'
import {readJson} from '../body.ts'
import type {Call, Route} from '../call.ts'
import type {LakeUser} from '../options.ts'
import {Refusal} from '../refusal.ts'

/**
 * Several people at one trusting lake: who they are is what they say. Sanity's API has no such
 * addresses; where tokens say who is who, they are refused.
 */
export const sessionRoutes: Route[] = [
  {method: 'GET', path: '/users', handle: ({parts}) => Response.json(parts.callers.all())},
  {method: 'PUT', path: '/users/:id', writes: true, handle: putUser},
  {method: 'POST', path: '/auth/session', handle: startSession},
  {
    method: 'POST',
    path: '/auth/logout',
    body: 'any',
    open: true,
    handle: () => Response.json({ok: true}, {headers: {'set-cookie': formatSession(null)}}),
  },
]

/** Adds somebody, or changes their name, address or portrait. */
async function putUser(call: Call): Promise<Response> {
  const {callers} = openCallers(call)
  const {id = ''} = call.names
  if (!/^[\w.-]{1,128}$/.test(id) || id === 'me') {
    throw Refusal.boom(400, `"${id}" is no user id: up to 128 letters, digits, "_", "." and "-"`)
  }
  if (callers.isFixed(id)) throw Refusal.boom(403, `The lake's options say who "${id}" is`)
  const {name, email, profileImage} = await readJson(call.request)
  if (typeof name !== 'string' || !name.trim() || name.length > 200) {
    throw Refusal.boom(400, 'Expected a "name" of up to 200 letters')
  }
  const user: LakeUser = {id, name: name.trim(), email: typeof email === 'string' ? email : ''}
  if (typeof profileImage === 'string') user.profileImage = profileImage
  callers.put(user)
  return Response.json(user)
}

/** From here on this browser is the user of the given id. */
async function startSession(call: Call): Promise<Response> {
  const {callers} = openCallers(call)
  const {id} = await readJson(call.request)
  const user = typeof id === 'string' ? callers.byId(id) : undefined
  if (!user) {
    const named = JSON.stringify(id)
    throw Refusal.boom(404, `There is no user ${named}; add them with PUT /users/<id>`)
  }
  return Response.json(user, {headers: {'set-cookie': formatSession(user.id)}})
}

function openCallers({parts}: Call) {
  const {callers} = parts
  if (callers.isOpen) return {callers}
  throw Refusal.boom(403, 'The tokens of this lake say who its users are')
}
