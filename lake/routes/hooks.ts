import {readJson} from '../body.ts'
import type {Call, Route} from '../call.ts'
import {type Hook, type HookFields, readHook} from '../hooks/hook.ts'
import {Refusal} from '../refusal.ts'
import type {HookAttempt, HookMessage} from '../store/hooks.ts'

/** Webhooks, as Sanity's management API and its command line speak of them. */
export const hookRoutes: Route[] = [
  route('GET', '', ({parts}) => Response.json(parts.hooks.all().map(toPublic))),
  route('POST', '', createHook),
  route('GET', '/attempts/:attempt', readAttempt),
  route('GET', '/:id/messages', ({parts, ...call}) => {
    const {id} = findHook({parts, ...call})
    return Response.json(parts.store.hooks.messagesOf(id).map(toMessage))
  }),
  route('GET', '/:id/attempts', ({parts, ...call}) => {
    const {id} = findHook({parts, ...call})
    return Response.json(parts.store.hooks.attemptsOf(id).map(toAttempt))
  }),
  route('GET', '/:id', (call) => Response.json(toPublic(findHook(call)))),
  route('PATCH', '/:id', changeHook),
  route('DELETE', '/:id', (call) => {
    const {id} = findHook(call)
    call.parts.hooks.remove(id)
    return Response.json({id, deleted: true})
  }),
]

function route(method: Route['method'], path: string, handle: Route['handle']): Route {
  const whole = `/hooks/projects/:project${path}`
  if (method === 'GET') return {method, path: whole, handle}
  // A deletion has no body, and so no type of one.
  return {method, path: whole, writes: true, ...(method === 'DELETE' && {body: 'any'}), handle}
}

async function createHook(call: Call): Promise<Response> {
  const {parts} = call
  const fields = readHook(await readJson(call.request), fresh(call), parts.hooks.targets)
  return store(call, fields, parts.newId(), parts.now().toISOString())
}

async function changeHook(call: Call): Promise<Response> {
  const hook = findHook(call)
  const fields = readHook(await readJson(call.request), hook, call.parts.hooks.targets)
  return store(call, fields, hook.id, hook.createdAt)
}

function store({parts}: Call, fields: HookFields, id: string, createdAt: string): Response {
  const {projectId, dataset} = parts.options
  if (fields.dataset !== dataset && fields.dataset !== '*') {
    throw Refusal.boom(400, `This lake has no dataset "${fields.dataset}", only "${dataset}"`)
  }
  const updatedAt = parts.now().toISOString()
  const hook: Hook = {...fields, id, projectId, dataset, createdAt, updatedAt}
  parts.hooks.put(hook)
  return Response.json(toPublic(hook))
}

function fresh({parts, version}: Call): HookFields {
  return {
    type: 'document',
    name: '',
    description: '',
    dataset: parts.options.dataset,
    url: '',
    httpMethod: 'POST',
    apiVersion: `v${version}`,
    headers: {},
    secret: null,
    includeDrafts: false,
    includeAllVersions: false,
    isDisabledByUser: false,
    isDisabled: false,
    rule: {on: ['create', 'update', 'delete'], filter: '', projection: ''},
  }
}

function findHook({names, parts}: Call): Hook {
  const hook = parts.hooks.all().find(({id}) => id === names.id)
  if (hook) return hook
  throw Refusal.boom(404, `There is no webhook "${names.id}"`)
}

function readAttempt({names, parts}: Call): Response {
  const attempt = parts.store.hooks.attempt(names.attempt ?? '')
  if (attempt) return Response.json(toAttempt(attempt))
  throw Refusal.boom(404, `There is no attempt "${names.attempt}"`)
}

/** A secret can be given and replaced, never read. */
function toPublic({secret, ...hook}: Hook) {
  return {...hook, hasSecret: secret !== null}
}

function toMessage({hook, document, ...message}: HookMessage) {
  return {...message, hookId: hook, documentId: document}
}

function toAttempt({hook, message, durationMs, ...attempt}: HookAttempt) {
  const isFailure = attempt.failureReason !== null
  return {...attempt, hookId: hook, messageId: message, duration: durationMs, isFailure}
}
