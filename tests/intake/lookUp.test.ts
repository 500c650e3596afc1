import {once} from 'node:events'
import {mkdtemp} from 'node:fs/promises'
import {request} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, beforeEach, expect, test, vi} from 'vitest'
import {answerCache} from '../../cli/answerCache.ts'
import {serve} from '../../cli/serve.ts'
import {createLookUp, type LookUpOptions} from '../../intake/references/lookUp/createLookUp.ts'
import {readReferences} from '../../intake/references/readReferences.ts'
import {newDataDir, run} from '../attune.ts'
import {startRegisters, type TestRegisters} from './registers.ts'

let online: TestRegisters
const waits: number[] = []
beforeAll(async () => {
  online = await startRegisters()
})
beforeEach(() => {
  online.asked.length = 0
  waits.length = 0
})
afterAll(() => online.close())

const now = () => new Date('2026-11-23T09:00:00.000Z')
async function wait(milliseconds: number) {
  waits.push(milliseconds)
}
const lookUp = (text: string, options: Partial<LookUpOptions> = {}) =>
  createLookUp({
    registers: online.registers,
    fetch,
    contact: 'care@example.org',
    now,
    wait,
    ...options,
  })(readReferences(text).works)

test.each([
  [
    'Crossref, by DOI',
    'doi:10.1186/1471-2431-12-2',
    {
      type: 'article-journal',
      title: expect.stringMatching(
        /^Randomised .* therapy’s .* with autism spectrum disorders \(TIME-A\)/,
      ),
      authors: [{family: 'Geretsegger', given: 'Monika'}, {}, {}],
      issued: {year: 2012, month: 1, day: 5},
      containerTitle: 'BMC Pediatrics',
      containerTitleShort: 'BMC Pediatr',
      volume: '12',
      number: '2',
      issn: '1471-2431',
      lookedUp: {service: 'Crossref', at: '2026-11-23T09:00:00Z'},
    },
  ],
  [
    'Crossref, a preprint by a group',
    '10.1101/2021.03.01.21252345',
    {type: 'article', containerTitle: 'medRxiv', authors: [{literal: 'Singing Research Group'}]},
  ],
  [
    'DataCite, what Crossref does not know',
    'arXiv:1706.03762',
    {
      type: 'article',
      title: 'Attention Is All You Need',
      containerTitle: 'arXiv',
      authors: [{family: 'Vaswani', given: 'Ashish'}, {}],
      lookedUp: {service: 'DataCite'},
    },
  ],
  [
    'PubMed, by PubMed ID',
    'PMID: 24936965',
    {
      title: 'Music therapy for people with autism spectrum disorder',
      page: 'CD004381',
      evidence: 'systematicReview',
      doi: '10.1002/14651858.cd004381.pub3',
      lookedUp: {service: 'PubMed'},
    },
  ],
  ['PubMed, by PMCID', 'PMC6956617', {pmid: '24936965', lookedUp: {service: 'PubMed'}}],
  [
    'Open Library, by ISBN',
    'ISBN 978-0-14-312774-1',
    {
      type: 'book',
      title: 'The body keeps the score: brain, mind, and body in the healing of trauma',
      authors: [{family: 'Kolk', given: 'Bessel A.', nonDroppingParticle: 'van der'}],
      publisher: 'Penguin Books',
      issued: {year: 2015},
      lookedUp: {service: 'Open Library'},
    },
  ],
  [
    'Crossref, by author and title',
    'Geretsegger M, Holck U, et al. Randomised controlled trial of improvisational music therapy’s effectiveness for children with autism spectrum disorders (TIME-A): study protocol. BMC Pediatr. 2012;12:2.',
    {doi: '10.1186/1471-2431-12-2', authors: [{given: 'Monika'}, {}, {family: 'Gold'}]},
  ],
])('a work is completed from %s', async (_, text, work) => {
  const {works, messages} = await lookUp(text)
  expect(works).toMatchObject([{isIncomplete: false, work}])
  expect(messages).toEqual([])
})

test('a real DOI with another title is told, and nothing is taken over', async () => {
  const text =
    'Vale, P. (2019). Songs of small birds. Birds, 3, 1–9. https://doi.org/10.1186/1471-2431-12-2'
  const {works, messages} = await lookUp(text)
  expect(works[0]?.work).toEqual(readReferences(text).works[0]?.work)
  expect(messages).toMatchObject([
    {
      what: 'otherTitle',
      message: expect.stringMatching(
        /is another work according to Crossref: “Randomised .*by Geretsegger \(2012\)/,
      ),
      lines: [1, 1],
    },
  ])
})

