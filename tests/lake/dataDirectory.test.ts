import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {DataDirError} from '../../lake/index.ts'
import {startLake, toClient} from './startLake.ts'

test('documents outlast the process that wrote them', async () => {
  const first = await startLake()
  await first.client.create({_id: 'x', _type: 'note', title: 'still here'})
  await first.stop()
  const second = await startLake({dataDir: first.dataDir})
  expect(await second.client.getDocument('x')).toMatchObject({title: 'still here'})
  await second.close()
})

test('a directory that is in use tells who holds it', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'lake-'))
  const {child, url} = await serveApart(dataDir)
  await fetch(`${url}/vX/ping`)
  const holder = {pid: child.pid, url}
  expect(JSON.parse(await readFile(join(dataDir, 'lake.json'), 'utf8'))).toEqual(holder)
  const refusal = await startLake({dataDir}).catch((error) => error)
  expect(refusal).toBeInstanceOf(DataDirError)
  expect(refusal).toMatchObject({kind: 'inUse', holder})
  expect(refusal.message).toContain(url)
  child.kill()
  await once(child, 'exit')
  await (await startLake({dataDir})).close()
})

test('a directory that cannot be written says so', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lake-'))
  await writeFile(join(folder, 'file'), '')
  const refusal = await startLake({dataDir: join(folder, 'file/inside')}).catch((error) => error)
  expect(refusal).toMatchObject({name: 'DataDirError', kind: 'notWritable'})
  expect(refusal.message).toContain(join(folder, 'file/inside'))
  await rm(folder, {recursive: true})
})

/** Serves a lake in a process of its own, so that it can be killed. */
async function serveApart(dataDir: string) {
  const script = fileURLToPath(new URL('./serveApart.ts', import.meta.url))
  const child = spawn(process.execPath, [script, dataDir], {stdio: ['ignore', 'pipe', 'inherit']})
  const [line] = await once(child.stdout, 'data')
  return {child, url: String(line).trim()}
}

test('kill -9 loses nothing that was acknowledged and leaves nothing by half', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'lake-'))
  const acknowledged: string[] = []
  for (let round = 0; round < 4; round++) {
    const {child, url} = await serveApart(dataDir)
    const client = toClient(url)
    const write = async (writer: number) => {
      for (let n = 0; ; n++) {
        const id = `r${round}w${writer}n${n}`
        // A document with its twin: each transaction is there whole or not at all.
        const transaction = client.transaction().create({_id: id, _type: 'twin'})
        try {
          await transaction.create({_id: `${id}-twin`, _type: 'twin', n}).commit()
        } catch {
          return
        }
        acknowledged.push(id)
      }
    }
    const writers = [0, 1, 2, 3].map(write)
    const enough = acknowledged.length + 5 + Math.floor(Math.random() * 60)
    while (acknowledged.length < enough) await new Promise((resolve) => setTimeout(resolve, 2))
    child.kill('SIGKILL')
    await Promise.all([once(child, 'exit'), ...writers])
  }
  const lake = await startLake({dataDir})
  const ids = new Set(await lake.client.fetch<string[]>('*[_type == "twin"]._id'))
  expect(acknowledged.filter((id) => !ids.has(id) || !ids.has(`${id}-twin`))).toEqual([])
  const halves = [...ids].filter((id) => {
    return !ids.has(id.endsWith('-twin') ? id.slice(0, -'-twin'.length) : `${id}-twin`)
  })
  expect(halves).toEqual([])
  const last = acknowledged.at(-1)
  const log = await lake.ask(`/vX/data/history/production/transactions/${last}`)
  expect(JSON.parse(log.body).documentIDs).toEqual([last, `${last}-twin`])
  await lake.close()
})
