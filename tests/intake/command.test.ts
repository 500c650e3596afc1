import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {newDataDir, run} from '../attune.ts'
import {owner, startLake, type TestLake} from '../lake/startLake.ts'

const fixture = (name: string) => join(import.meta.dirname, 'fixtures', name)
const good = fixture('001-smallest.txt')
const DATA_DIR = newDataDir()

async function runImport(args: string[], env: Record<string, string> = {DATA_DIR}) {
  const {output, exit} = run('import', args, env)
  const code = await exit
  return {code, output: output()}
}

test.each<[string, string[], RegExp]>([
  ['no file', [], /No file was named.*Usage: npm run import/s],
  ['an unknown flag', [good, '--pubish'], /--pubish.*Usage/s],
  ['an unknown kind of report', [good, '--report', 'xml'], /“text” or “json”, not “xml”.*Usage/s],
  ['a file that is not there', ['nowhere.txt'], /no file “nowhere.txt”/],
  ['a folder', [import.meta.dirname], /This is a folder/],
])('%s fails with a sentence', async (_, args, message) => {
  const {code, output} = await runImport(args)
  expect(code).toBe(1)
  expect(output).toMatch(message)
  expect(output).not.toMatch(/^ +at /m)
})

test('files are imported one by one, and failures are listed at the end', async () => {
  const bad = join(DATA_DIR, 'bad.txt')
  writeFileSync(bad, '')
  const {code, output} = await runImport([good, bad, fixture('011-no-headings.txt'), '--publish'])
  expect(code).toBe(1)
  expect(output).toMatch(/\[2\/3\] .*bad\.txt/)
  expect(output).toMatch(
    /“A Short Word on Rest” is published at \/articles\/a-short-word-on-rest\//,
  )
  expect(output).toMatch(/“Ten Quiet Minutes” is published/)
  expect(output.trimEnd()).toMatch(
    /Not imported:\n.*bad\.txt: The file is empty: it holds no words\.$/,
  )
})

test('an import is taken back by the ID that its report ends with', async () => {
  const own = {DATA_DIR: newDataDir()}
  const {output} = await runImport([good, '--publish'], own)
  const id = /--undo (\S+)/.exec(output)?.[1] ?? ''
  const undone = await runImport(['--undo', id], own)
  expect(undone.output).toMatch(/The import was undone.*“A Short Word on Rest” was removed/s)
  expect(undone.code).toBe(0)
  const again = await runImport(['--undo', id], own)
  expect(again.output).toMatch(/cannot be undone|No import/)
  expect(again.code).toBe(1)
})

test('the report is printed as data when asked', async () => {
  const {code, output} = await runImport([good, '--report', 'json', '--dry-run'])
  expect(code).toBe(0)
  expect(JSON.parse(output)).toMatchObject({
    title: 'A Short Word on Rest',
    notes: expect.arrayContaining([expect.objectContaining({group: 'recognised', what: 'title'})]),
    lines: expect.arrayContaining([expect.objectContaining({line: 1, role: 'title'})]),
  })
})

test('the room’s README names every flag of the command', async () => {
  const {output} = await runImport([])
  const readme = readFileSync(join(import.meta.dirname, '../../intake/README.md'), 'utf8')
  const flags = new Set(output.match(/--[a-z-]+/g))
  expect(flags.size).toBe(6)
  for (const flag of flags) expect(readme).toContain(flag)
})

let hosted: TestLake
beforeAll(async () => {
  hosted = await startLake({access: {kind: 'tokens', users: [{token: 'secret', user: owner}]}})
})
afterAll(() => hosted.close())

test('a project that the environment names is written instead, with its token', async () => {
  const env = {
    SANITY_PROJECT_ID: 'attune',
    SANITY_DATASET: 'production',
    SANITY_API_HOST: hosted.url,
  }
  const refused = await runImport([good, '--publish'], {...env, SANITY_API_TOKEN: 'wrong'})
  expect(refused.code).toBe(1)
  expect(refused.output).toMatch(/did not accept the token.*SANITY_API_TOKEN/)
  const {code, output} = await runImport([good, '--publish'], {...env, SANITY_API_TOKEN: 'secret'})
  expect(output).toMatch(/is published at/)
  expect(code).toBe(0)
  const client = hosted.client.withConfig({token: 'secret'})
  expect(await client.fetch('*[_type == "article"].title')).toEqual(['A Short Word on Rest'])
})
