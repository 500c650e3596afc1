import {once} from 'node:events'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {isValidSignature, SIGNATURE_HEADER_NAME} from '@sanity/webhook'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {startLake, type TestLake} from './startLake.ts'

/** A receiver of webhooks that answers as it is told to. */
async function startReceiver() {
  // biome-ignore lint/suspicious/noExplicitAny: bodies are looked into field by field
  const heard: {path: string; headers: Record<string, any>; raw: string; body: any}[] = []
  const answers = new Map<string, number[]>()
  let wake = () => {}
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const raw = Buffer.concat(chunks).toString()
    const path = request.url ?? ''
    heard.push({path, headers: request.headers, raw, body: JSON.parse(raw || 'null')})
    const status = answers.get(path)?.shift() ?? 200
    response.writeHead(status, status === 302 ? {location: '/elsewhere'} : {}).end(`is ${status}`)
    wake()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const at = (path: string) => heard.filter((one) => one.path === path)
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    at,
    answer: (path: string, ...statuses: number[]) => answers.set(path, statuses),
    async until(path: string, count: number) {
      while (at(path).length < count) await new Promise<void>((resolve) => (wake = resolve))
      return at(path)
    },
    close: () => server.close(),
  }
}

let lake: TestLake
let receiver: Awaited<ReturnType<typeof startReceiver>>

beforeAll(async () => {
  receiver = await startReceiver()
  lake = await startLake({now: () => new Date()})
})
afterAll(async () => {
  await lake.close()
  receiver.close()
})

