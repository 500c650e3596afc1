import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DatabaseSync, type SQLInputValue} from 'node:sqlite'
import {createLake} from '../../lake/index.ts'
import {owner} from '../lake/startLake.ts'
import type {Line} from './line.ts'

const WRITERS = 32
const ROUNDS = 60

/** Durable transactions of 32 writers at once, beside the same rows in plain SQLite in the same groups. */
export async function benchCommits(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    // In turns, since the disk of a shared machine is not the same from second to second.
    const [ours, raw] = [[] as number[], [] as number[]]
    for (let n = 0; n < 5; n++) {
      ours.push(await timeLake(join(folder, `lake${n}`)))
      raw.push(timeSqlite(join(folder, `lake${n}`, 'lake.db'), join(folder, `raw${n}.db`)))
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

/** Puts the rows of a lake into an empty database of the same tables, as many at once as it did. */
function timeSqlite(lake: string, path: string): number {
  const source = new DatabaseSync(lake)
  const all = (sql: string) => source.prepare(sql).all() as Record<string, SQLInputValue>[]
  const schema = all("SELECT sql FROM sqlite_master WHERE sql LIKE 'CREATE%'").map(({sql}) => sql)
  const transactions = all('SELECT * FROM transactions ORDER BY seq')
  const changes = all('SELECT * FROM changes ORDER BY seq')
  const bodies = new Map(all('SELECT * FROM documents').map((row) => [row.id, row]))
  const rest = all('SELECT count(*) AS rows FROM chunks')[0]?.rows
  if (rest !== 0) throw new Error(`The lake wrote ${rest} chunks, which the baseline would not`)
  source.close()

  const db = new DatabaseSync(path)
  db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  for (const sql of schema) db.exec(String(sql))
  const insert = (table: string, row: Record<string, unknown> = {}) => {
    const marks = Object.keys(row).map(() => '?')
    return db.prepare(`INSERT INTO ${table} (${Object.keys(row)}) VALUES (${marks})`)
  }
  const putTransaction = insert('transactions', transactions[0])
  const putChange = insert('changes', changes[0])
  const putDocument = insert('documents', bodies.values().next().value)
  const start = performance.now()
  for (let first = 0; first < transactions.length; first += WRITERS) {
    db.exec('BEGIN IMMEDIATE')
    for (let n = first; n < Math.min(first + WRITERS, transactions.length); n++) {
      putTransaction.run(...Object.values(transactions[n] ?? {}))
      putChange.run(...Object.values(changes[n] ?? {}))
      putDocument.run(...Object.values(bodies.get(changes[n]?.document ?? null) ?? {}))
    }
    db.exec('COMMIT')
  }
  const taken = performance.now() - start
  db.close()
  return taken / transactions.length
}

function median(times: number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] as number
}
