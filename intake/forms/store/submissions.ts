import type {DatabaseSync} from 'node:sqlite'
import type {Kind, MailState, Status} from '../../../schemas/forms/submission.ts'
import type {FormStore, Stored, StoredChange} from '../formStore.ts'

type Submissions = Pick<
  FormStore,
  'add' | 'all' | 'byCode' | 'change' | 'takeSlot' | 'remove' | 'mailsDue' | 'noteMail'
>

export function createSubmissionTable(db: DatabaseSync): Submissions {
  const useToken = db.prepare('INSERT OR IGNORE INTO usedTokens (hash, ends) VALUES (?, ?)')
  const insert = db.prepare(
    `INSERT INTO submissions (id, kind, receivedAt, status, sealed, codeHash, revision, mail, mailNext)
     VALUES (?, ?, ?, 'new', ?, ?, 0, ?, ?)`,
  )
  const all = db.prepare('SELECT * FROM submissions ORDER BY receivedAt DESC, id')
  const byId = db.prepare('SELECT * FROM submissions WHERE id = ?')
  const byCode = db.prepare('SELECT * FROM submissions WHERE codeHash = ?')
  const update = db.prepare(
    `UPDATE submissions SET status = ?, assignee = ?, handledAt = ?, sealed = ?, note = ?, answer = ?,
     revision = revision + 1 WHERE id = ?`,
  )
  const slot = db.prepare(
    'UPDATE OR IGNORE submissions SET slot = ?, revision = revision + 1 WHERE id = ?',
  )
  const remove = db.prepare('DELETE FROM submissions WHERE id = ?')
  const due = db.prepare(
    `SELECT id, kind, mailTries AS tries FROM submissions
     WHERE mail IN ('waiting', 'failing') AND (mailNext IS NULL OR mailNext <= ?)`,
  )
  const noteMail = db.prepare(
    'UPDATE submissions SET mail = ?, mailTries = ?, mailReason = ?, mailNext = ? WHERE id = ?',
  )
  // The log before a checkpoint still holds what rows were.
  const forgetLog = () => db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  const find = (id: string) => byId.get(id) as Row | undefined

  return {
    add: async (given) =>
      whole(db, () => {
        if (useToken.run(given.tokenHash, given.tokenEnds).changes === 0) return 'used'
        const {id, kind, receivedAt, sealed, codeHash, mail} = given
        insert.run(id, kind, receivedAt, sealed, codeHash, mail, receivedAt)
        return 'added'
      }),
    all: async () => (all.all() as unknown as Row[]).map(toStored),
    async byCode(codeHash) {
      const row = byCode.get(codeHash) as Row | undefined
      return row && {submission: toStored(row), answer: row.answer ?? undefined}
    },
    async change(id, revision, change) {
      const changed = whole(db, () => {
        const row = find(id)
        if (!row) return 'gone'
        if (row.revision !== revision) return 'stale'
        const next = {...row, ...(given(change) as Partial<Row>)}
        const {status, assignee, handledAt, sealed, note, answer} = next
        update.run(status, assignee, handledAt, sealed, note, answer, id)
        return toStored(find(id) as Row)
      })
      if (change.sealed) forgetLog()
      return changed
    },
    async takeSlot(id, time) {
      slot.run(time, id)
      return find(id)?.slot === time ? 'mine' : 'taken'
    },
    async remove(ids) {
      if (ids.length === 0) return
      whole(db, () => {
        for (const id of ids) remove.run(id)
      })
      forgetLog()
    },
    mailsDue: async (now) => due.all(now) as unknown as {id: string; kind: Kind; tries: number}[],
    async noteMail(id, mail, nextTry) {
      const {tries, reason} = mail.state === 'failing' ? mail : {tries: 0, reason: null}
      noteMail.run(mail.state, tries, reason, nextTry ?? null, id)
    },
  }
}

interface Row {
  id: string
  kind: Kind
  receivedAt: string
  status: Status
  assignee: string | null
  handledAt: string | null
  slot: string | null
  sealed: string
  note: string | null
  answer: string | null
  revision: number
  mail: MailState['state']
  mailTries: number
  mailReason: string | null
}

function toStored(row: Row): Stored {
  return {
    id: row.id,
    kind: row.kind,
    receivedAt: row.receivedAt,
    status: row.status,
    assignee: row.assignee ?? undefined,
    handledAt: row.handledAt ?? undefined,
    slot: row.slot ?? undefined,
    sealed: row.sealed,
    note: row.note ?? undefined,
    hasAnswer: row.answer !== null,
    mail:
      row.mail === 'failing'
        ? {state: 'failing', tries: row.mailTries, reason: row.mailReason ?? ''}
        : {state: row.mail},
    revision: row.revision,
  }
}

/** Without what the change leaves as it is. */
const given = (change: StoredChange) =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))

/** Everything or nothing, and on disk when it returns. */
function whole<T>(db: DatabaseSync, work: () => T): T {
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
}
