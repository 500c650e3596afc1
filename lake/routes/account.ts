import {readJson} from '../body.ts'
import {type Call, type Route, userOf} from '../call.ts'
import type {LakeUser} from '../options.ts'
import {Refusal} from '../refusal.ts'

export const accountRoutes: Route[] = [
  {method: 'GET', path: '/users/me', handle: readCurrentUser},
  {
    method: 'GET',
    path: '/auth/id',
    handle: (call) => Response.json({id: userOf(call).id, expiry: null}),
  },
  {
    method: 'GET',
    path: '/auth/providers',
    open: true,
    handle: () => Response.json({providers: []}),
  },
  {method: 'GET', path: '/users/me/keyvalue/:keys', handle: readKeyValues},
  {method: 'PUT', path: '/users/me/keyvalue', handle: writeKeyValues},
  {method: 'PUT', path: '/users/me/keyvalue/:key', handle: writeKeyValues},
  {method: 'GET', path: '/users/:ids', handle: readUsers},
]

function readCurrentUser(call: Call): Response {
  const {callers} = call.parts
  const isKnown = !callers.isOpen || callers.hasSession(call.request.headers)
  return Response.json(toCurrentUser(userOf(call), isKnown ? 'lake' : 'machine'))
}

function readUsers({names, parts}: Call): Response {
  const ids = (names.ids ?? '').split(',')
  const found = ids.map((id) => parts.callers.byId(id)).filter((user) => user !== undefined)
  const profiles = found.map(toProfile)
  // One known user comes bare; an unknown one as an empty list, which Studio shows as nobody.
  return Response.json(ids.length === 1 && profiles[0] ? profiles[0] : profiles)
}

function readKeyValues(call: Call): Response {
  const {keyValues} = call.parts.store
  const keys = (call.names.keys ?? '').split(',')
  const {id} = userOf(call)
  return Response.json(keys.map((key) => ({key, value: keyValues.byKey(id, key)})))
}

async function writeKeyValues(call: Call): Promise<Response> {
  const body = await readJson(call.request)
  const {key} = call.names
  const pairs = Array.isArray(body) ? body : key ? [{key, value: body.value}] : [body]
  for (const pair of pairs as {key?: unknown; value?: unknown}[]) {
    if (typeof pair?.key !== 'string')
      throw Refusal.boom(400, 'Expected pairs of "key" and "value"')
  }
  for (const {key, value} of pairs as {key: string; value: unknown}[]) {
    call.parts.store.keyValues.put(userOf(call).id, key, value)
  }
  return Response.json(pairs)
}

/** The provider says how it is known who this is: `machine` if nobody has said so yet. */
function toCurrentUser(user: LakeUser, provider: 'lake' | 'machine') {
  const name = user.role ?? 'administrator'
  const title = name.charAt(0).toUpperCase() + name.slice(1)
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    profileImage: user.profileImage ?? null,
    provider,
    role: name,
    roles: [{name, title, description: ''}],
  }
}

function toProfile(user: LakeUser) {
  return {
    id: user.id,
    displayName: user.name,
    email: user.email,
    imageUrl: user.profileImage ?? null,
    isRobot: false,
  }
}
