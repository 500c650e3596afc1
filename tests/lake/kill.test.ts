import {once} from 'node:events'
import {mkdtemp} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {spawnLake} from './spawnLake.ts'
import {startLake, toClient} from './startLake.ts'

/** How often the process is killed; 200 take some minutes. */
const KILLS = Number(process.env.KILLS ?? 10)
const WRITERS = 8

interface Written {
  id: string
  /** The document's counter when the write was acknowledged. */
  n: number
}

test(`${KILLS} times kill -9 loses nothing acknowledged and leaves nothing by half`, {
  timeout: 30_000 + KILLS * 4000,
}, async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'lake-'))
  const acknowledged: Written[] = []
  for (let round = 0; round < KILLS; round++) {
    const {child, url} = await spawnLake(dataDir)
    const enough = acknowledged.length + Math.floor(Math.random() * 120)
    const writers = Array.from({length: WRITERS}, (_, writer) => {
      return writeUntilKilled(url, `r${round}w${writer}`, acknowledged)
    })
    while (acknowledged.length <= enough) await new Promise((resolve) => setTimeout(resolve, 1))
    child.kill('SIGKILL')
    await Promise.all([once(child, 'exit'), ...writers])
  }
  const lake = await startLake({dataDir})
  const documents = await lake.client.fetch<{_id: string; n: number}[]>(
    '*[_type == "twin"]{_id, n}',
  )
  const byId = new Map(documents.map(({_id, n}) => [_id, n]))
  const twinOf = (id: string) =>
    id.endsWith('-twin') ? id.slice(0, -'-twin'.length) : `${id}-twin`

  expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS)
  // One more than acknowledged may have come in, as its answer was on the way.
  expect(acknowledged.filter(({id, n}) => !((byId.get(id) ?? -1) >= n))).toEqual([])
  expect([...byId].filter(([id, n]) => byId.get(twinOf(id)) !== n)).toEqual([])
  await expectWholeLog(lake.client.config().url, [...byId.keys()].slice(-40))
  await lake.close()
})

/** Creates documents with their twins, and counts both up: each transaction is seen in two places. */
async function writeUntilKilled(url: string, name: string, acknowledged: Written[]) {
  const client = toClient(url).withConfig({maxRetries: 0})
  for (let round = 0; ; round++) {
    const id = `${name}n${round}`
    for (let n = 0; n < 3; n++) {
      const ids = [id, `${id}-twin`]
      const transaction = client.transaction()
      for (const _id of ids) {
        if (n === 0) transaction.create({_id, _type: 'twin', n})
        else transaction.patch(_id, {inc: {n: 1}})
      }
      try {
        await transaction.commit({returnDocuments: false})
      } catch {
        return
      }
      acknowledged.push({id, n})
    }
  }
}

/** The log tells of each document as much as was done to it, and of its twin in the same breath. */
async function expectWholeLog(url: string, ids: string[]) {
  for (const id of ids.filter((one) => !one.endsWith('-twin'))) {
    const answer = await fetch(`${url}/data/history/production/transactions/${id}?limit=10`)
    const lines = (await answer.text()).trim().split('\n')
    const touched = lines.map((line) => JSON.parse(line).documentIDs)
    for (const documentIDs of touched) expect(documentIDs).toEqual([id, `${id}-twin`])
  }
}
