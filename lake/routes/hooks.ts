import {readJson} from '../body.ts'
import type {Call, Route} from '../call.ts'
import {type Hook, type HookFields, readHook} from '../hooks/hook.ts'
import {openRegistry} from '../hooks/registry.ts'
import {Refusal} from '../refusal.ts'
import type {HookAttempt, HookMessage} from '../store/hooks.ts'

/** Webhooks, as Sanity's management API and its command line speak of them. */
export const hookRoutes: Route[] = [
  route('GET', '', ({datasets}) => Response.json(openRegistry(datasets).all().map(toPublic))),
  route('POST', '', createHook),
  route('GET', '/attempts/:attempt', readAttempt),
  route('GET', '/:id/messages', (call) => {
    const {id} = findHook(call)
    return Response.json(openRegistry(call.datasets).messagesOf(id).map(toMessage))
  }),
  route('GET', '/:id/attempts', (call) => {
    const {id} = findHook(call)
    return Response.json(openRegistry(call.datasets).attemptsOf(id).map(toAttempt))
  }),
  route('GET', '/:id', (call) => Response.json(toPublic(findHook(call)))),
  route('PATCH', '/:id', changeHook),
  route('DELETE', '/:id', (call) => {
    const {id} = findHook(call)
    openRegistry(call.datasets).remove(id)
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

function store(call: Call, fields: HookFields, id: string, createdAt: string): Response {
  const {parts, datasets} = call
  const registry = openRegistry(datasets)
  if (!registry.knows(fields.dataset)) {
    const names = datasets.all().map((open) => `"${open.parts.options.dataset}"`)
    throw Refusal.boom(
      400,
      `This lake has no dataset "${fields.dataset}", only ${names.join(', ')}; "*" is all of them`,
    )
  }
  const {projectId} = parts.options
  const hook: Hook = {...fields, id, projectId, createdAt, updatedAt: parts.now().toISOString()}
  registry.put(hook)
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

function findHook({names, datasets}: Call): Hook {
  const hook = openRegistry(datasets)
    .all()
    .find(({id}) => id === names.id)
  if (hook) return hook
  throw Refusal.boom(404, `There is no webhook "${names.id}"`)
}

function readAttempt({names, datasets}: Call): Response {
  const attempt = openRegistry(datasets).attempt(names.attempt ?? '')
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
