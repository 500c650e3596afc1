import type {DatabaseSync} from 'node:sqlite'
import type {KeyHolder} from '../../../schemas/forms/submission.ts'
import type {FormStore} from '../formStore.ts'

export function createKeyHolderTable(
  db: DatabaseSync,
): Pick<FormStore, 'keyHolders' | 'putKeyHolder' | 'removeKeyHolder'> {
  const all = db.prepare('SELECT * FROM keyHolders ORDER BY createdAt')
  const put = db.prepare(
    'INSERT OR REPLACE INTO keyHolders (id, name, createdAt, wrapped) VALUES (?, ?, ?, ?)',
  )
  const remove = db.prepare('DELETE FROM keyHolders WHERE id = ?')
  return {
    keyHolders: async () => all.all().map((row) => ({...row}) as unknown as KeyHolder),
    async putKeyHolder({id, name, createdAt, wrapped}) {
      put.run(id, name, createdAt, wrapped)
    },
    async removeKeyHolder(id) {
      remove.run(id)
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    },
  }
}
