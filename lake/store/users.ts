import type {DatabaseSync} from 'node:sqlite'
import type {LakeUser} from '../options.ts'

/** The people who said their name at this lake, in the order in which they came. */
export function createUserTable(db: DatabaseSync) {
  db.exec('CREATE TABLE IF NOT EXISTS users (id TEXT PRIMARY KEY, body TEXT NOT NULL)')
  const select = db.prepare('SELECT body FROM users ORDER BY rowid')
  const upsert = db.prepare(`
    INSERT INTO users (id, body) VALUES (?, ?)
    ON CONFLICT (id) DO UPDATE SET body = excluded.body
  `)
  return {
    all: () => select.all().map(({body}) => JSON.parse(body as string) as LakeUser),
    put: (user: LakeUser) => void upsert.run(user.id, JSON.stringify(user)),
  }
}
