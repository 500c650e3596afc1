import type {DatabaseSync} from 'node:sqlite'

/** A document's publication at a moment to come, or one that has come. */
export interface Schedule {
  id: string
  name: string
  description: string
  action: 'publish' | 'unpublish'
  documents: {documentId: string; documentType?: string}[]
  executeAt: string
  executedAt: string | null
  state: 'scheduled' | 'succeeded' | 'cancelled'
  stateReason: string
  author: string
  createdAt: string
}

/** Scheduled publications; there are few, so they are read as a whole. */
export function createScheduleTable(db: DatabaseSync) {
  db.exec('CREATE TABLE IF NOT EXISTS schedules (id TEXT PRIMARY KEY, body TEXT NOT NULL)')
  const select = db.prepare('SELECT body FROM schedules ORDER BY rowid')
  const upsert = db.prepare(`
    INSERT INTO schedules (id, body) VALUES (?, ?)
    ON CONFLICT (id) DO UPDATE SET body = excluded.body
  `)
  const remove = db.prepare('DELETE FROM schedules WHERE id = ?')
  return {
    all: () => select.all().map(({body}) => JSON.parse(body as string) as Schedule),
    put: (schedule: Schedule) => void upsert.run(schedule.id, JSON.stringify(schedule)),
    remove: (id: string) => void remove.run(id),
  }
}
