import {once} from 'node:events'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {DataDirError} from '../../lake/index.ts'
import {spawnLake} from './spawnLake.ts'
import {startLake} from './startLake.ts'

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
  const {child, url} = await spawnLake(dataDir)
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