test('a retraction is kept with its notice, and told', async () => {
  const {works, messages} = await lookUp('10.1016/S0140-6736(97)11096-0')
  expect(works[0]?.work.retraction).toMatchObject({
    doi: '10.1016/s0140-6736(10)60175-4',
    date: {year: 2010, month: 2, day: 6},
  })
  expect(messages).toMatchObject([
    {
      what: 'retracted',
      message: expect.stringMatching(/was retracted in 2010 .*Do not rest a claim on it/),
    },
  ])
})

test.each([
  ['10.5555/none', /10\.5555\/none is not known/],
  ['PMID: 100000', /PMID 100000 is not known/],
  ['978-0-306-40615-7', /ISBN 9780306406157 is not known/],
  ['https://example.org/page', /An address alone cannot be looked up/],
])('what no register knows is told: %s', async (text, message) => {
  const {works, messages} = await lookUp(text)
  expect(works).toEqual(readReferences(text).works)
  expect(messages).toMatchObject([{what: 'notFound', message: expect.stringMatching(message)}])
})

test('a register that is busy is asked again when it says, and says who asks', async () => {
  const {works} = await lookUp('10.5555/busy')
  expect(works[0]?.isIncomplete).toBe(false)
  expect(waits).toEqual([7000])
  expect(online.asked).toHaveLength(2)
  expect(online.asked[0]).toMatchObject({
    path: '/works/10.5555%2Fbusy?mailto=care%40example.org',
    agent: expect.stringMatching(/^Attune\/.*mailto:care@example\.org/),
  })
})

test.each([
  ['answers with errors', '10.5555/down', {}],
  ['does not answer', '10.5555/mute', {timeout: 30}],
])('a register that %s is asked three times, and then told', async (_, text, options) => {
  const {works, messages} = await lookUp(text, options)
  expect(works[0]?.isIncomplete).toBe(true)
  expect(online.asked).toHaveLength(3)
  expect(waits).toEqual([500, 1000])
  expect(messages).toMatchObject([
    {what: 'unanswered', message: expect.stringMatching(/kept as it is/)},
  ])
})

test('without a network one sentence says so, and works stay as they were given', async () => {
  const gone = await startRegisters()
  await gone.close()
  const text = '10.5555/one\n10.5555/two\n10.5555/three'
  const {works, messages} = await lookUp(text, {registers: gone.registers})
  expect(works).toEqual(readReferences(text).works)
  expect(messages).toMatchObject([
    {what: 'offline', message: expect.stringMatching(/There is no network/)},
  ])
})

test('an answer is kept, and nobody asked twice for the same', async () => {
  const cache = answerCache(await mkdtemp(join(tmpdir(), 'registers-')))
  const text = '10.1186/1471-2431-12-2\nhttps://doi.org/10.1186/1471-2431-12-2'
  const first = await lookUp(text, {cache})
  expect(online.asked).toHaveLength(1)
  const second = await lookUp(text, {cache})
  expect(online.asked).toHaveLength(1)
  expect(second).toEqual(first)
})

test('what nobody knows today is asked again, and so is what a page of HTML answered', async () => {
  const cache = answerCache(await mkdtemp(join(tmpdir(), 'registers-')))
  await lookUp('10.5555/unknown', {cache})
  const once = online.asked.length
  await lookUp('10.5555/unknown', {cache})
  expect(online.asked).toHaveLength(2 * once)
  const page: typeof fetch = async () => new Response('<!doctype html><p>Please sign in.</p>')
  const text = '10.1186/1471-2431-12-2'
  const {messages} = await lookUp(text, {cache, fetch: page})
  expect(messages).toMatchObject([{what: 'unreadable'}])
  const {works} = await lookUp(text, {cache})
  expect(works).toMatchObject([{isIncomplete: false}])
})

test('an answer without an end is cut off, and told', async () => {
  const endless = new ReadableStream({pull: (to) => to.enqueue(new Uint8Array(100_000).fill(32))})
  const {messages} = await lookUp('10.5555/long', {fetch: async () => new Response(endless)})
  expect(messages).toMatchObject([
    {what: 'unreadable', message: expect.stringMatching(/longer than any record/)},
  ])
})

