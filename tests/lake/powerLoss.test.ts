import {once} from 'node:events'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import {spawnLake} from './spawnLake.ts'
import {startLake, toClient} from './startLake.ts'

/**
 * What a power cut leaves: everything that was synced, and of what was written since any part,
 * or rubbish in its place. Made by hand from the files of a lake that was killed.
 */
const CUTS = 40
const WRITES = 50
const PAGE = 4096

interface Written {
  n: number
  /** How long the write-ahead log was when the write was acknowledged. */
  logged: number
}

const folder = mkdtempSync(join(tmpdir(), 'lake-power-'))
const written: Written[] = []
let database: Buffer
let log: Buffer

beforeAll(async () => {
  const dataDir = join(folder, 'first')
  const {child, url} = await spawnLake(dataDir)
  const client = toClient(url)
  const path = join(dataDir, 'lake.db')
  for (let n = 0; n < WRITES; n++) {
    const transaction = client.transaction()
    for (const name of [`${n}`, `${n}-twin`]) transaction.create({_id: name, _type: 'twin', n})
    await transaction
      .patch(n ? `${n - 1}` : '0', {set: {text: 'x'.repeat(Math.random() * 5000)}})
      .commit()
    written.push({n, logged: statSync(`${path}-wal`).size})
  }
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
  database = readFileSync(path)
  log = readFileSync(`${path}-wal`)
})
afterAll(() => rmSync(folder, {recursive: true, force: true}))

/** Opens a lake on what the cut left; it tells what it has, and takes up work again. */
async function openAfter(name: string, left: {database: Buffer; log: Buffer}) {
  const dataDir = join(folder, name)
  mkdirSync(dataDir)
  writeFileSync(join(dataDir, 'lake.db'), left.database)
  writeFileSync(join(dataDir, 'lake.db-wal'), left.log)
  const lake = await startLake({dataDir})
  const documents = await lake.client.fetch<{_id: string; n: number}[]>('*{_id, n}')
  await lake.client.create({_id: 'afterwards', _type: 'note'})
  await lake.close()
  return new Set(documents.map(({_id}) => _id))
}

test('everything that is committed is synced', async () => {
  const handles = new Set<DatabaseSync>()
  const exec = vi.spyOn(DatabaseSync.prototype, 'exec')
  const lake = await startLake()
  for (const handle of exec.mock.contexts) handles.add(handle as DatabaseSync)
  exec.mockRestore()
  const settings = [...handles].map((db) => [
    db.prepare('PRAGMA synchronous').get()?.synchronous,
    db.prepare('PRAGMA journal_mode').get()?.journal_mode,
  ])
  // 2 is FULL: the log is synced before a commit returns.
  expect(settings).toEqual([[2, 'wal']])
  await lake.close()
})

test(`${CUTS} power cuts while the log is written lose nothing acknowledged`, async () => {
  // All lies in the log, each write behind the one before it.
  expect(written.at(-1)?.logged).toBeLessThanOrEqual(log.length)
  expect(new Set(written.map(({logged}) => logged)).size).toBe(WRITES)
  for (let cut = 0; cut < CUTS; cut++) {
    const synced = written[Math.floor(Math.random() * WRITES)]?.logged ?? 0
    const rest = Math.floor(Math.random() * Math.min(4 * PAGE, log.length - synced))
    const tail = log.subarray(synced, synced + rest)
    // Some of what came after was written, some of that as rubbish.
    const torn = cut % 3 === 0 ? Buffer.alloc(rest, cut) : cut % 3 === 1 ? tail : Buffer.alloc(0)
    const left = {database, log: Buffer.concat([log.subarray(0, synced), torn])}
    const found = await openAfter(`log-${cut}`, left)
    const acknowledged = written.filter(({logged}) => logged <= synced)
    expect(acknowledged.filter(({n}) => !found.has(`${n}`))).toEqual([])
    for (let n = 0; n < WRITES; n++) expect(found.has(`${n}`)).toBe(found.has(`${n}-twin`))
  }
})

test(`${CUTS} power cuts while the log is brought into the database lose nothing`, async () => {
  const path = join(folder, 'whole.db')
  writeFileSync(path, database)
  writeFileSync(`${path}-wal`, log)
  const db = new DatabaseSync(path)
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  db.close()
  const whole = readFileSync(path)
  expect(whole.length).toBeGreaterThan(database.length)
  for (let cut = 0; cut < CUTS; cut++) {
    const mixed = Buffer.from(whole)
    for (let at = 0; at < whole.length; at += PAGE) {
      const before = database.subarray(at, at + PAGE)
      // A page that was not written yet is as it was; at the end of the file, empty.
      if (Math.random() < 0.5) mixed.fill(0, at, at + PAGE).set(before, at)
    }
    const found = await openAfter(`database-${cut}`, {database: mixed, log})
    for (const {n} of written) expect(found.has(`${n}`) && found.has(`${n}-twin`)).toBe(true)
  }
})
