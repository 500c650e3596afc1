import type {DatabaseSync, SQLOutputValue} from 'node:sqlite'

/** What a hook sends of one change to one document; kept until it is sent, and as a log. */
export interface HookMessage {
  id: string
  hook: string
  createdAt: string
  transactionId: string
  transactionTime: string
  document: string
  operation: 'create' | 'update' | 'delete'
  payload: string
  status: 'pending' | 'success' | 'failure'
  failureCount: number
  resultCode: number | null
  /** Milliseconds since 1970; while pending, not to be sent before. */
  due: number
}

export interface HookAttempt {
  id: string
  message: string
  hook: string
  createdAt: string
  durationMs: number
  resultCode: number | null
  resultBody: string
  failureReason: 'http' | 'network' | 'timeout' | 'other' | null
}

/** How many messages a hook's log keeps, beside those that are yet to be sent. */
const KEPT = 500

/** Webhooks, what they have to send, and what became of it. */
export function createHookTable(db: DatabaseSync) {
  db.exec(SCHEMA)
  const selectHooks = db.prepare('SELECT body FROM hooks ORDER BY id')
  const upsert = db.prepare(`
    INSERT INTO hooks (id, body) VALUES (?, ?)
    ON CONFLICT (id) DO UPDATE SET body = excluded.body
  `)
  const removeHook = db.prepare('DELETE FROM hooks WHERE id = ?')
  const selectCursor = db.prepare('SELECT seq FROM hook_cursor')
  const moveCursor = db.prepare('INSERT OR REPLACE INTO hook_cursor (id, seq) VALUES (1, ?)')
  const addMessage = db.prepare(`INSERT INTO hook_messages VALUES (${marks(12)})`)
  const settleMessage = db.prepare(`
    UPDATE hook_messages SET status = ?, failure_count = ?, result_code = ?, due = ? WHERE id = ?
  `)
  const insertAttempt = db.prepare(`INSERT INTO hook_attempts VALUES (${marks(8)})`)
  const selectNext = db.prepare(`
    SELECT * FROM hook_messages WHERE hook = ? AND status = 'pending' ORDER BY due, rowid LIMIT 1
  `)
  const selectMessages = db.prepare(`
    SELECT * FROM hook_messages WHERE hook = ? ORDER BY rowid DESC LIMIT ${KEPT}
  `)
  const selectAttempts = db.prepare(`
    SELECT * FROM hook_attempts WHERE hook = ? ORDER BY rowid DESC LIMIT ${KEPT}
  `)
  const selectAttempt = db.prepare('SELECT * FROM hook_attempts WHERE id = ?')
  const trimMessages = db.prepare(`
    DELETE FROM hook_messages WHERE hook = $hook AND status <> 'pending' AND rowid < (
      SELECT rowid FROM hook_messages WHERE hook = $hook ORDER BY rowid DESC LIMIT 1 OFFSET ${KEPT}
    )
  `)

  function addAttempt({id, message, hook, createdAt, durationMs, ...result}: HookAttempt): void {
    const {resultCode, resultBody, failureReason} = result
    const place = [id, message, hook, createdAt]
    insertAttempt.run(...place, durationMs, resultCode, resultBody, failureReason)
  }

  return {
    all: () => selectHooks.all().map(({body}) => JSON.parse(body as string)),
    put: (id: string, hook: object) => void upsert.run(id, JSON.stringify(hook)),
    /** Its messages and attempts go too. */
    remove: (id: string) => void removeHook.run(id),
    /** The last transaction that hooks have been asked about. */
    cursor: () => (selectCursor.get()?.seq as number | undefined) ?? 0,
    moveCursor: (seq: number) => void moveCursor.run(seq),
    addMessage(message: HookMessage): void {
      const {id, hook, createdAt, transactionId, transactionTime, document} = message
      const {operation, payload, status, failureCount, resultCode, due} = message
      const told = [id, hook, createdAt, transactionId, transactionTime, document]
      addMessage.run(...told, operation, payload, status, failureCount, resultCode, due)
      trimMessages.run({hook})
    },
    /** Writes down an attempt and what it made of its message. */
    settle({status, failureCount, resultCode, due, id}: HookMessage, attempt: HookAttempt): void {
      if (settleMessage.run(status, failureCount, resultCode, due, id).changes) addAttempt(attempt)
    },
    nextOf(hook: string): HookMessage | undefined {
      const row = selectNext.get(hook)
      return row && toMessage(row)
    },
    messagesOf: (hook: string) => selectMessages.all(hook).map(toMessage),
    attemptsOf: (hook: string) => selectAttempts.all(hook).map(toAttempt),
    attempt(id: string): HookAttempt | undefined {
      const row = selectAttempt.get(id)
      return row && toAttempt(row)
    },
  }
}

type Row = Record<string, SQLOutputValue>

function toMessage({created_at, transaction_id, transaction_time, ...row}: Row): HookMessage {
  const {failure_count, result_code, ...rest} = row
  const times = {createdAt: created_at, transactionId: transaction_id}
  const counts = {failureCount: failure_count, resultCode: result_code}
  return {...rest, ...times, ...counts, transactionTime: transaction_time} as unknown as HookMessage
}

function toAttempt({created_at, duration_ms, ...row}: Row): HookAttempt {
  const {result_code, result_body, failure_reason, ...rest} = row
  const result = {resultCode: result_code, resultBody: result_body, failureReason: failure_reason}
  return {
    ...rest,
    ...result,
    createdAt: created_at,
    durationMs: duration_ms,
  } as unknown as HookAttempt
}

function marks(count: number): string {
  return Array(count).fill('?').join(', ')
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS hooks (id TEXT PRIMARY KEY, body TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS hook_cursor (id INTEGER PRIMARY KEY, seq INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS hook_messages (
    id TEXT PRIMARY KEY,
    hook TEXT NOT NULL REFERENCES hooks ON DELETE CASCADE,
    created_at TEXT NOT NULL,
    transaction_id TEXT NOT NULL,
    transaction_time TEXT NOT NULL,
    document TEXT NOT NULL,
    operation TEXT NOT NULL,
    payload TEXT NOT NULL,
    status TEXT NOT NULL,
    failure_count INTEGER NOT NULL,
    result_code INTEGER,
    due INTEGER NOT NULL
  );
  CREATE INDEX IF NOT EXISTS hook_messages_by_hook ON hook_messages (hook, status, due);
  CREATE TABLE IF NOT EXISTS hook_attempts (
    id TEXT PRIMARY KEY,
    message TEXT NOT NULL REFERENCES hook_messages ON DELETE CASCADE,
    hook TEXT NOT NULL,
    created_at TEXT NOT NULL,
    duration_ms INTEGER NOT NULL,
    result_code INTEGER,
    result_body TEXT NOT NULL,
    failure_reason TEXT
  );
  CREATE INDEX IF NOT EXISTS hook_attempts_by_hook ON hook_attempts (hook);
  CREATE INDEX IF NOT EXISTS hook_attempts_by_message ON hook_attempts (message);
`
