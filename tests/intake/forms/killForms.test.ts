import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {startReceiver, tokenIn} from './startReceiver.ts'

const script = fileURLToPath(new URL('./serveForms.ts', import.meta.url))
const ROUNDS = 10
const SENDERS = 4

test(`${ROUNDS} times kill -9 loses no question whose sender got a code`, {
  timeout: 120_000,
}, async () => {
  const dir = mkdtempSync(join(tmpdir(), 'forms-'))
  const codes: string[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const child = spawn(process.execPath, [script, dir], {
      env: {...process.env, NODE_NO_WARNINGS: '1'},
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [printed] = (await once(child.stdout, 'data')) as [Buffer]
    const url = printed.toString().trim()
    const enough = codes.length + 1 + Math.floor(Math.random() * 20)
    const gone = once(child, 'exit')
    const noteCode = (code: string) => {
      codes.push(code)
      if (codes.length > enough) child.kill('SIGKILL')
    }
    await Promise.all([
      ...Array.from({length: SENDERS}, () => sendUntilKilled(url, noteCode)),
      gone,
    ])
  }
  const receiver = await startReceiver({dir})
  expect(codes.length).toBeGreaterThan(ROUNDS)
  let n = 0
  for (const code of codes) {
    receiver.from(`198.51.100.${n++ % 250}`)
    const status = await receiver.send('/intake/status', {code})
    expect([code, status.status]).toEqual([code, 200])
  }
  await receiver.close()
})

async function sendUntilKilled(url: string, note: (code: string) => void) {
  const send = (values: Record<string, string>) =>
    fetch(`${url}/intake/question`, {
      method: 'POST',
      headers: {origin: 'null'},
      body: new URLSearchParams({question: 'Will this last?', ...values}),
    }).then((response) => response.text())
  try {
    for (;;) {
      const text = await send({token: tokenIn(await send({}))})
      const code = /name="code" value="([^"]+)"/.exec(text)?.[1]
      if (code) note(code)
    }
  } catch {
    // The process is gone: what it did not acknowledge may be there or not.
  }
}
