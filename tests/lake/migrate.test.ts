import {execFileSync} from 'node:child_process'
import dns from 'node:dns'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {request} from 'node:http'
import {createServer} from 'node:https'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {at, defineMigration, dryRun, patch, run, set, unset} from '@sanity/migrate'
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest'
import {startLake, type TestLake} from './startLake.ts'

/** A key and a certificate of our own, or why there are none. */
function makeCertificate(folder: string): {key: Buffer; cert: Buffer} | Error {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const subject = ['-nodes', '-days', '2', '-subj', '/CN=attune.localhost']
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1']
  try {
    const files = ['-keyout', key, '-out', cert]
    execFileSync('openssl', ['req', '-x509', ...kind, ...subject, ...files], {stdio: 'pipe'})
    return {key: readFileSync(key), cert: readFileSync(cert)}
  } catch (error) {
    return error as Error
  }
}

const folder = mkdtempSync(join(tmpdir(), 'lake-tls-'))
const certificate = makeCertificate(folder)
const skip = certificate instanceof Error
if (skip) console.warn(`Skipped: @sanity/migrate speaks TLS only. ${certificate.message}`)

/** @sanity/migrate asks `https://<project>.<host>` only, so a lake stands behind TLS for it. */
describe.skipIf(skip)('@sanity/migrate', () => {
  const own = certificate as Exclude<typeof certificate, Error>
  const asked: string[] = []
  let lake: TestLake
  let apiHost = ''
  const tls = createServer(skip ? {} : own, (incoming, response) => {
    asked.push(`${incoming.method} ${incoming.url}`)
    const headers = {...incoming.headers, host: new URL(lake.url).host}
    const {method} = incoming
    const onward = request(`${lake.url}${incoming.url}`, {method, headers}, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(response)
    })
    incoming.pipe(onward)
  })

  beforeAll(async () => {
    lake = await startLake()
    await new Promise<void>((resolve) => void tls.listen(0, '127.0.0.1', resolve))
    apiHost = `https://localhost:${(tls.address() as AddressInfo).port}`
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    const lookup = dns.lookup as (name: string, ...rest: unknown[]) => unknown
    vi.spyOn(dns, 'lookup').mockImplementation(((name: string, ...rest: unknown[]) =>
      lookup(name === 'attune.localhost' ? '127.0.0.1' : name, ...rest)) as typeof dns.lookup)
    const transaction = lake.client.transaction()
    for (let n = 0; n < 250; n++) {
      transaction.create({_id: `note${n}`, _type: 'note', heading: `Number ${n}`, tags: [{n}]})
    }
    transaction.create({_id: 'drafts.note7', _type: 'note', heading: 'Draft'})
    transaction.create({_id: 'other', _type: 'other', heading: 'Stays'})
    await transaction.commit()
  })
  afterAll(async () => {
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
    tls.close()
    await lake.close()
    rmSync(folder, {recursive: true, force: true})
  })

  const migration = defineMigration({
    title: 'Call headings titles',
    documentTypes: ['note'],
    migrate: {
      async document(document, context) {
        // Reads in the midst of it go to the lake as well.
        const found = await context.client.fetch('*[_id == $id][0]._id', {id: document._id})
        if (found !== document._id) return []
        return patch(document._id, [at('title', set(document.heading)), at('heading', unset())])
      },
    },
  })
  const api = () => ({
    projectId: 'attune',
    dataset: 'production',
    apiHost,
    apiVersion: 'v2024-01-29' as const,
    token: 'none',
  })
  const titles = () => lake.client.fetch('*[defined(title)] | order(_id) {_id, title, heading}')

  test('tells in a dry run what it would do, and does nothing', async () => {
    const told: unknown[] = []
    for await (const mutation of dryRun({api: api()}, migration)) told.push(mutation)
    expect(told.flat()).toHaveLength(251)
    expect(await titles()).toEqual([])
  })

  test('then does it, to drafts too, and to no other type', async () => {
    const progress: {done?: boolean; documents: number}[] = []
    const onProgress = (event: (typeof progress)[number]) => void progress.push({...event})
    await run({api: api(), concurrency: 4, onProgress}, migration)
    expect(progress.at(-1)).toMatchObject({done: true, documents: 251})
    const found = await titles()
    expect(found).toHaveLength(251)
    expect(found[0]).toEqual({_id: 'drafts.note7', title: 'Draft', heading: null})
    expect(await lake.client.getDocument('other')).toMatchObject({heading: 'Stays'})
    // As it spells its addresses.
    expect(asked.filter((line) => line.startsWith('GET //v2024-01-29/data/export/'))).not.toEqual(
      [],
    )
    expect(asked.filter((line) => line.startsWith('POST //v2024-01-29/data/mutate/'))).not.toEqual(
      [],
    )
  })
})
