import type {Parts} from '../call.ts'
import type {Dataset} from '../dataset.ts'
import type {Hub} from '../events/hub.ts'
import type {LakeDocument} from '../mutation/document.ts'
import {createQueryRunner} from '../query/runner.ts'
import {createViews} from '../query/views.ts'
import type {Store} from '../store/open.ts'

/**
 * A dataset without the documents that have a dot in their id: drafts, versions, releases, and
 * whatever somebody put in a folder of its own. They are left out underneath everything else,
 * so that no way of asking reaches them.
 */
export function toPublicParts(parts: Parts): Parts {
  const hub = toPublicHub(parts.hub)
  const dataset = toPublicDataset(parts, hub)
  return {
    ...parts,
    dataset,
    views: createViews(dataset),
    // Strangers who ask too much are refused without taking the places of those who work here.
    queries: createQueryRunner(parts.options.queryLimits),
    hub,
    store: toPublicStore(parts.store),
  }
}

function isPublic(id: string): boolean {
  return !id.includes('.')
}

function toPublicDataset({dataset, store}: Parts, hub: Hub): Dataset {
  const {documents} = dataset
  let last = store.transactions.latestPublicId()
  hub.subscribe(({id}) => {
    last = id
  })
  return {
    ...dataset,
    // A welcome names it, and would tell strangers when somebody works on a draft.
    lastTransactionId: () => last,
    documents: {
      get: (id) => (isPublic(id) ? documents.get(id) : undefined),
      *all(): Iterable<LakeDocument> {
        for (const document of documents.all()) if (isPublic(document._id)) yield document
      },
      referrers: (id) => [...documents.referrers(id)].filter(isPublic),
    },
  }
}

function toPublicHub(hub: Hub): Hub {
  return {
    ...hub,
    subscribe: (subscriber) =>
      hub.subscribe((committed) => {
        const changes = committed.changes.filter(({id}) => isPublic(id))
        if (changes.length) subscriber({...committed, changes})
      }),
  }
}

/** The log is open to nobody without a token; listeners that resume read it all the same. */
function toPublicStore(store: Store): Store {
  const {transactions} = store
  return {
    ...store,
    transactions: {
      ...transactions,
      ofDocument: (id) => (isPublic(id) ? transactions.ofDocument(id) : []),
      ofGroup: (id) => transactions.ofGroup(id).filter(({document}) => isPublic(document)),
      ofSeq: (seq) => transactions.ofSeq(seq).filter(({document}) => isPublic(document)),
    },
  }
}
