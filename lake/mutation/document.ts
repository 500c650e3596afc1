/** A stored document; the lake knows nothing of it beyond these five fields. */
export interface LakeDocument {
  _id: string
  _type: string
  _rev: string
  _createdAt: string
  _updatedAt: string
  [field: string]: unknown
}

/** What a caller hands in: system fields are the lake's to fill. */
export type Attributes = {_id?: string; _type?: string} & Record<string, unknown>

/** Patch operations as @sanity/mutator applies them; keys are JSONMatch paths. */
export interface PatchOperations {
  ifRevisionID?: string
  set?: Record<string, unknown>
  setIfMissing?: Record<string, unknown>
  unset?: string[]
  diffMatchPatch?: Record<string, string>
  inc?: Record<string, number>
  dec?: Record<string, number>
  insert?: {before?: string; after?: string; replace?: string; items: unknown[]}
}

/** One mutation as it is stored and told to listeners: by id, never by query. */
export type Mutation =
  | {create: LakeDocument}
  | {createOrReplace: LakeDocument}
  | {patch: {id: string} & PatchOperations}
  | {delete: {id: string}}

/** What one transaction did to one document. */
export interface Change {
  id: string
  before: LakeDocument | null
  after: LakeDocument | null
  mutations: Mutation[]
}

/** The documents as a transaction finds them. */
export interface Documents {
  get(id: string): LakeDocument | undefined
  all(): Iterable<LakeDocument>
  /** Ids of the documents that hold a strong reference to `id`. */
  referrers(id: string): Iterable<string>
}
