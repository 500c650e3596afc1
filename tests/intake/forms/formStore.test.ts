import {mkdtempSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {afterEach, beforeEach, expect, test} from 'vitest'
import type {FormStore} from '../../../intake/forms/formStore.ts'
import {openFormStore} from '../../../intake/forms/store/openFormStore.ts'
import {bytesIn} from './startReceiver.ts'

const AT = '2026-03-02T10:00:00.000Z'

let dir: string
let store: FormStore
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'forms-'))
  store = openFormStore(dir)
})
afterEach(() => store.close())

const submission = (id: string, token: string, sealed = 'c2VhbGVk') => ({
  id,
  kind: 'question' as const,
  receivedAt: AT,
  sealed,
  codeHash: `code of ${token}`,
  tokenHash: token,
  tokenEnds: AT,
  mail: 'off' as const,
})

test('a submission that fails leaves its token to be used again', async () => {
  await store.add(submission('A', 'first'))
  await expect(store.add(submission('A', 'second'))).rejects.toThrow('UNIQUE')
  expect(await store.add(submission('B', 'second'))).toBe('added')
  expect(await store.add(submission('C', 'second'))).toBe('used')
  expect((await store.all()).map(({id}) => id)).toEqual(['A', 'B'])
})

test('a time that two take at once is the first one’s, and nobody’s submission is lost', async () => {
  await store.add(submission('A', 'first'))
  await store.add(submission('B', 'second'))
  expect(await store.takeSlot('A', AT)).toBe('mine')
  expect(await store.takeSlot('B', AT)).toBe('taken')
  expect((await store.all()).map(({id, slot}) => [id, slot])).toEqual([
    ['A', AT],
    ['B', undefined],
  ])
})

test('what is locked anew leaves no byte of what it was', async () => {
  const before = Buffer.from('locked with the earlier key').toString('base64')
  const after = Buffer.from('locked with the present key').toString('base64')
  await store.add(submission('A', 'first', before))
  expect(bytesIn(dir).includes(before)).toBe(true)
  await store.change('A', 0, {sealed: after})
  expect(bytesIn(dir).includes(before)).toBe(false)
  expect(bytesIn(dir).includes(after)).toBe(true)
})

test('what a process that ended could not overwrite any more is overwritten by the next', async () => {
  const sealed = Buffer.from('deleted, and yet in the log').toString('base64')
  await store.add(submission('A', 'first', sealed))
  const ended = new DatabaseSync(join(dir, 'forms.db'))
  ended.exec('PRAGMA secure_delete = ON; DELETE FROM submissions')
  ended.close()
  expect(bytesIn(dir).includes(sealed)).toBe(true)
  await store.tidy(AT, AT)
  expect(bytesIn(dir).includes(sealed)).toBe(false)
})
