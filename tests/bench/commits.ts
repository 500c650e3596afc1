import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {createLake} from '../../lake/index.ts'
import {owner} from '../lake/startLake.ts'
import type {Line} from './line.ts'

const WRITERS = 32
const ROUNDS = 60

/** Durable transactions of 32 writers at once, beside as many rows in SQLite in the same groups. */
export async function benchCommits(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    // In turns, since the disk of a shared machine is not the same from second to second.
    const [ours, raw] = [[] as number[], [] as number[]]
    for (let n = 0; n < 5; n++) {
      ours.push(await timeLake(join(folder, `lake${n}`)))
      raw.push(timeSqlite(join(folder, `raw${n}.db`)))
    }
    const [time, baseline] = [median(ours), median(raw)]
    const holds = baseline / time >= 0.5
    return [
      {
        what: 'a durable transaction, of 32 writers at once',
        ours: time,
        baseline,
        promise: '≥ 0.5×',
        holds,
      },
    ]
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

const text = 'A paragraph as long as people write them, give or take. '.repeat(8)
const documentOf = (id: string) => ({_id: id, _type: 'note', title: id, text})

async function timeLake(dataDir: string): Promise<number> {
  const lake = createLake({
    dataDir,
    projectId: 'attune',
    dataset: 'production',
    origin: () => 'http://localhost',
    access: {kind: 'owner', user: owner},
  })
  const write = async (writer: number) => {
    for (let round = 0; round < ROUNDS; round++) {
      const mutations = [{create: documentOf(`w${writer}r${round}`)}]
      const response = await lake.fetch(
        new Request('http://localhost/vX/data/mutate/production', {
          method: 'POST',
          headers: {'content-type': 'application/json', host: 'localhost'},
          body: JSON.stringify({mutations}),
        }),
      )
      if (response.status !== 200) throw new Error(await response.text())
    }
  }
  const start = performance.now()
  await Promise.all(Array.from({length: WRITERS}, (_, writer) => write(writer)))
  const taken = performance.now() - start
  await lake.close()
  return taken / (WRITERS * ROUNDS)
}

function timeSqlite(path: string): number {
  const db = new DatabaseSync(path)
  db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  db.exec('CREATE TABLE documents (id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID')
  db.exec('CREATE TABLE log (seq INTEGER PRIMARY KEY, id TEXT UNIQUE, entry TEXT NOT NULL)')
  const put = db.prepare('INSERT INTO documents VALUES (?, ?)')
  const log = db.prepare('INSERT INTO log (id, entry) VALUES (?, ?)')
  const start = performance.now()
  for (let round = 0; round < ROUNDS; round++) {
    db.exec('BEGIN IMMEDIATE')
    for (let writer = 0; writer < WRITERS; writer++) {
      const id = `w${writer}r${round}`
      const body = JSON.stringify(documentOf(id))
      put.run(id, body)
      log.run(id, body)
    }
    db.exec('COMMIT')
  }
  const taken = performance.now() - start
  db.close()
  return taken / (WRITERS * ROUNDS)
}

function median(times: number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] as number
}
