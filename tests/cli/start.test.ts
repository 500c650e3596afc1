import {mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {listen} from '../../lake/node.ts'
import {newDataDir, run} from '../attune.ts'

const closing: (() => unknown)[] = []
afterAll(async () => {
  for (const close of closing) await close()
})

const refusals: [what: string, env: () => Promise<Record<string, string>>, says: RegExp[]][] = [
  ['a port that is taken', takenPort, [/Port \d+ is taken/, /PORT=\d+ npm start/]],
  ['a port that is no number', async () => ({PORT: 'many'}), [/PORT is “many”/, /PORT=3333/]],
  [
    'a data directory that another process uses',
    usedDataDir,
    [/in use|already/i, new RegExp(`${process.pid}`)],
  ],
  ['a data directory that cannot be written', fileAsDataDir, [/write/i, /DATA_DIR|directory/]],
]

test.each(refusals)('%s is told in a sentence, and the command fails', async (_, env, says) => {
  const {output, exit} = run('start', [], {PORT: '0', DATA_DIR: newDataDir(), ...(await env())})
  expect(await exit).toBe(1)
  for (const sentence of says) expect(output()).toMatch(sentence)
  expect(output()).not.toMatch(/^\s+at /m)
})

test('no bundler is loaded into the process that serves, which would keep its gigabyte', () => {
  const room = join(import.meta.dirname, '../../cli')
  const files = readdirSync(room).filter((name) => name.endsWith('.ts'))
  const loads = /(from|import\() ?'(vite|astro|rolldown|esbuild)'/
  expect(files.filter((name) => loads.test(readFileSync(join(room, name), 'utf8')))).toEqual([])
})

async function takenPort() {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  closing.push(() => server.close())
  return {PORT: String((server.address() as {port: number}).port)}
}

async function usedDataDir() {
  const dataDir = newDataDir()
  const lake = await listen(
    {
      dataDir,
      projectId: 'attune',
      dataset: 'production',
      origin: () => 'http://localhost',
      access: {kind: 'owner', user: {id: 'owner', name: 'Owner', email: 'owner@localhost'}},
    },
    {port: 0},
  )
  closing.push(() => lake.close())
  return {DATA_DIR: dataDir}
}

async function fileAsDataDir() {
  const file = join(mkdtempSync(join(tmpdir(), 'attune-')), 'file')
  writeFileSync(file, '')
  return {DATA_DIR: join(file, 'data')}
}
