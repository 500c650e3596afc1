import type {StoredChange} from '../store/transactions.ts'

export interface LogOptions {
  excludeMutations: boolean
  excludeContent: boolean
  withEffects: boolean
  reverse: boolean
  limit: number
  authors: string[] | null
  fromTime: string | null
  toTime: string | null
  /** Places of the first and last transaction wanted, both included. */
  fromSeq: number
  toSeq: number
}

/** One line of the transaction log. */
export interface LogEntry {
  id: string
  timestamp: string
  author: string
  documentIDs: string[]
  mutations?: unknown[]
  effects?: Record<string, unknown>
}

/** Gathers changes, in any order, into the transactions they were part of, oldest first. */
export function toTransactionLog(changes: StoredChange[], options: LogOptions): LogEntry[] {
  const bySeq = new Map<number, StoredChange[]>()
  for (const change of changes) {
    if (!isWanted(change, options)) continue
    bySeq.set(change.seq, [...(bySeq.get(change.seq) ?? []), change])
  }
  const order = [...bySeq.keys()].sort((a, b) => (options.reverse ? b - a : a - b))
  const wanted = order.slice(0, options.limit).map((seq) => bySeq.get(seq) ?? [])
  return wanted.map((parts) => toEntry(parts, options))
}

function isWanted(change: StoredChange, options: LogOptions): boolean {
  const {authors, fromTime, toTime, fromSeq, toSeq} = options
  if (change.seq < fromSeq || change.seq > toSeq) return false
  if (authors && !authors.includes(change.author)) return false
  const time = Date.parse(change.timestamp)
  if (fromTime && time < Date.parse(fromTime)) return false
  return !toTime || time <= Date.parse(toTime)
}

function toEntry(parts: StoredChange[], options: LogOptions): LogEntry {
  const {transactionId, timestamp, author} = parts[0] as StoredChange
  const withMutations = !options.excludeMutations && !options.excludeContent
  return {
    id: transactionId,
    timestamp,
    author,
    documentIDs: parts.map(({document}) => document),
    ...(withMutations && {mutations: parts.flatMap(({mutations}) => mutations)}),
    ...(options.withEffects && {
      effects: Object.fromEntries(parts.map(({document, effects}) => [document, effects])),
    }),
  }
}
