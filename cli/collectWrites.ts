import type {Mutation, Patch, SanityClient, Transaction} from '@sanity/client'

/** What would have been written through a client, to be written at once. */
export interface CollectedWrites {
  /** Reads and uploads as the real one; whatever changes documents is only noted. */
  client: SanityClient
  /** Writes all that was noted in one transaction, and gives its id; none where nothing was. */
  commit(): Promise<string | undefined>
}

/**
 * A client for Sanity's importer, which creates documents, then gives them their pictures and then
 * strengthens their references: a process that ends in between leaves halves. Documents of the
 * `held` ids are not touched; what is told of pictures fills gaps only.
 */
export function collectWrites(client: SanityClient, held: Set<string>): CollectedWrites {
  const writes: Mutation[] = []
  const told = new Map<string, Record<string, unknown>>()
  const releases: Parameters<SanityClient['action']>[0][] = []
  const transaction = () => {
    const noted: Transaction = client.transaction()
    const commit = async () => {
      const mutations = noted.serialize()
      writes.push(...mutations.filter((mutation) => !held.has(idOf(mutation))))
      const ids = mutations.map(idOf)
      return {results: ids.map((id) => ({id, operation: held.has(id) ? 'none' : 'update'}))}
    }
    return Object.assign(noted, {commit})
  }
  const patch = (picture: string) => {
    const noted: Patch = client.patch(picture)
    const commit = async () => {
      const {id, set} = noted.serialize() as {id: string; set: Record<string, unknown>}
      told.set(id, set)
    }
    return Object.assign(noted, {commit})
  }
  const action = async (release: Parameters<SanityClient['action']>[0]) => releases.push(release)
  const noting: Record<string | symbol, unknown> = {transaction, patch, action}
  return {
    client: new Proxy(client, {
      get(target, name) {
        const value = noting[name] ?? Reflect.get(target, name, target)
        return typeof value === 'function' && !(name in noting) ? value.bind(target) : value
      },
    }),
    async commit() {
      for (const release of releases) await client.action(release)
      writes.push(...(await fillGaps(client, told)))
      if (!writes.length) return undefined
      const options = {visibility: 'sync', returnDocuments: false} as const
      return (await client.mutate(writes, options)).transactionId
    },
  }
}

function idOf(mutation: Mutation): string {
  const [inner] = Object.values(mutation) as {_id?: string; id?: string}[]
  return inner?._id ?? inner?.id ?? ''
}

/** Patches for what pictures lack of what is told of them: one that changed nothing is still a change. */
async function fillGaps(
  client: SanityClient,
  told: Map<string, Record<string, unknown>>,
): Promise<Mutation[]> {
  const pictures = await client.fetch<Record<string, unknown>[]>('*[_id in $ids]', {
    ids: [...told.keys()],
  })
  return pictures.flatMap((picture) => {
    const id = String(picture._id)
    const gaps = Object.entries(told.get(id) ?? {}).filter(([name]) => picture[name] === undefined)
    return gaps.length ? [{patch: {id, set: Object.fromEntries(gaps)}}] : []
  })
}
