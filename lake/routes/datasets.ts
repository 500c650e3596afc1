import {mayWrite} from '../access/callers.ts'
import {hasBody, readJson} from '../body.ts'
import {type Call, type Route, userOf} from '../call.ts'
import {Refusal} from '../refusal.ts'
import type {DatasetRecord} from '../store/datasets.ts'
import {checkDataset} from './dataset.ts'

/** The datasets of the project; `/datasets…` alone is the client's other spelling. */
export const datasetRoutes: Route[] = [
  {
    method: 'GET',
    path: '/projects/:project/datasets',
    handle(call) {
      const [profile, addonFor] = ['datasetProfile', 'addonFor'].map((name) => call.query.get(name))
      const added = call.datasets.records().map(toListed)
      if (!profile && !addonFor) return Response.json([toOwn(call), ...added])
      const wanted = added.filter(
        (one) =>
          (!profile || one.datasetProfile === profile) && (!addonFor || one.addonFor === addonFor),
      )
      return Response.json(wanted)
    },
  },
  {
    method: 'PUT',
    path: '/projects/:project/datasets/:dataset',
    writes: true,
    async handle(call) {
      const name = call.names.dataset ?? ''
      // As @sanity/client has it (its `validators`), but for the names of Sanity's own.
      if (!/^[a-z0-9][-\w]{0,63}$/.test(name)) {
        throw Refusal.boom(
          400,
          `"${name}" names no dataset: a name has up to 64 of a-z, 0-9, "_" and "-", the first ` +
            'a letter or digit',
        )
      }
      const aclMode = await readAclMode(call)
      const createdBy = userOf(call).id
      call.datasets.create({name, aclMode, createdBy, profile: null, addonFor: null})
      return Response.json({datasetName: name, aclMode})
    },
  },
  {
    method: 'PATCH',
    path: '/projects/:project/datasets/:dataset',
    writes: true,
    async handle(call) {
      const name = call.names.dataset ?? ''
      const {aclMode} = call.datasets.edit(name, await readAclMode(call))
      return Response.json({datasetName: name, aclMode})
    },
  },
  {
    method: 'DELETE',
    path: '/projects/:project/datasets/:dataset',
    body: 'any',
    writes: true,
    handle(call) {
      call.datasets.remove(call.names.dataset ?? '')
      return Response.json({deleted: true})
    },
  },
  {
    method: 'GET',
    path: '/projects/:project/datasets/:dataset/acl',
    handle(call) {
      checkDataset(call)
      const write = mayWrite(userOf(call)) ? ['create', 'update', 'editHistory'] : []
      return Response.json([
        {filter: '_id in path("**")', permissions: ['read', 'history', ...write]},
      ])
    },
  },
  {
    method: 'POST',
    path: '/comments/:dataset/setup',
    writes: true,
    handle(call) {
      checkDataset(call)
      const addonFor = call.names.dataset ?? ''
      const known = call.datasets
        .records()
        .find((record) => record.addonFor === addonFor && record.profile === 'comments')
      const name = known?.name ?? `${addonFor}-comments`
      if (!known) {
        const createdBy = userOf(call).id
        const rest = {aclMode: 'private', profile: 'comments', addonFor} as const
        call.datasets.create({name, createdBy, ...rest})
      }
      return Response.json({datasetName: name})
    },
  },
]

async function readAclMode({request}: Call): Promise<'public' | 'private'> {
  const {aclMode = 'private'} = hasBody(request) ? await readJson(request) : {}
  if (aclMode === 'public' || aclMode === 'private') return aclMode
  throw Refusal.boom(400, `aclMode is "public" or "private"; got ${JSON.stringify(aclMode)}`)
}

function toOwn({parts}: Call) {
  const {dataset, aclMode = 'private'} = parts.options
  return toListed({
    name: dataset,
    aclMode,
    createdAt: '2026-01-01T00:00:00Z',
    createdBy: null,
    profile: null,
    addonFor: null,
  })
}

function toListed(record: Omit<DatasetRecord, 'createdBy'> & {createdBy: string | null}) {
  const {name, aclMode, createdAt, createdBy, profile, addonFor} = record
  return {
    name,
    aclMode,
    createdAt,
    createdByUserId: createdBy,
    datasetProfile: profile ?? 'dataset',
    addonFor,
    tags: [],
  }
}
