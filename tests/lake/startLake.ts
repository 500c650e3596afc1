import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createClient, type SanityClient} from '@sanity/client'
import type {LakeAccess, LakeOptions, LakeUser} from '../../lake/index.ts'
import {listen} from '../../lake/node.ts'

export const owner: LakeUser = {id: 'owner', name: 'Ada Owner', email: 'ada@example.org'}

interface Answer {
  status: number
  headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape
  body: any
}

export interface TestLake {
  url: string
  dataDir: string
  client: SanityClient
  /** A request below the lake's origin, with JSON out and in. */
  ask(path: string, init?: RequestInit): Promise<Answer>
  post(path: string, body: unknown): Promise<Answer>
  /** Stops serving; the data stays. */
  stop(): Promise<void>
  /** Stops and removes everything. */
  close(): Promise<void>
}

/** A lake of its own on a free port; the clock stands still unless the options bring another. */
export async function startLake(options: Partial<LakeOptions> = {}): Promise<TestLake> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'lake-')))
  const access: LakeAccess = {kind: 'owner', user: owner}
  let url = 'http://127.0.0.1:1'
  const server = await listen(
    {
      projectId: 'attune',
      dataset: 'production',
      access,
      now: () => new Date('2026-11-22T09:00:00.000Z'),
      origin: () => url,
      ...options,
      dataDir,
    },
    {port: 0},
  )
  url = server.url
  const ask: TestLake['ask'] = async (path, init) => {
    const response = await fetch(url + path, init)
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('application/json')
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? JSON.parse(text) : text,
    }
  }
  return {
    url,
    dataDir,
    ask,
    client: toClient(url),
    post: (path, body) =>
      ask(path, {
        method: 'POST',
        headers: {'content-type': 'application/json'},
        body: JSON.stringify(body),
      }),
    stop: server.close,
    async close() {
      await server.close()
      await rm(dataDir, {recursive: true, force: true})
    },
  }
}

export function toClient(url: string, token?: string): SanityClient {
  return createClient({
    projectId: 'attune',
    dataset: 'production',
    apiHost: url,
    useProjectHostname: false,
    useCdn: false,
    apiVersion: '2025-02-19',
    perspective: 'raw',
    token,
  })
}
