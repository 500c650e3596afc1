import type {DatabaseSync} from 'node:sqlite'

/** What Studio remembers for a person between visits. */
export function createKeyValueTable(db: DatabaseSync) {
  const select = db.prepare('SELECT value FROM key_values WHERE user = ? AND key = ?')
  const upsert = db.prepare(`
    INSERT INTO key_values (user, key, value) VALUES (?, ?, ?)
    ON CONFLICT (user, key) DO UPDATE SET value = excluded.value
  `)
  return {
    byKey(user: string, key: string): unknown {
      const row = select.get(user, key)
      return row ? JSON.parse(row.value as string) : null
    },
    put(user: string, key: string, value: unknown): void {
      upsert.run(user, key, JSON.stringify(value ?? null))
    },
  }
}
