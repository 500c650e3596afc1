import type {Committed, Dataset} from '../dataset.ts'
import {reconstruct} from '../history/reconstruct.ts'
import type {Store} from '../store/open.ts'

/** Commits that hooks were not asked about before the lake closed or died, from the log. */
export function missedCommits(store: Store, dataset: Dataset): Committed[] {
  const {transactions, hooks} = store
  return hooks.transactionsSince(hooks.cursor()).map(({seq, id, timestamp, author}) => {
    const changes = transactions.ofSeq(seq).map(({document, mutations, effects}) => {
      const current = dataset.documents.get(document) ?? null
      const all = transactions.ofDocument(document)
      const index = all.findIndex((change) => change.seq === seq)
      const at = (place: number) => reconstruct(current, all, place)
      return {id: document, before: at(index - 1), after: at(index), mutations, effects}
    })
    return {id, timestamp, author, changes}
  })
}
