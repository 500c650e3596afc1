import type {DatabaseSync} from 'node:sqlite'
import type {LakeDocument} from '../mutation/document.ts'

/** The current state of every document. */
export function createDocumentTable(db: DatabaseSync) {
  const selectAll = db.prepare('SELECT body FROM documents ORDER BY id')
  const upsert = db.prepare(`
    INSERT INTO documents (id, body) VALUES (?, ?)
    ON CONFLICT (id) DO UPDATE SET body = excluded.body
  `)
  const remove = db.prepare('DELETE FROM documents WHERE id = ?')
  return {
    *all(): Iterable<LakeDocument> {
      for (const row of selectAll.iterate()) yield JSON.parse(row.body as string)
    },
    put(document: LakeDocument): void {
      upsert.run(document._id, JSON.stringify(document))
    },
    remove(id: string): void {
      remove.run(id)
    },
  }
}
