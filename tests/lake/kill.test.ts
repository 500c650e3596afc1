import {once} from 'node:events'
import {mkdtemp} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {spawnLake} from './spawnLake.ts'
import {startLake} from './startLake.ts'

/** How often a process is killed, all lakes together. */
const KILLS = Number(process.env.KILLS ?? 200)
/** So many live and die side by side, since most of a round is waiting for a process to start. */
const LAKES = 4
const ROUNDS = Math.ceil(KILLS / LAKES)
const WRITERS = 8
/** The most that is acknowledged in a round before the process is killed. */
const MOST = 24

interface Written {
  id: string
  /** The document's counter when the write was acknowledged. */
  n: number
}

test(`${KILLS} times kill -9 loses nothing acknowledged and leaves nothing by half`, {
  timeout: 60_000 + KILLS * 2000,
}, async () => {
  await Promise.all(Array.from({length: LAKES}, killAgainAndAgain))
})

async function killAgainAndAgain() {
  const dataDir = await mkdtemp(join(tmpdir(), 'lake-'))
  const acknowledged: Written[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const {child, url} = await spawnLake(dataDir)
    const enough = acknowledged.length + Math.floor(Math.random() * MOST)
    const gone = once(child, 'exit')
    const kill = () => void (acknowledged.length > enough && child.kill('SIGKILL'))
    const writers = Array.from({length: WRITERS}, (_, writer) =>
      writeUntilKilled(url, `r${round}w${writer}`, (written) => {
        acknowledged.push(written)
        kill()
      }),
    )
    await Promise.all([gone, ...writers])
  }
  const lake = await startLake({dataDir})
  const documents = await lake.client.fetch<{_id: string; n: number}[]>(
    '*[_type == "twin"]{_id, n}',
  )
  const byId = new Map(documents.map(({_id, n}) => [_id, n]))
  const twinOf = (id: string) =>
    id.endsWith('-twin') ? id.slice(0, -'-twin'.length) : `${id}-twin`

  expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS)
  // One more than acknowledged may have come in, as its answer was on the way.
  expect(acknowledged.filter(({id, n}) => !((byId.get(id) ?? -1) >= n))).toEqual([])
  expect([...byId].filter(([id, n]) => byId.get(twinOf(id)) !== n)).toEqual([])
  for (const [id, n] of [...byId].slice(-40)) {
    if (!id.endsWith('-twin')) await expectWholeLog(lake.url, id, n)
  }
  await lake.close()
}

/** Creates documents with their twins, and counts both up: each transaction is seen in two places. */
async function writeUntilKilled(url: string, name: string, hear: (written: Written) => void) {
  for (let round = 0; ; round++) {
    const id = `${name}n${round}`
    for (let n = 0; n < 3; n++) {
      const mutations = [id, `${id}-twin`].map((_id) =>
        n === 0 ? {create: {_id, _type: 'twin', n}} : {patch: {id: _id, inc: {n: 1}}},
      )
      const status = await write(url, mutations)
      if (status === null) return
      expect(status).toBe(200)
      hear({id, n})
    }
  }
}

/** The status of the whole answer; null where the process was killed before it came. */
async function write(url: string, mutations: object[]): Promise<number | null> {
  try {
    const answer = await fetch(`${url}/v2025-02-19/data/mutate/production`, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({mutations}),
    })
    await answer.arrayBuffer()
    return answer.status
  } catch {
    return null
  }
}

/** The log tells of a document as much as was done to it, and of its twin in the same breath. */
async function expectWholeLog(url: string, id: string, n: number) {
  const answer = await fetch(`${url}/vX/data/history/production/transactions/${id}?limit=10`)
  const lines = (await answer.text()).trim().split('\n')
  const touched = lines.map((line) => JSON.parse(line).documentIDs)
  expect(touched).toEqual(Array.from({length: n + 1}, () => [id, `${id}-twin`]))
}
