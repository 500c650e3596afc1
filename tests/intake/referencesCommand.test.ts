import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {newDataDir, run} from '../attune.ts'

const DATA_DIR = newDataDir()

async function references(args: string[], piped = '') {
  const {child, output, exit} = run('references', args, {DATA_DIR})
  child.stdin?.end(piped)
  const code = await exit
  return {code, output: output()}
}

test.each<[string, string[], RegExp]>([
  ['no file', [], /No file was named.*Usage: npm run references/s],
  ['an unknown kind of report', ['-', '--report', 'xml'], /“text” or “json”, not “xml”.*Usage/s],
  [
    'one reference to merge',
    ['--merge', 'a'],
    /Two references can be merged; 1 were named.*Usage/s,
  ],
  ['a file that is not there', ['nowhere.ris'], /no file “nowhere.ris”/],
  ['a transaction that never was', ['--undo', 'never'], /No import “never” was found/],
  ['an unknown reference', ['--merge', 'a', 'b'], /no reference “a”/],
])('%s fails with a sentence', async (_, args, message) => {
  const {code, output} = await references(args)
  expect(code).toBe(1)
  expect(output).toMatch(message)
  expect(output).not.toMatch(/^ +at /m)
})

test('a list is piped in, saved, reported and taken back', async () => {
  const list =
    'Brook, A. (2024). Is rest enough? Songs, 14(3), 1–9.\nnothing of the kind\n10.5555/x'
  const dry = await references(['-', '--dry-run'], list)
  expect(dry.output).toMatch(/^Tried, and nothing written: 2 new, 0 updated, 0 known already\./)
  const file = join(DATA_DIR, 'list.txt')
  writeFileSync(file, list)
  const saved = await references([file, '--report', 'json'])
  const {outcome, transaction, messages} = JSON.parse(saved.output)
  expect(outcome).toBe('written')
  expect(messages).toMatchObject([{what: 'notRead', lines: [2, 2], quote: 'nothing of the kind'}])
  const again = await references([file])
  expect(again.output).toMatch(/^Nothing changed: 0 new, 0 updated, 2 known already\./)
  expect(again.output).toMatch(/“Is rest enough\?” \(source-brook-2024-is-rest-enough, line 1\)/)
  expect(again.output).toMatch(/Only its identifier is known: look it up, or add its title/)
  const undone = await references(['--undo', transaction])
  expect(undone.output).toMatch(/^Taken back\..*“Is rest enough\?”: removed/s)
})

test('the room’s README names every flag of the command', async () => {
  const {output} = await references([])
  const readme = readFileSync(
    join(import.meta.dirname, '../../intake/references/README.md'),
    'utf8',
  )
  const flags = new Set(output.match(/--[a-z-]{3,}/g))
  expect(flags.size).toBeGreaterThanOrEqual(5)
  for (const flag of flags) expect(readme).toContain(flag)
})

test('the room’s README lists every origin that a work may have', () => {
  const folder = join(import.meta.dirname, '../../intake/references')
  const [, listed = ''] =
    /## What is read(.*?)\n## /s.exec(readFileSync(join(folder, 'README.md'), 'utf8')) ?? []
  const [, type = ''] =
    /type Origin =(.*?)\n\n/s.exec(readFileSync(join(folder, 'readWork.ts'), 'utf8')) ?? []
  const origins = [...type.matchAll(/'([a-z]+)'/g)].map(([, name]) => name)
  expect(origins.length).toBeGreaterThan(9)
  expect([...listed.matchAll(/`([a-z]+)`/g)].map(([, name]) => name)).toEqual(
    expect.arrayContaining(origins),
  )
})
