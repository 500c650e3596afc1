import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {connect} from '../../cli/connect.ts'
import {readEnvironment} from '../../cli/environment.ts'
import {newDataDir, run} from '../attune.ts'

const DATA_DIR = newDataDir()
const manuscript = join(import.meta.dirname, '../intake/fixtures/005-citations.txt')

async function command(verb: string, args: string[], dataDir = DATA_DIR) {
  const {output, exit} = run(verb, args, {DATA_DIR: dataDir})
  const code = await exit
  return {code, output: output()}
}

test('an article leaves as a file, and comes back without a change', async () => {
  await command('import', [manuscript, '--publish'])
  const out = newDataDir()
  for (const format of ['docx', 'md']) {
    const {code, output} = await command('export', ['--format', format, '--out', out])
    expect(output).toContain(`.${format}`)
    expect(code).toBe(0)
  }
  const files = readdirSync(out).map((name) => join(out, name))
  expect(files).toHaveLength(2)
  expect(readFileSync(files.find((file) => file.endsWith('.md')) ?? '', 'utf8')).toMatch(/^# /)
  const back = await command('import', [...files, '--publish', '--report', 'json'])
  const reports = JSON.parse(back.output.slice(back.output.indexOf('[\n')))
  expect(reports.map(({outcome}: {outcome: string}) => outcome)).toEqual(['unchanged', 'unchanged'])
})

test('a draft leaves under a safe name, whatever its address says', async () => {
  const dataDir = newDataDir()
  const {client, close} = await connect(readEnvironment({DATA_DIR: dataDir, PORT: '0'}))
  const article = {_type: 'article', title: 'Rest'}
  await client.create({
    ...article,
    _id: 'drafts.a',
    slug: {_type: 'slug', current: '../../Out of here'},
  })
  await client.create({...article, _id: 'drafts.b'})
  await close()
  const out = join(newDataDir(), 'deep', 'er')
  const {output} = await command('export', ['--drafts', '--format', 'md', '--out', out], dataDir)
  expect(output).not.toMatch(/^ +at /m)
  expect(readdirSync(out).sort()).toEqual(['b.md', 'out-of-here.md'])
})

test.each<[string, string[], RegExp]>([
  [
    'an article that is not there',
    ['nowhere'],
    /no article “nowhere”, so nothing was written.*are: /s,
  ],
  ['an unknown format', ['--format', 'pdf'], /“pdf” is no format. Choose docx or md.*Usage/s],
  ['an unknown flag', ['--draft'], /--draft.*Usage/s],
])('%s fails with a sentence', async (_, args, message) => {
  const out = join(newDataDir(), 'new')
  const {code, output} = await command('export', [...args, '--out', out])
  expect(code).toBe(1)
  expect(output).toMatch(message)
  expect(output).not.toMatch(/^ +at /m)
  expect(existsSync(out)).toBe(false)
})

test('a practice without articles is told so', async () => {
  const {code, output} = await command('export', [], newDataDir())
  expect(code).toBe(1)
  expect(output).toMatch(/There is no article yet/)
})
