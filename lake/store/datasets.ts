import type {DatabaseSync} from 'node:sqlite'

/** What is known of a dataset that was added to the lake's own. */
export interface DatasetRecord {
  name: string
  /** `public`: strangers may read the documents whose ids have no dot. */
  aclMode: 'public' | 'private'
  createdAt: string
  createdBy: string
  /** What an add-on dataset is for, e.g. `comments`, and whose add-on it is. */
  profile: string | null
  addonFor: string | null
}

/** The datasets that were added; their documents lie in databases of their own. */
export function createDatasetTable(db: DatabaseSync) {
  const selectAll = db.prepare('SELECT * FROM datasets ORDER BY name')
  const upsert = db.prepare(`
    INSERT INTO datasets (name, acl_mode, created_at, created_by, profile, addon_for)
    VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (name) DO UPDATE SET acl_mode = excluded.acl_mode
  `)
  const remove = db.prepare('DELETE FROM datasets WHERE name = ?')
  return {
    all: (): DatasetRecord[] =>
      selectAll.all().map((row) => ({
        name: row.name as string,
        aclMode: row.acl_mode as DatasetRecord['aclMode'],
        createdAt: row.created_at as string,
        createdBy: row.created_by as string,
        profile: row.profile as string | null,
        addonFor: row.addon_for as string | null,
      })),
    put({name, aclMode, createdAt, createdBy, profile, addonFor}: DatasetRecord): void {
      upsert.run(name, aclMode, createdAt, createdBy, profile, addonFor)
    },
    remove(name: string): void {
      remove.run(name)
    },
  }
}
