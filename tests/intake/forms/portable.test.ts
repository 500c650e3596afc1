import {createContext, runInContext} from 'node:vm'
import {build} from 'vite'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {createReceiver, Receiver} from '../../../intake/forms/receiver.ts'
import {createMemoryStore} from './memoryStore.ts'
import {open, pages, practice, tokenIn} from './startReceiver.ts'

/** The code of a bundle for a browser, where whatever is Node's becomes a stand-in with this name. */
async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: {entry, formats: ['iife'], name: 'attune', fileName: 'bundle'},
    },
  })
  const [first] = Array.isArray(built) ? built : [built]
  if (!first || !('output' in first)) throw new Error('nothing was built')
  return first.output.map((file) => ('code' in file ? file.code : '')).join('\n')
}

const isNodes = /from\s*"node:|require\("node:|__vite-browser-external/

test('what needs an API of Node is noticed', async () => {
  expect(await bundle('intake/forms/store/openFormStore.ts')).toMatch(isNodes)
})

/** What every serverless host has; no process, Buffer, file or socket. */
const web = {
  Request,
  Response,
  Headers,
  URL,
  URLSearchParams,
  TextEncoder,
  TextDecoder,
  ReadableStream,
  TransformStream,
  WritableStream,
  AbortController,
  crypto,
  atob,
  btoa,
  setTimeout,
  clearTimeout,
  performance,
}

describe('on a host that knows the web’s standards alone', () => {
  const DAY = 24 * 60 * 60 * 1000
  const STUDIO = 'https://studio.practice.example'
  const clock = {now: new Date('2026-03-02T10:00:00Z')}
  let code = ''
  let receiver: Receiver
  /** All that such a host exports. */
  const handle = (request: Request): Promise<Response> =>
    receiver.fetch(request, {address: request.headers.get('x-real-ip') ?? ''})
  const ask = (path: string, init?: RequestInit) =>
    handle(new Request(`https://forms.practice.example${path}`, init))
  const send = (path: string, values: Record<string, string>) =>
    ask(path, {method: 'POST', body: new URLSearchParams(values), headers: {origin: 'null'}})

  beforeAll(async () => {
    code = await bundle('intake/forms/receiver.ts')
    const context = createContext({...web})
    const {createReceiver: create} = runInContext(`${code}; attune`, context) as {
      createReceiver: typeof createReceiver
    }
    receiver = create({
      store: createMemoryStore(),
      practice: async () => practice,
      page: async (path) => pages[path],
      site: 'https://practice.example',
      allowedOrigins: [],
      mayOpenInbox: (request) => request.headers.get('cookie') === 'signed-in=yes',
      secret: new Uint8Array(32).fill(9),
      now: () => clock.now,
      studio: `${STUDIO}/studio`,
      report: (message) => expect(message).toBe('nothing'),
    })
  })
  afterAll(() => receiver?.close())

  test('it needs no API of Node', () => {
    expect(code).toContain('/intake/token')
    expect(code).not.toMatch(isNodes)
  })

  test('a question is taken, read by who has the key, found by its code, and purged', async () => {
    const values = {question: 'Are you everywhere?'}
    const token = tokenIn(await (await send('/intake/question', values)).text())
    clock.now = new Date(clock.now.getTime() + 10_000)
    const kept = await (await send('/intake/question', {...values, token})).text()
    expect(kept).toContain('Your question has arrived')
    const [, reference = ''] = /name="code" value="([^"]+)"/.exec(kept) ?? []

    const inbox = async () => {
      const answer = await ask('/intake/inbox', {headers: {cookie: 'signed-in=yes'}})
      return (await answer.json()).submissions
    }
    const [submission] = await inbox()
    expect((await open(submission.sealed)).form).toMatchObject(values)
    const status = await send('/intake/status', {code: reference})
    expect(await status.text()).toContain('It waits to be read.')

    clock.now = new Date(clock.now.getTime() + 90 * DAY)
    await receiver.work()
    expect(await inbox()).toEqual([])
    expect((await send('/intake/status', {code: reference})).status).toBe(404)
  })

  test('a script on the site is given a token, and a page elsewhere is not', async () => {
    const tokenFor = (origin: string) => ask('/intake/token?for=question', {headers: {origin}})
    const given = await tokenFor('https://practice.example')
    expect(given.headers.get('access-control-allow-origin')).toBe('https://practice.example')
    expect((await tokenFor('https://elsewhere.example')).status).toBe(403)
  })

  test('Studio may ask from its own origin, with its cookie, and nobody else from theirs', async () => {
    const origins = [STUDIO, 'https://practice.example', 'https://elsewhere.example']
    const allowed = async (origin: string) => {
      const headers = {origin, 'access-control-request-method': 'POST'}
      const before = await ask('/intake/inbox/ABC', {method: 'OPTIONS', headers})
      const then = await ask('/intake/inbox', {headers: {origin, cookie: 'signed-in=yes'}})
      expect(before.headers.get('access-control-allow-methods')).toContain('POST')
      return [before, then].map(({headers}) => [
        headers.get('access-control-allow-origin'),
        headers.get('access-control-allow-credentials'),
      ])
    }
    const yes = [STUDIO, 'true']
    const no = [null, null]
    expect(await Promise.all(origins.map(allowed))).toEqual([
      [yes, yes],
      [no, no],
      [no, no],
    ])
    expect((await ask('/intake/inbox', {headers: {origin: STUDIO}})).status).toBe(403)
  })
})
