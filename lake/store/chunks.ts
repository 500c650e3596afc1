import {createHash} from 'node:crypto'
import type {DatabaseSync, SQLOutputValue} from 'node:sqlite'
import {deflateRawSync, inflateRawSync} from 'node:zlib'

/** What is shorter, as JSON, stays where it stands: to point at it would save nothing. */
const SHORT = 64

/**
 * What is longer is taken apart: a paragraph is kept whole, an article by paragraphs. A change that
 * is no longer is kept where it stands: rows of its own would cost more time than they save room.
 */
const LONG = 2000

/** From this length on deflating pays. */
const WORTHWHILE = 300

/** In a change that is kept where it stands, from this on: it takes as long as all else done for it. */
const WORTHWHILE_ALONE = 1000

/** Begins a text that stands for a chunk; one that means itself has it twice. */
const MARK = '\uE000'

/** Begins a value in which chunks are named. JSON never does, and older lakes wrote JSON only. */
const NAMING = '~'

/** What has been read, so that a paragraph that many revisions share is held once. */
export type Reading = Map<number, unknown>

/**
 * JSON values for the columns of the history. Their larger parts, paragraphs above all, are
 * chunks: kept once however many revisions, drafts and versions have them, and counted, so that
 * what nothing names any more goes at once.
 */
export function createChunkTable(db: DatabaseSync) {
  db.exec(SCHEMA)
  const selectId = db.prepare('SELECT id FROM chunks WHERE hash = ?')
  const selectBody = db.prepare('SELECT body FROM chunks WHERE id = ?')
  const insert = db.prepare('INSERT INTO chunks (hash, body) VALUES (?, ?)')
  const remove = db.prepare('DELETE FROM chunks WHERE id = ?')
  const addUse = db.prepare(`
    INSERT INTO chunk_uses (id, count) VALUES (?, 1)
    ON CONFLICT (id) DO UPDATE SET count = count + 1
  `)
  const dropUse = db.prepare('UPDATE chunk_uses SET count = count - 1 WHERE id = ? RETURNING count')
  const removeUse = db.prepare('DELETE FROM chunk_uses WHERE id = ?')

  return {
    /** The value for a column, its chunks written and counted. */
    pack(value: unknown): string | Uint8Array {
      const json = JSON.stringify(value)
      if (json.length <= LONG) return deflate(json, WORTHWHILE_ALONE)
      const text = NAMING + takeApart(value)
      count(text)
      return deflate(text)
    },
    unpack: (column: SQLOutputValue | undefined, reading: Reading) =>
      read(inflate(column), reading),
    /** Counts out what a column named that is about to go. */
    release: (column: SQLOutputValue | undefined) => release(inflate(column)),
  }

  /** A value's JSON, with its larger parts named instead of told. */
  function takeApart(value: unknown): string {
    if (Array.isArray(value)) return `[${value.map((item) => toPart(item ?? null)).join(',')}]`
    if (typeof value !== 'object' || value === null) return toPart(value)
    const fields = Object.entries(value).filter(([, item]) => item !== undefined)
    return `{${fields.map(([name, item]) => `${JSON.stringify(name)}:${toPart(item)}`).join(',')}}`
  }

  function toPart(value: unknown): string {
    const json = JSON.stringify(value)
    if (json.length < SHORT) return escapeMarks(value, json)
    if (json.length <= LONG || typeof value === 'string') return name(json)
    const text = takeApart(value)
    return text.length < SHORT ? text : name(NAMING + text)
  }

  function name(text: string): string {
    const hash = createHash('sha256').update(text).digest().subarray(0, 16)
    let id = selectId.get(hash)?.id
    if (id === undefined) {
      id = Number(insert.run(hash, deflate(text)).lastInsertRowid)
      count(text)
    }
    return `"${MARK}${id}"`
  }

  function count(text: string): void {
    for (const id of namesIn(text)) addUse.run(id)
  }

  function release(text: string): void {
    for (const id of namesIn(text)) {
      if (dropUse.get(id)?.count !== 0) continue
      const body = inflate(selectBody.get(id)?.body)
      removeUse.run(id)
      remove.run(id)
      release(body)
    }
  }

  function read(text: string, reading: Reading): unknown {
    if (!text.startsWith(NAMING)) return JSON.parse(text)
    return resolve(JSON.parse(text.slice(NAMING.length)), (id) => {
      if (!reading.has(id)) reading.set(id, read(inflate(selectBody.get(id)?.body), reading))
      return reading.get(id)
    })
  }
}

/** Exchanges the names in a value for what they stand for. */
function resolve(value: unknown, find: (id: number) => unknown): unknown {
  if (typeof value === 'string' && value.startsWith(MARK)) {
    const rest = value.slice(MARK.length)
    return rest.startsWith(MARK) ? rest : find(Number(rest))
  }
  if (typeof value !== 'object' || value === null) return value
  const fields = value as Record<string, unknown>
  for (const [name, item] of Object.entries(fields)) {
    // A name such as __proto__ is the value's own here, so this sets it as any other.
    fields[name] = resolve(item, find)
  }
  return value
}

function namesIn(text: string): number[] {
  const names: number[] = []
  if (text.startsWith(NAMING)) {
    resolve(JSON.parse(text.slice(NAMING.length)), (id) => {
      names.push(id)
      return null
    })
  }
  return names
}

function escapeMarks(value: unknown, json: string): string {
  if (!json.includes(MARK)) return json
  return JSON.stringify(value, (_name, item) =>
    typeof item === 'string' && item.startsWith(MARK) ? MARK + item : item,
  )
}

function deflate(text: string, worthwhile = WORTHWHILE): string | Uint8Array {
  if (text.length < worthwhile) return text
  const bytes = deflateRawSync(text, {level: 3})
  return bytes.length < text.length ? bytes : text
}

function inflate(column: SQLOutputValue | undefined): string {
  if (typeof column === 'string') return column
  if (column instanceof Uint8Array) return inflateRawSync(column).toString()
  throw new Error('the history lacks a part of itself')
}

/** The counts lie apart, so that naming a hundred paragraphs again touches a page or two. */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS chunks (
    id INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE,
    body NOT NULL
  );
  CREATE TABLE IF NOT EXISTS chunk_uses (
    id INTEGER PRIMARY KEY,
    count INTEGER NOT NULL
  );
`
