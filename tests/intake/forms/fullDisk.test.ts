import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {afterAll, expect, test} from 'vitest'
import {fillDisk, mountTiny, unmountTiny} from '../../tinyDisk.ts'
import {bytesIn, startReceiver, tokenIn} from './startReceiver.ts'

const DAY = 24 * 60 * 60 * 1000
const WORDS = `Is there room for me? ${'I would like to know. '.repeat(80)}`.trim()

const folder = mountTiny(2)
afterAll(() => unmountTiny(folder))
const fullTest = test.skipIf(folder instanceof Error)

fullTest('a full disk refuses whole forms with their words kept, and room heals it', async () => {
  const dir = join(folder as string, 'forms')
  const ballast = join(folder as string, 'ballast')
  let receiver = await startReceiver({dir})
  await receiver.submit('question', {question: 'Was I before?'})
  receiver.pass(10 * DAY)
  await receiver.submit('question', {question: 'And I, ten days later?'})
  fillDisk(ballast)

  // What is free within the database's own files may still take one or the other, wholly.
  const kept: string[] = []
  let refused = await receiver.submit('question', {question: WORDS})
  while (refused.response.status === 200) {
    kept.push(refused.code)
    receiver.from(`198.51.100.${kept.length}`)
    refused = await receiver.submit('question', {question: WORDS})
  }
  expect(refused.response.status).toBe(503)
  expect(refused.text).toContain('this was not kept')
  expect(refused.text).toContain('+1 503-555-0142')
  expect(refused.text).toContain(`${WORDS}</textarea>`)
  expect(receiver.reports.at(-1)).toMatch(/^A form could not be kept: Error .*disk is full/)
  expect(receiver.reports.join()).not.toContain('room for me')

  // Reading goes on, and Studio is told of what it cannot do.
  const listed = await receiver.inbox()
  expect(listed).toHaveLength(2 + kept.length)
  const [one] = listed
  const note = Buffer.alloc(60_000, 'sealed').toString('base64')
  const change = await fetch(`${receiver.url}/intake/inbox/${one?.id}`, {
    method: 'POST',
    headers: {'content-type': 'application/json', 'x-studio': 'yes'},
    body: JSON.stringify({revision: one?.revision, status: 'closed', note}),
  })
  expect(change.status).toBe(500)
  expect((await change.json()).message).toContain('Nothing was changed.')
  expect(await receiver.inbox()).toEqual(listed)

  // What falls due now may have to wait for room to be overwritten in.
  const trace = listed.at(-1)?.sealed.slice(100, 160) ?? '?'
  receiver.pass(80 * DAY)
  await receiver.work().catch(() => {})

  // Begun anew on a full disk, it has no room for the files beside its own: it waits for that.
  const {now} = receiver.clock
  await receiver.close()
  receiver = await startReceiver({dir})
  receiver.clock.now = now
  const waiting = await receiver.submit('question', {question: WORDS})
  expect(waiting.response.status).toBe(503)
  expect(waiting.text).toContain(`${WORDS}</textarea>`)

  rmSync(ballast)
  await receiver.work()
  expect((await receiver.inbox()).map(({id}) => id)).not.toContain(listed.at(-1)?.id)
  expect(bytesIn(dir).includes(trace)).toBe(false)
  receiver.from('192.0.2.200')
  const token = tokenIn(waiting.text)
  receiver.pass(10_000)
  const again = await receiver.send('/intake/question', {question: WORDS, token})
  expect(await again.text()).toContain('has arrived')
  await receiver.close()

  const db = new DatabaseSync(join(dir, 'forms.db'))
  expect(db.prepare('PRAGMA integrity_check').get()).toEqual({integrity_check: 'ok'})
  db.close()
})
