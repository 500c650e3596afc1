import {execFile} from 'node:child_process'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {owner, startLake, type TestLake, toClient} from '../lake/startLake.ts'

const command = join(import.meta.dirname, '../../cli/conformance.ts')

let lake: TestLake
beforeAll(async () => {
  const reader = {id: 'reader', name: 'Rita Reader', email: 'rita@example.org', role: 'viewer'}
  const users = [
    {token: 'secret-of-ada', user: owner},
    {token: 'secret-of-rita', user: reader},
  ]
  lake = await startLake({access: {kind: 'tokens', users}})
})
afterAll(() => lake.close())

function conform(given: Record<string, string>) {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('SANITY_'))
  const env = {...Object.fromEntries(inherited), ...given}
  return new Promise<{code: number; stdout: string}>((resolve) => {
    const child = execFile(process.execPath, [command], {env}, (_, stdout) => {
      resolve({code: child.exitCode ?? -1, stdout})
    })
  })
}

const elsewhere = (token: string) => ({
  SANITY_PROJECT_ID: 'attune',
  SANITY_DATASET: 'production',
  SANITY_API_HOST: lake.url,
  SANITY_API_TOKEN: token,
})

test('the embedded lake answers the whole conversation as expected', async () => {
  const {code, stdout} = await conform({})
  expect(stdout).not.toContain('≠')
  expect(stdout).toMatch(/(\d+) of \1 answers are as expected/)
  expect(code).toBe(0)
})

test('another host is asked with a token, and nothing stays behind', async () => {
  const {code, stdout} = await conform(elsewhere('secret-of-ada'))
  expect(stdout).toContain(`Asking ${lake.url}`)
  expect(stdout).not.toContain('≠')
  expect(code).toBe(0)
  expect(await toClient(lake.url, 'secret-of-ada').fetch('*')).toEqual([])
})

test('what differs is told, with what was expected and what came', async () => {
  const {code, stdout} = await conform(elsewhere('secret-of-rita'))
  expect(stdout).toContain('= pings\n')
  expect(stdout).toContain('≠ creates a document\n    status: expected 200, got 403')
  expect(code).toBe(1)
})
