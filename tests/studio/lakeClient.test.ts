import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {expect, onTestFinished, test} from 'vitest'
import {createLakeClient} from '../../studio/lake/lakeClient.ts'

test('Studio waits longer for a lake that starts anew than its client would by itself', async () => {
  let asked = 0
  const server = createServer((request, response) => {
    // By itself a client asks six times.
    if (++asked <= 6) request.socket.destroy()
    else response.setHeader('Content-Type', 'application/json').end('{"result": "here again"}')
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await new Promise((ready) => server.once('listening', ready))
  const client = createLakeClient({
    projectId: 'attune',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    useCdn: false,
  })
  expect(await client.fetch('"here again"')).toBe('here again')
  expect(asked).toBe(7)
})
