import type {DatabaseSync} from 'node:sqlite'
import type {LogEntry} from '../../../schemas/forms/submission.ts'
import type {FormStore} from '../formStore.ts'

export function createLogTable(db: DatabaseSync): Pick<FormStore, 'log' | 'logged' | 'tidy'> {
  const add = db.prepare('INSERT INTO log (at, by, submission, did) VALUES (?, ?, ?, ?)')
  const latest = db.prepare('SELECT * FROM log ORDER BY rowid DESC LIMIT ?')
  const dropTokens = db.prepare('DELETE FROM usedTokens WHERE ends < ?')
  const dropEntries = db.prepare('DELETE FROM log WHERE at < ?')
  return {
    async log({at, by, submission, did}) {
      add.run(at, by ?? null, submission ?? null, did)
    },
    logged: async (limit) =>
      latest.all(limit).map((row) => {
        const {at, by, submission, did} = row as unknown as LogEntry & {by: string | null}
        return {at, by: by ?? undefined, submission: submission ?? undefined, did}
      }),
    async tidy(now, logFrom) {
      dropTokens.run(now)
      dropEntries.run(logFrom)
      // What a removal owes, if the disk was full or the process ended before it could do so.
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    },
  }
}
