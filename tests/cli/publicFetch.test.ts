import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {createPublicFetch} from '../../cli/publicFetch.ts'
import {Forbidden} from '../../intake/references/lookUp/asker.ts'

const asked: string[] = []
const register = createServer((request, response) => {
  const to = new URL(request.url ?? '', 'http://x').searchParams.get('to')
  if (to) response.writeHead(302, {Location: to}).end()
  else response.end('a record')
})
const inside = createServer((request, response) => {
  asked.push(request.url ?? '')
  response.end('a secret')
})
let at = ''
let secret = 0

beforeAll(async () => {
  for (const server of [register, inside]) {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  }
  at = `http://127.0.0.1:${(register.address() as AddressInfo).port}`
  secret = (inside.address() as AddressInfo).port
})
afterAll(() => {
  register.close()
  inside.close()
})

test('an address that was configured may be on this machine', async () => {
  const response = await createPublicFetch([at])(`${at}/works`)
  expect(response.status).toBe(200)
  expect(await response.text()).toBe('a record')
  const led = await createPublicFetch([at])(`${at}/?to=/works`)
  expect(await led.text()).toBe('a record')
})

test.each([
  'http://127.0.0.1',
  'http://localhost',
  'http://[::1]',
  'http://0x7f.1',
  'http://[::ffff:127.0.0.1]',
  'http://0.0.0.0',
])('%s is not asked, neither at once nor where an answer leads to it', async (host) => {
  const address = `${host}:${secret}/`
  await expect(createPublicFetch()(address)).rejects.toThrow(Forbidden)
  const leading = `${at}/?to=${encodeURIComponent(address)}`
  await expect(createPublicFetch([at])(leading)).rejects.toThrow(/private network/)
  expect(asked).toEqual([])
})

test.each([
  'http://169.254.169.254/',
  'http://10.1.2.3/',
  'http://[fd00::1]/',
  'http://[fe80::1]/',
])('%s is in a private network', async (address) => {
  await expect(createPublicFetch()(address)).rejects.toThrow(/private network/)
})

test('only web pages are followed, and not without end', async () => {
  const fetch = createPublicFetch([at])
  await expect(fetch(`${at}/?to=file:///etc/hosts`)).rejects.toThrow(/no web page: file:/)
  const endless = createServer((_, response) => response.writeHead(302, {Location: '/'}).end())
  await new Promise<void>((resolve) => endless.listen(0, '127.0.0.1', resolve))
  const there = `http://127.0.0.1:${(endless.address() as AddressInfo).port}`
  await expect(createPublicFetch([there])(there)).rejects.toThrow(/more than 5 times/)
  endless.close()
})
