import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import type {FormStore} from '../formStore.ts'
import {createKeyHolderTable} from './keyHolders.ts'
import {createLogTable} from './log.ts'
import {createSubmissionTable} from './submissions.ts'

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS submissions (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, receivedAt TEXT NOT NULL, status TEXT NOT NULL,
    assignee TEXT, handledAt TEXT, slot TEXT UNIQUE, sealed TEXT NOT NULL, note TEXT, answer TEXT,
    codeHash TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL,
    mail TEXT NOT NULL, mailTries INTEGER NOT NULL DEFAULT 0, mailNext TEXT, mailReason TEXT
  ) STRICT;
  CREATE TABLE IF NOT EXISTS usedTokens (hash TEXT PRIMARY KEY, ends TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS keyHolders (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, createdAt TEXT NOT NULL, wrapped TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS log (at TEXT NOT NULL, by TEXT, submission TEXT, did TEXT NOT NULL) STRICT;
`

type Tables = Omit<FormStore, 'close'>

/**
 * The store of `npm start`: SQLite in a folder of its own, which only its owner may read. Where it
 * cannot be opened, as on a full disk, calls fail and each tries again.
 */
export function openFormStore(dir: string): FormStore {
  let opened: {db: DatabaseSync; tables: Tables} | undefined
  const call = <Name extends keyof Tables>(name: Name) =>
    (async (...given: never[]) => {
      opened ??= openTables(dir)
      return (opened.tables[name] as (...given: never[]) => unknown)(...given)
    }) as Tables[Name]
  return {
    add: call('add'),
    all: call('all'),
    byCode: call('byCode'),
    change: call('change'),
    takeSlot: call('takeSlot'),
    remove: call('remove'),
    mailsDue: call('mailsDue'),
    noteMail: call('noteMail'),
    keyHolders: call('keyHolders'),
    putKeyHolder: call('putKeyHolder'),
    removeKeyHolder: call('removeKeyHolder'),
    log: call('log'),
    logged: call('logged'),
    tidy: call('tidy'),
    close: () => opened?.db.close(),
  }
}

function openTables(dir: string) {
  mkdirSync(dir, {recursive: true, mode: 0o700})
  const db = new DatabaseSync(join(dir, 'forms.db'), {timeout: 2000})
  try {
    // What is removed is overwritten, and free pages are given back; the latter before all else.
    db.exec('PRAGMA auto_vacuum = FULL; PRAGMA secure_delete = ON')
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
    db.exec(SCHEMA)
    const tables = {
      ...createSubmissionTable(db),
      ...createKeyHolderTable(db),
      ...createLogTable(db),
    }
    return {db, tables}
  } catch (error) {
    db.close()
    throw error
  }
}