const address = '/v2021-10-04/hooks/projects/attune'
const addHook = async (path: string, fields: object = {}) => {
  const hook = {name: path, url: receiver.url + path, ...fields}
  const {status, body} = await lake.post(address, hook)
  expect({status, body}).toMatchObject({status: 200})
  return body
}
const settled = async (id: string, count: number) => {
  for (;;) {
    const {body} = await lake.ask(`${address}/${id}/messages`)
    const done = body.filter(({status}: {status: string}) => status !== 'pending')
    if (done.length >= count) return done
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

describe('a webhook', () => {
  test('is sent the changes that its filter lets through, as its projection shapes them', async () => {
    await addHook('/shaped', {
      rule: {
        on: ['update', 'delete'],
        filter: '_type == "note" && (delta::operation() == "delete" || delta::changedAny(title))',
        projection: '{_id, "was": before().title, "is": after().title, "all": count(*)}',
      },
    })
    await lake.client.create({_id: 'n', _type: 'note', title: 'one'})
    await lake.client.patch('n').set({body: 'x'}).commit()
    await lake.client.create({_id: 'other', _type: 'other', title: 'one'})
    await lake.client
      .patch('n')
      .set({title: 'two'})
      .commit({transactionId: 'tx-shaped'} as never)
    await lake.client.create({_id: 'drafts.n', _type: 'note', title: 'draft'})
    await lake.client.delete('n')
    const [update, removal] = await receiver.until('/shaped', 2)
    expect(update?.body).toEqual({_id: 'n', was: 'one', is: 'two', all: 0})
    expect(update?.headers).toMatchObject({
      'content-type': 'application/json',
      'sanity-operation': 'update',
      'sanity-document-id': 'n',
      'sanity-project-id': 'attune',
      'sanity-dataset': 'production',
      'idempotency-key': expect.stringMatching(/^[\w-]{20,}$/),
    })
    expect(removal?.body).toEqual({_id: 'n', was: 'two', is: null, all: 0})
    expect(removal?.headers['sanity-operation']).toBe('delete')
    expect(receiver.at('/shaped')).toHaveLength(2)
  })

  test('is signed so that Sanity’s own verifier knows it, and nobody else’s', async () => {
    const secret = 'a long shared secret'
    const hook = await addHook('/signed', {secret, headers: {'x-mine': 'yes'}})
    expect(hook).toMatchObject({hasSecret: true})
    expect(JSON.stringify((await lake.ask(address)).body)).not.toContain(secret)
    await lake.client.create({_id: 'signed', _type: 'note', title: 'ä 🎵'})
    const [message] = await receiver.until('/signed', 1)
    const signature = message?.headers[SIGNATURE_HEADER_NAME]
    const raw = message?.raw ?? ''
    expect(await isValidSignature(raw, signature, secret)).toBe(true)
    expect(await isValidSignature(`${raw} `, signature, secret)).toBe(false)
    expect(await isValidSignature(raw, signature, 'another')).toBe(false)
    expect(message?.headers['x-mine']).toBe('yes')
    expect(message?.body).toMatchObject({_id: 'signed', title: 'ä 🎵'})
  })

  test('tells of drafts and versions only where it is asked to', async () => {
    await addHook('/drafts', {includeDrafts: true, filter: '_type == "layered"'})
    await addHook('/versions', {includeAllVersions: true, filter: '_type == "layered"'})
    await lake.client.create({_id: 'drafts.l', _type: 'layered'})
    await lake.client.create({_id: 'versions.r.l', _type: 'layered'})
    await lake.client.create({_id: 'l', _type: 'layered'})
    const ids = async (path: string, count: number) =>
      (await receiver.until(path, count)).map(({body}) => body._id)
    expect(await ids('/versions', 3)).toEqual(['drafts.l', 'versions.r.l', 'l'])
    expect(await ids('/drafts', 2)).toEqual(['drafts.l', 'l'])
  })

  test('is tried again while the receiver is ill, with the same key, and logged', async () => {
    const {id} = await addHook('/ill', {filter: '_type == "ill"'})
    receiver.answer('/ill', 503)
    await lake.client.create({_id: 'ill', _type: 'ill'})
    const [first, second] = await receiver.until('/ill', 2)
    expect(second?.headers['idempotency-key']).toBe(first?.headers['idempotency-key'])
    expect(await settled(id, 1)).toMatchObject([
      {status: 'success', failureCount: 1, resultCode: 200, documentId: 'ill', hookId: id},
    ])
    const {body: attempts} = await lake.ask(`${address}/${id}/attempts`)
    expect(attempts).toMatchObject([
      {isFailure: false, resultCode: 200},
      {isFailure: true, failureReason: 'http', resultCode: 503, resultBody: 'is 503'},
    ])
    const {body: attempt} = await lake.ask(`${address}/attempts/${attempts[1].id}`)
    expect(attempt).toEqual(attempts[1])
  })

  test('is given up at once where the receiver refuses it or sends it elsewhere', async () => {
    const {id} = await addHook('/refused', {filter: '_type == "refused"'})
    receiver.answer('/refused', 404, 302)
    await lake.client.create({_id: 'r1', _type: 'refused'})
    await lake.client.create({_id: 'r2', _type: 'refused'})
    const codes = (await settled(id, 2)).map(({resultCode}: {resultCode: number}) => resultCode)
    expect(codes).toEqual([302, 404])
    expect(receiver.at('/elsewhere')).toEqual([])
  })

  test('can be changed, switched off and removed', async () => {
    const {id} = await addHook('/changing', {filter: '_type == "changing"'})
    const change = (method: string, body?: object) =>
      lake.ask(`${address}/${id}`, {
        method,
        ...(body && {body: JSON.stringify(body), headers: {'content-type': 'application/json'}}),
      })
    await change('PATCH', {isDisabledByUser: true})
    await lake.client.create({_id: 'c1', _type: 'changing'})
    const {body} = await change('PATCH', {isDisabledByUser: false, name: 'Renamed'})
    expect(body).toMatchObject({name: 'Renamed', rule: {filter: '_type == "changing"'}})
    await lake.client.create({_id: 'c2', _type: 'changing'})
    await receiver.until('/changing', 1)
    await settled(id, 1)
    expect((await change('DELETE')).status).toBe(200)
    await lake.client.create({_id: 'c3', _type: 'changing'})
    expect((await change('GET')).status).toBe(404)
    expect(receiver.at('/changing').map(({body: told}) => told._id)).toEqual(['c2'])
  })
})

test.each([
  [{url: 'http://example.org/'}, /not on this machine.*"http:\/\/example.org" \(allowHooks\)/],
  [{url: 'http://169.254.169.254/latest'}, /not on this machine/],
  [{url: 'file:///etc/passwd'}, /no http or https address/],
  [{url: 'http://u:p@localhost/'}, /password/],
  [{filter: '_type =='}, /filter cannot be read/],
  [{rule: {on: ['publish']}}, /"on" to be one of create, update, delete; got "publish"/],
  [{httpMethod: 'BREW'}, /POST, PUT/],
  [{headers: {'sanity-operation': 'x'}}, /header "sanity-operation"/],
  [{headers: {'x-bad': 'a\nb'}}, /header "x-bad"/],
  [{dataset: 'elsewhere'}, /no dataset "elsewhere"/],
  [{name: ''}, /needs a "name"/],
])('a webhook with %o is refused', async (fields, message) => {
  const hook = {name: 'Refused', url: receiver.url, ...fields}
  const {status, body} = await lake.post(address, hook)
  expect({status, message: body.message}).toEqual({
    status: 400,
    message: expect.stringMatching(message),
  })
  const names = (await lake.ask(address)).body.map(({name}: {name: string}) => name)
  expect(names).not.toContain('Refused')
})

test('an origin of another machine is called where the owner allows it', async () => {
  const open = await startLake({allowHooks: ['https://hooks.example.org']})
  const hook = {name: 'Far', url: 'https://hooks.example.org/x', isDisabledByUser: true}
  expect((await open.post(address, hook)).status).toBe(200)
  await open.close()
})

test('a hook hears of the dataset that it names, or of all, also of those to come', async () => {
  const addDataset = (name: string) =>
    lake.ask(`/v2021-06-07/projects/attune/datasets/${name}`, {method: 'PUT'})
  const write = (dataset: string, _id: string) =>
    lake.client.withConfig({dataset}).create({_id, _type: 'note'})
  await addDataset('second')
  const one = await addHook('/second', {dataset: 'second'})
  const all = await addHook('/every', {dataset: '*'})
  await addDataset('third')
  await write('production', 'of-production')
  await write('second', 'of-second')
  await write('third', 'of-third')
  const heard = await receiver.until('/every', 3)
  const told = heard.map(({body, headers}) => [headers['sanity-dataset'], body._id])
  expect(told.sort()).toEqual([
    ['production', 'of-production'],
    ['second', 'of-second'],
    ['third', 'of-third'],
  ])
  expect((await receiver.until('/second', 1)).map(({body}) => body._id)).toEqual(['of-second'])
  const {body: listed} = await lake.ask(address)
  const datasetOf = (id: string) =>
    listed.flatMap((hook: {id: string; dataset: string}) => (hook.id === id ? [hook.dataset] : []))
  expect([datasetOf(one.id), datasetOf(all.id)]).toEqual([['second'], ['*']])
  expect(await settled(all.id, 3)).toHaveLength(3)
  const {body: attempts} = await lake.ask(`${address}/${all.id}/attempts`)
  const {body: attempt} = await lake.ask(`${address}/attempts/${attempts[0].id}`)
  expect([attempts.length, attempt.hookId]).toEqual([3, all.id])

  // From now on it hears of one only; what it has to say of the others is forgotten.
  const patch = (id: string, fields: object) =>
    lake.ask(`${address}/${id}`, {
      method: 'PATCH',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify(fields),
    })
  expect((await patch(all.id, {dataset: 'third'})).body).toMatchObject({dataset: 'third'})
  await write('second', 'unheard')
  await write('third', 'heard')
  expect((await receiver.until('/every', 4)).at(-1)?.body._id).toBe('heard')
  const {status, body} = await patch(all.id, {dataset: 'nowhere'})
  expect([status, body.message]).toEqual([
    400,
    'This lake has no dataset "nowhere", only "production", "second", "third"; "*" is all of them',
  ])
  for (const {id} of [one, all]) await lake.ask(`${address}/${id}`, {method: 'DELETE'})
  expect((await lake.ask(`${address}/${all.id}`)).status).toBe(404)
})

test('what was not yet sent when the lake closed is sent when it opens again', async () => {
  const first = await startLake({now: () => new Date()})
  const chunks: string[] = []
  let isThere = false
  const late = createServer((request, response) => {
    if (!isThere) request.destroy()
    request.on('data', (chunk) => chunks.push(String(chunk)))
    request.on('end', () => response.end())
  }).listen(0, '127.0.0.1')
  await once(late, 'listening')
  const {port} = late.address() as AddressInfo
  const hook = {name: 'Later', url: `http://127.0.0.1:${port}/later`}
  const {body} = await first.post(address, hook)
  await first.client.create({_id: 'kept', _type: 'note', title: 'kept'})
  // Closed in the same breath as the commit: the message may not even be written down.
  await first.stop()
  isThere = true
  const second = await startLake({dataDir: first.dataDir, now: () => new Date()})
  while (!chunks.length) await new Promise((resolve) => setTimeout(resolve, 10))
  expect(JSON.parse(chunks.join(''))).toMatchObject({_id: 'kept', title: 'kept'})
  expect((await second.ask(address)).body).toMatchObject([{id: body.id, name: 'Later'}])
  late.close()
  await second.close()
})

test('a receiver that never answers holds up no commit', async () => {
  const asleep = createServer(() => {}).listen(0, '127.0.0.1')
  await once(asleep, 'listening')
  const {port} = asleep.address() as AddressInfo
  const {body} = await lake.post(address, {name: 'Asleep', url: `http://127.0.0.1:${port}`})
  const asked = once(asleep, 'request')
  await lake.client.create({_id: 'wakeful', _type: 'note'})
  await asked
  await lake.client.patch('wakeful').set({a: 1}).commit()
  await lake.client.delete('wakeful')
  const {body: messages} = await lake.ask(`${address}/${body.id}/messages`)
  expect(messages.every(({status}: {status: string}) => status === 'pending')).toBe(true)
  await lake.ask(`${address}/${body.id}`, {method: 'DELETE'})
  asleep.closeAllConnections()
  asleep.close()
})
