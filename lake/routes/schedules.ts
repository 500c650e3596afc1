import {readJson} from '../body.ts'
import {type Call, type Route, userOf} from '../call.ts'
import {toPublishedId} from '../mutation/documentId.ts'
import {Refusal} from '../refusal.ts'
import type {Schedule} from '../store/schedules.ts'
import {checkDataset} from './dataset.ts'

/** Scheduled publishing, as Studio's own plugin asks for it. */
export const scheduleRoutes: Route[] = [
  {method: 'GET', path: '/schedules/:project/:dataset', handle: listSchedules},
  {method: 'POST', path: '/schedules/:project/:dataset', writes: true, handle: createSchedule},
  {
    method: 'GET',
    path: '/schedules/:project/:dataset/:id',
    handle: (call) => Response.json(toAnswer(call, findSchedule(call))),
  },
  {method: 'PATCH', path: '/schedules/:project/:dataset/:id', writes: true, handle: moveSchedule},
  {
    method: 'DELETE',
    path: '/schedules/:project/:dataset/:id',
    body: 'any',
    writes: true,
    handle(call) {
      call.parts.store.schedules.remove(findSchedule(call).id)
      call.parts.schedules.changed()
      return new Response(null, {status: 204})
    },
  },
  {
    method: 'POST',
    path: '/schedules/:project/:dataset/:id/publish',
    body: 'any',
    writes: true,
    envelope: 'actionError',
    async handle(call) {
      return Response.json({transactionId: await call.parts.schedules.run(findWaiting(call))})
    },
  },
]

function listSchedules(call: Call): Response {
  checkDataset(call)
  const {query, parts} = call
  const [ids, state] = [query.get('documentIds'), query.get('state')]
  const wanted = ids?.split(',').map(toPublishedId)
  const isWanted = (schedule: Schedule) =>
    (!state || schedule.state === state) &&
    (!wanted || schedule.documents.some((one) => wanted.includes(toPublishedId(one.documentId))))
  const limit = Number.parseInt(query.get('limit') ?? '', 10) || 1000
  const found = parts.store.schedules.all().filter(isWanted).slice(-limit)
  return Response.json({schedules: found.map((schedule) => toAnswer(call, schedule))})
}

async function createSchedule(call: Call): Promise<Response> {
  checkDataset(call)
  const {parts} = call
  const body = await readJson(call.request)
  const executeAt = readMoment(body.executeAt)
  const {action = 'publish'} = body
  if (action !== 'publish' && action !== 'unpublish') {
    throw Refusal.boom(
      400,
      `Expected "action" to be publish or unpublish; got ${JSON.stringify(action)}`,
    )
  }
  const schedule: Schedule = {
    id: parts.newId(),
    name: typeof body.name === 'string' ? body.name : executeAt,
    description: typeof body.description === 'string' ? body.description : '',
    action,
    documents: readDocuments(body.documents),
    executeAt,
    executedAt: null,
    state: 'scheduled',
    stateReason: '',
    author: userOf(call).id,
    createdAt: parts.now().toISOString(),
  }
  parts.store.schedules.put(schedule)
  parts.schedules.changed()
  return Response.json(toAnswer(call, schedule))
}

async function moveSchedule(call: Call): Promise<Response> {
  const schedule = findWaiting(call)
  const body = await readJson(call.request)
  const moved = {...schedule, executeAt: readMoment(body.executeAt ?? schedule.executeAt)}
  if (typeof body.name === 'string') moved.name = body.name
  if (typeof body.description === 'string') moved.description = body.description
  call.parts.store.schedules.put(moved)
  call.parts.schedules.changed()
  return Response.json(toAnswer(call, moved))
}

function findSchedule(call: Call): Schedule {
  checkDataset(call)
  const found = call.parts.store.schedules.all().find(({id}) => id === call.names.id)
  if (found) return found
  throw Refusal.boom(404, `There is no schedule "${call.names.id}"`)
}

function findWaiting(call: Call): Schedule {
  const schedule = findSchedule(call)
  if (schedule.state === 'scheduled') return schedule
  throw Refusal.boom(409, `The schedule "${schedule.id}" has ${schedule.state}; make a new one`)
}

function readMoment(value: unknown): string {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN
  if (!Number.isNaN(time)) return new Date(time).toISOString()
  throw Refusal.boom(400, `Expected "executeAt" to be an ISO date; got ${JSON.stringify(value)}`)
}

function readDocuments(value: unknown): Schedule['documents'] {
  const isFine = (one: unknown) => typeof (one as {documentId?: unknown})?.documentId === 'string'
  if (Array.isArray(value) && value.length && value.every(isFine)) return value
  throw Refusal.boom(400, 'Expected "documents" to be a list of {"documentId": "…"}')
}

function toAnswer({parts}: Call, schedule: Schedule) {
  const {projectId, dataset} = parts.options
  const documents = schedule.documents.map((one) => {
    const id = toPublishedId(one.documentId)
    const {get} = parts.dataset.documents
    // Without it Studio's list takes the document for deleted.
    const documentType = (get(`drafts.${id}`) ?? get(id))?._type
    return {...one, ...(documentType && {documentType})}
  })
  return {...schedule, documents, projectId, dataset}
}
