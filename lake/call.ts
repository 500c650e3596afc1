import type {Callers} from './access/callers.ts'
import type {AssetStore} from './assets/assetStore.ts'
import type {Dataset} from './dataset.ts'
import type {Datasets} from './datasets.ts'
import type {Hub} from './events/hub.ts'
import type {OpenStreams} from './events/openStreams.ts'
import type {HookDispatcher} from './hooks/dispatcher.ts'
import type {LakeOptions, LakeUser} from './options.ts'
import type {QueryRunner} from './query/runner.ts'
import type {Views} from './query/views.ts'
import type {ScheduleClock} from './scheduleClock.ts'
import type {Store} from './store/open.ts'

/** The parts of a dataset that routes work with. */
export interface Parts {
  options: LakeOptions
  now: () => Date
  newId: () => string
  store: Store
  dataset: Dataset
  views: Views
  queries: QueryRunner
  hub: Hub
  openStreams: OpenStreams
  callers: Callers
  assets: AssetStore
  hooks: HookDispatcher
  schedules: ScheduleClock
}

/** One request, as a route sees it: past the door, with its caller known. */
export interface Call {
  request: Request
  /** Below the version, e.g. `/data/query/production`. */
  path: string
  /** `1`, `X` or a date. */
  version: string
  /** What the route's `:names` stand for. */
  names: Record<string, string>
  query: URLSearchParams
  /** Null only on open routes. */
  user: LakeUser | null
  /** Of the dataset that the address names, as the caller may see it. */
  parts: Parts
  datasets: Datasets
}

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** `:name` stands for one path segment, `*` at the end for the rest. */
  path: string
  /** Lies outside `/v…`, where the Origin is not checked: asset files only. */
  bare?: true
  /** Answers strangers too. */
  open?: true
  /** Answers strangers where the dataset is public, with what is public in it. */
  reads?: true
  /** What a body may be; without it, JSON. */
  body?: 'any'
  /** A caller without the right to write is refused. */
  writes?: true
  /** How the errors of this route are wrapped. */
  envelope?: 'mutationError' | 'actionError'
  handle(call: Call): Response | Promise<Response>
}

/** The caller of a route that is not open. */
export function userOf({user}: Call): LakeUser {
  if (!user) throw new Error('an open route asked for its caller')
  return user
}
