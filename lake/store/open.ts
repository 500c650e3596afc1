import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {DataDirError} from './dataDirError.ts'
import {createDatasetTable} from './datasets.ts'
import {createDocumentTable} from './documents.ts'
import {readHolder, writeHolder} from './holder.ts'
import {createHookTable} from './hooks.ts'
import {createKeyValueTable} from './keyValues.ts'
import {createScheduleTable} from './schedules.ts'
import {createTransactionTable} from './transactions.ts'
import {createUserTable} from './users.ts'

export type Store = ReturnType<typeof openStore>

/**
 * Opens `lake.db` for this process alone: an exclusive lock that the operating system lets go
 * of even after `kill -9`. Throws DataDirError where the directory is held or cannot be written.
 */
export function openStore(dataDir: string) {
  const db = openDatabase(dataDir)
  db.exec(SCHEMA)
  return {
    datasets: createDatasetTable(db),
    documents: createDocumentTable(db),
    transactions: createTransactionTable(db),
    keyValues: createKeyValueTable(db),
    hooks: createHookTable(db),
    schedules: createScheduleTable(db),
    users: createUserTable(db),
    /** Writes all or nothing, and is on disk when it returns. */
    transaction<T>(work: () => T): T {
      db.exec('BEGIN IMMEDIATE')
      try {
        const result = work()
        db.exec('COMMIT')
        return result
      } catch (error) {
        // A full disk has ended the transaction already.
        if (db.isTransaction) db.exec('ROLLBACK')
        throw error
      }
    },
    /** Takes what was purged out of the write-ahead log too. */
    scrub: () => db.exec('PRAGMA wal_checkpoint(TRUNCATE)'),
    /** Tells other processes where the lake is reached. */
    announce: (url: string) => writeHolder(dataDir, {pid: process.pid, url}),
    close: () => db.close(),
  }
}

function openDatabase(dataDir: string): DatabaseSync {
  try {
    mkdirSync(join(dataDir, 'assets'), {recursive: true})
    const db = new DatabaseSync(join(dataDir, 'lake.db'), {timeout: 250})
    db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL')
    db.exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
    // What is purged must not linger in free pages.
    db.exec('PRAGMA secure_delete = ON')
    // The lock is only taken by the first write, so write now rather than at the first commit.
    db.exec('BEGIN EXCLUSIVE; COMMIT')
    return db
  } catch (error) {
    throw toDataDirError(dataDir, error as Error & {errcode?: number})
  }
}

/** SQLITE_BUSY and SQLITE_LOCKED. */
const HELD = [5, 6]

function toDataDirError(dataDir: string, error: Error & {errcode?: number}): DataDirError {
  if (!HELD.includes((error.errcode ?? 0) & 0xff)) {
    const hint = 'Choose another folder, or make this one writable'
    return new DataDirError('notWritable', `Cannot write to ${dataDir}: ${error.message}. ${hint}`)
  }
  const holder = readHolder(dataDir)
  const who = holder ? `process ${holder.pid}, serving ${holder.url}` : 'another process'
  return new DataDirError('inUse', `${dataDir} is in use by ${who}. Stop it, or use it`, holder)
}

/** What is there already is not written again, so that a lake also opens on a full disk. */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS documents (
    id TEXT PRIMARY KEY,
    body TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS transactions (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    timestamp TEXT NOT NULL,
    author TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS changes (
    document TEXT NOT NULL,
    seq INTEGER NOT NULL REFERENCES transactions,
    kind TEXT NOT NULL,
    mutations TEXT NOT NULL,
    apply TEXT NOT NULL,
    revert TEXT NOT NULL,
    PRIMARY KEY (document, seq)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS changes_by_seq ON changes (seq);
  CREATE TABLE IF NOT EXISTS key_values (
    user TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (user, key)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS datasets (
    name TEXT PRIMARY KEY,
    acl_mode TEXT NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    profile TEXT,
    addon_for TEXT
  ) WITHOUT ROWID;
`
