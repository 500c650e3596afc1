import type {DatabaseSync, SQLOutputValue} from 'node:sqlite'
import type {Mutation} from '../mutation/document.ts'
import {toPublishedId} from '../mutation/documentId.ts'
import type {Effects} from '../mutation/effects.ts'
import type {Operation} from '../mutation/operationOf.ts'
import {createChunkTable, type Reading} from './chunks.ts'

/** One document's part in a stored transaction. */
export interface StoredChange {
  seq: number
  document: string
  transactionId: string
  timestamp: string
  author: string
  kind: Operation
  mutations: Mutation[]
  effects: Effects
}

export interface NewTransaction {
  id: string
  timestamp: string
  author: string
  changes: {id: string; kind: Operation; mutations: Mutation[]; effects: Effects}[]
}

/** A transaction without its changes. */
interface Entry {
  seq: number
  id: string
  timestamp: string
  author: string
}

const COLUMNS = `
  c.seq, c.document, c.kind, c.mutations, c.apply, c.revert,
  t.id AS transaction_id, t.timestamp, t.author
  FROM changes c JOIN transactions t ON t.seq = c.seq
`

const PARTS = 'mutations, apply, revert'

/** What went, and all but the last that happened to a document before a moment. */
const FORGETTABLE = `
  seq < $seq AND (kind = 'delete' OR EXISTS (
    SELECT 1 FROM changes later
    WHERE later.document = changes.document AND later.seq > changes.seq AND later.seq < $seq
  ))
`

/** Everything that ever happened, transaction by transaction. */
export function createTransactionTable(db: DatabaseSync) {
  const {pack, unpack, release} = createChunkTable(db)
  const insert = db.prepare('INSERT INTO transactions (id, timestamp, author) VALUES (?, ?, ?)')
  const insertChange = db.prepare(`
    INSERT INTO changes (document, seq, kind, mutations, apply, revert) VALUES (?, ?, ?, ?, ?, ?)
  `)
  const selectSeq = db.prepare('SELECT seq FROM transactions WHERE id = ?')
  const selectLatest = db.prepare(
    'SELECT id, timestamp FROM transactions ORDER BY seq DESC LIMIT 1',
  )
  const selectLatestPublic = db.prepare(`
    SELECT t.id FROM changes c JOIN transactions t ON t.seq = c.seq
    WHERE instr(c.document, '.') = 0 ORDER BY c.seq DESC LIMIT 1
  `)
  const selectSince = db.prepare(
    'SELECT seq, id, timestamp, author FROM transactions WHERE seq > ? ORDER BY seq LIMIT ?',
  )
  const selectOfDocument = db.prepare(`SELECT ${COLUMNS} WHERE c.document = ? ORDER BY c.seq`)
  const selectOfGroup = db.prepare(`
    SELECT ${COLUMNS} WHERE c.document = $id OR c.document = 'drafts.' || $id
      OR (c.document > 'versions.' AND c.document < 'versions/' AND c.document LIKE '%.' || $id)
    ORDER BY c.seq
  `)
  const selectOfSeq = db.prepare(`SELECT ${COLUMNS} WHERE c.seq = ? ORDER BY c.document`)
  const selectPartsOfDocument = db.prepare(`SELECT ${PARTS} FROM changes WHERE document = ?`)
  const removeOfDocument = db.prepare('DELETE FROM changes WHERE document = ?')
  /** The newest transaction always stays: ids and times count on from it. */
  const selectSeqAt = db.prepare(`
    SELECT coalesce(
      (SELECT min(seq) FROM transactions WHERE timestamp >= ?),
      (SELECT max(seq) FROM transactions)
    ) AS seq
  `)
  const selectPartsToTrim = db.prepare(`SELECT ${PARTS} FROM changes WHERE ${FORGETTABLE}`)
  const trimChanges = db.prepare(`DELETE FROM changes WHERE ${FORGETTABLE}`)
  const trimTransactions = db.prepare(`
    DELETE FROM transactions WHERE seq < $seq
      AND NOT EXISTS (SELECT 1 FROM changes WHERE changes.seq = transactions.seq)
  `)

  const toChanges = (rows: Row[]) => {
    const reading: Reading = new Map()
    return rows.map((row) => toChange(row, (column) => unpack(row[column], reading)))
  }
  const releaseAll = (rows: Iterable<Row>) => {
    for (const row of rows) for (const column of Object.values(row)) release(column)
  }

  return {
    add({id, timestamp, author, changes}: NewTransaction): void {
      const seq = insert.run(id, timestamp, author).lastInsertRowid
      for (const {id, kind, mutations, effects} of changes) {
        const [apply, revert] = [pack(effects.apply), pack(effects.revert)]
        insertChange.run(id, seq, kind, pack(mutations), apply, revert)
      }
    },
    has: (id: string): boolean => selectSeq.get(id) !== undefined,
    seqOf: (id: string) => selectSeq.get(id)?.seq as number | undefined,
    latestId: () => (selectLatest.get()?.id as string | undefined) ?? '',
    /** The newest that changed a document without a dot in its id. */
    latestPublicId: () => (selectLatestPublic.get()?.id as string | undefined) ?? '',
    latestTimestamp: () => (selectLatest.get()?.timestamp as string | undefined) ?? '',
    /** Bare transactions after one, oldest first. */
    since: (seq: number, limit: number) => selectSince.all(seq, limit) as unknown as Entry[],
    /** Oldest first. */
    ofDocument: (id: string) => toChanges(selectOfDocument.all(id)),
    /** The changes of a published document, its draft and its versions. */
    ofGroup: (publishedId: string) =>
      toChanges(selectOfGroup.all({id: publishedId})).filter(
        ({document}) => toPublishedId(document) === publishedId,
      ),
    ofSeq: (seq: number) => toChanges(selectOfSeq.all(seq)),
    /** Forgets what happened to a document; transactions stay as bare entries. */
    purge(id: string): void {
      releaseAll(selectPartsOfDocument.iterate(id))
      removeOfDocument.run(id)
    },
    /** Forgets changes from before a moment, and tells how many; see `trimHistory`. */
    trim(time: string): number {
      const seq = selectSeqAt.get(time)?.seq as number | null | undefined
      if (!seq) return 0
      releaseAll(selectPartsToTrim.iterate({seq}))
      const {changes} = trimChanges.run({seq})
      trimTransactions.run({seq})
      return Number(changes)
    },
  }
}

type Row = Record<string, SQLOutputValue>

function toChange(row: Row, unpack: (column: string) => unknown): StoredChange {
  const text = (column: string) => row[column] as string
  return {
    seq: row.seq as number,
    document: text('document'),
    transactionId: text('transaction_id'),
    timestamp: text('timestamp'),
    author: text('author'),
    kind: text('kind') as Operation,
    // Unpacked when they are looked at: most of a long history is read for who and when only.
    get mutations() {
      return unpack('mutations') as Mutation[]
    },
    get effects() {
      return {apply: unpack('apply') as unknown[], revert: unpack('revert') as unknown[]}
    },
  }
}