test('a register that is down is not asked about each of many works', async () => {
  const dois = Array.from({length: 30}, (_, i) => `10.5555/a${i}/down`)
  const {works, messages} = await lookUp(dois.join('\n'))
  expect(works).toHaveLength(30)
  expect(messages).toMatchObject([{what: 'unanswered'}])
  expect(online.asked.length).toBeLessThanOrEqual(15)
})

test('no more than three requests are under way at once', async () => {
  let [under, most] = [0, 0]
  const counting: typeof fetch = async (...request) => {
    most = Math.max(most, ++under)
    const response = await fetch(...request)
    under--
    return response
  }
  const dois = Array.from({length: 20}, (_, i) => `10.5555/a${i}`)
  await lookUp(dois.join('\n'), {fetch: counting})
  expect(most).toBe(3)
})

test('Studio’s look-up answers this machine’s pages only', async () => {
  const lookUpHere = createLookUp({registers: online.registers, fetch, now, wait})
  const server = await serve({site: () => undefined, lookUp: lookUpHere}, 0)
  const url = `http://localhost:${(server.address() as AddressInfo).port}/intake/references/lookup`
  const json = {'Content-Type': 'application/json'}
  const ask = async (init: RequestInit) => {
    const response = await fetch(url, {method: 'POST', ...init})
    return {status: response.status, body: await response.json()}
  }
  const body = JSON.stringify({text: '24936965'})
  expect(await ask({headers: json, body})).toMatchObject({
    status: 200,
    body: {works: [{work: {doi: '10.1002/14651858.cd004381.pub3'}}], messages: []},
  })
  const asked = online.asked.length
  const refused: [number, RequestInit][] = [
    [403, {headers: {...json, Origin: 'https://evil.example'}, body}],
    [403, {headers: {...json, 'X-Forwarded-For': '1.2.3.4'}, body}],
    [405, {method: 'GET'}],
    [415, {headers: {'Content-Type': 'text/plain'}, body}],
    [400, {headers: json, body: '{"text": 1}'}],
    [400, {headers: json, body: 'x'.repeat(300_000)}],
    [
      413,
      {
        headers: json,
        body: JSON.stringify({
          text: Array.from({length: 101}, (_, i) => `10.5555/b${i}`).join('\n'),
        }),
      },
    ],
  ]
  for (const [status, init] of refused) {
    expect(await ask(init)).toMatchObject({status, body: {message: expect.any(String)}})
  }
  expect(online.asked).toHaveLength(asked)
  server.closeAllConnections()
  server.close()
})

test('Studio’s look-up outlives what fails, and whoever leaves while they ask', async () => {
  const lookUpHere = () => Promise.reject(new Error('The lake does not answer.'))
  const server = await serve({site: () => undefined, lookUp: lookUpHere}, 0)
  const {port} = server.address() as AddressInfo
  const path = '/intake/references/lookup'
  const headers = {'Content-Type': 'application/json'}
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  const ask = () =>
    fetch(`http://localhost:${port}${path}`, {
      method: 'POST',
      headers,
      body: '{"text": "24936965"}',
    })
  expect((await ask()).status).toBe(500)
  expect(told).toHaveBeenCalledOnce()
  const leaving = request({port, path, method: 'POST', headers: {...headers, 'Content-Length': 99}})
  const arrived = once(server, 'request')
  leaving.on('error', () => {}).write('{"text": ')
  const [arriving] = await arrived
  leaving.destroy()
  await new Promise((resolve) => arriving.once('close', resolve))
  expect((await ask()).status).toBe(500)
  told.mockRestore()
  server.closeAllConnections()
  server.close()
})

test('the command looks up when asked, and not otherwise', async () => {
  const {crossref} = online.registers
  const env = {
    DATA_DIR: newDataDir(),
    CROSSREF_URL: crossref,
    DATACITE_URL: crossref,
    PUBMED_URL: crossref,
    OPEN_LIBRARY_URL: crossref,
  }
  const references = async (...args: string[]) => {
    const {child, output, exit} = run('references', ['-', '--report', 'json', ...args], env)
    child.stdin?.end('24936965')
    await exit
    return JSON.parse(output())
  }
  expect(await references('--dry-run')).toMatchObject({references: [{isIncomplete: true}]})
  expect(online.asked).toEqual([])
  const report = await references('--look-up')
  expect(report.references).toMatchObject([
    {title: 'Music therapy for people with autism spectrum disorder', change: 'new'},
  ])
  expect((await references('--look-up')).outcome).toBe('unchanged')
  expect(online.asked).toHaveLength(1)
})
