import type {QueryLimits} from './query/runner.ts'

/** Someone who may speak to the lake; shown by Studio as author and in presence. */
export interface LakeUser {
  id: string
  name: string
  email: string
  /** `viewer` may read everything and write nothing; every other role may do all. Default `administrator`. */
  role?: string
  profileImage?: string
}

export type LakeAccess =
  | {kind: 'owner'; user: LakeUser}
  | {kind: 'tokens'; users: {token: string; user: LakeUser}[]}

export interface LakeOptions {
  /** `lake.db`, `assets/` and `lake.json` live here; created if missing. */
  dataDir: string
  /** `[a-z0-9]+`: with a dash, Sanity's own parsers reject the asset paths. */
  projectId: string
  dataset: string
  /** `public`: where tokens are asked for, strangers may read what has no dot in its id. */
  aclMode?: 'public' | 'private'
  /** Origin the lake is reached at; a function, since an ephemeral port is known late. */
  origin: () => string
  access: LakeAccess
  /** Further browser origins that may call the API, e.g. a Studio served from another port. */
  allowOrigins?: string[]
  /** Origins of other machines that webhooks may be sent to; this machine is always allowed. */
  allowHooks?: string[]
  /** How long a listener is served before it must come back; default 30 minutes. */
  listenForMs?: number
  /** How much one query may take; see the room's README. */
  queryLimits?: Partial<QueryLimits>
  /** How much rendered images may take on disk, as measured now and then; default 512 MB. */
  imageCacheBytes?: number
  /** How long revisions can be gone back to; without it, for ever. */
  keepHistoryDays?: number
  now?: () => Date
  newId?: () => string
  log?: (line: string) => void
}
